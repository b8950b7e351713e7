import { sumOf } from './cents.ts';
import type { HistoricalLine, HistoricalOrder } from './historical-orders.ts';

/** A variant as the shop sells it. */
export interface SoldVariant {
  readonly id: string;
  /** What one costs, in US cents. */
  readonly price: bigint;
}

/** Variants by {@link productKey}. */
export type SoldVariants = ReadonlyMap<string, SoldVariant>;

/** All of one variant in an order: an order of the data set that has it in two lines is one cart line. */
export interface ExpectedItem {
  readonly variantId: string;
  readonly quantity: number;
  /** What is to be taken for all of them, after discount; cents. */
  readonly revenue: bigint;
  /** What the shop's price has to be lowered by for that; cents. */
  readonly discount: bigint;
}

/** What an order of the data set has to come to in the shop. */
export interface ExpectedOrder extends Pick<HistoricalOrder, 'id' | 'address'> {
  readonly items: readonly ExpectedItem[];
  /** Cents. */
  readonly revenue: bigint;
}

/** What a product of the data set is known by: id and name together. */
export const productKey = (productId: string, productName: string): string => `${productId}:${productName}`;

const expectItem = (
  lines: readonly HistoricalLine[],
  { id: variantId, price }: SoldVariant,
  orderId: string,
): ExpectedItem => {
  const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
  const revenue = sumOf(lines.map((line) => line.revenue));
  const discount = price * BigInt(quantity) - revenue;
  if (discount < 0n) {
    throw new Error(
      `${orderId} took more for ${lines[0]?.productName} than it costs: was its price changed?`,
    );
  }
  return { variantId, quantity, revenue, discount };
};

/**
 * What an order has to come to.
 * @throws Error when the shop does not have a product, or sells it for less than was taken.
 */
export const expectOrder = (
  { id, address, lines }: HistoricalOrder,
  variants: SoldVariants,
): ExpectedOrder => {
  const items = [...Map.groupBy(lines, (line) => productKey(line.productId, line.productName))].map(
    ([key, same]) => {
      const variant = variants.get(key);
      if (!variant) throw new Error(`The shop does not have ${key}, which ${id} bought.`);
      return expectItem(same, variant, id);
    },
  );
  return { id, address, items, revenue: sumOf(items.map(({ revenue }) => revenue)) };
};

/** How many of each variant orders take. */
export const quantitiesOf = (orders: Iterable<ExpectedOrder>): Map<string, number> => {
  const quantities = new Map<string, number>();
  for (const { items } of orders) {
    for (const { variantId, quantity } of items) {
      quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
    }
  }
  return quantities;
};
