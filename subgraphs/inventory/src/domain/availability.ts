/** Whether and how much of a variant can be bought. */
export interface Availability {
  readonly inStock: boolean;
  readonly quantity: number;
  readonly status: 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK';
}

/** Up to this many, a variant counts as low. */
const lowStock = 5;
/** GraphQL's Int ends here. */
const maxInt = 2_147_483_647;

/** Says what a sum over the active warehouses means. */
export const availabilityOf = (sum: number): Availability => {
  const quantity = Math.max(0, Math.min(sum, maxInt));
  const status = quantity === 0 ? 'OUT_OF_STOCK' : quantity <= lowStock ? 'LOW_STOCK' : 'IN_STOCK';
  return { inStock: quantity > 0, quantity, status };
};
