import { and, eq, type NewRow, type Tx } from '@tessera/kit/store';
import { tables, type VariantRow } from './tables.ts';
import { readVariants, type Variant, type VariantPrice } from './variants.ts';

/** Adds a variant with its prices. */
export const insertVariant = async (
  tx: Tx,
  row: NewRow<ReturnType<typeof tables.for>['productVariant']>,
  prices: readonly VariantPrice[],
): Promise<void> => {
  const { productVariant, variantPrice } = tables.on(tx);
  await tx.insert(productVariant).values(row);
  if (prices.length === 0) return;
  await tx.insert(variantPrice).values(prices.map((price) => ({ ...price, variantId: row.id })));
};

/** Changes columns of a variant whose product is locked. */
export const updateVariantRow = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<VariantRow, 'id' | 'productId'>>,
): Promise<void> => {
  const { productVariant } = tables.on(tx);
  await tx.update(productVariant).set(changes).where(eq(productVariant.id, id));
};

/** Deletes a variant; its prices go with it. */
export const deleteVariantRow = async (tx: Tx, id: string): Promise<void> => {
  const { productVariant } = tables.on(tx);
  await tx.delete(productVariant).where(eq(productVariant.id, id));
};

/** Sets a variant's price in a currency, or removes it. */
export const writePrice = async (
  tx: Tx,
  variantId: string,
  currency: string,
  amount: bigint | null,
): Promise<void> => {
  const { variantPrice } = tables.on(tx);
  if (amount === null) {
    await tx
      .delete(variantPrice)
      .where(and(eq(variantPrice.variantId, variantId), eq(variantPrice.currency, currency)));
    return;
  }
  await tx
    .insert(variantPrice)
    .values({ variantId, currency, amount, generated: false })
    .onConflictDoUpdate({
      target: [variantPrice.variantId, variantPrice.currency],
      set: { amount, generated: false },
    });
};

/** A variant that is there, as staff see it. */
export const readWrittenVariant = async (tx: Tx, id: string): Promise<Variant> => {
  const [variant] = await readVariants(tx, 'id', [id], 'all');
  if (!variant) throw new Error('The variant just written is not there.');
  return variant;
};
