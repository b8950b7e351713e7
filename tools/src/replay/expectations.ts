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
): ExpectedItem => {
  const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
  const revenue = sumOf(lines.map((line) => line.revenue));
  return { variantId, quantity, revenue, discount: price * BigInt(quantity) - revenue };
};

/** What an order has to come to; a text says why it cannot. */
const expectOrder = (
  { id, address, lines }: HistoricalOrder,
  variants: SoldVariants,
): ExpectedOrder | string => {
  const items: ExpectedItem[] = [];
  for (const [key, same] of Map.groupBy(lines, (line) => productKey(line.productId, line.productName))) {
    const variant = variants.get(key);
    if (!variant) return `the shop does not sell ${key}`;
    const item = expectItem(same, variant);
    if (item.discount < 0n) return `the shop sells ${key} for less than was taken for it`;
    items.push(item);
  }
  return { id, address, items, revenue: sumOf(items.map(({ revenue }) => revenue)) };
};

/** What orders have to come to, and why others cannot come to anything. */
export interface Expectations {
  readonly orders: readonly ExpectedOrder[];
  readonly impossible: readonly {
    readonly orderId: string;
    readonly revenue: bigint;
    readonly reason: string;
  }[];
}

/** What each order has to come to, as far as the shop has what it takes. */
export const expectOrders = (
  historical: readonly HistoricalOrder[],
  variants: SoldVariants,
): Expectations => {
  const orders: ExpectedOrder[] = [];
  const impossible: Expectations['impossible'][number][] = [];
  for (const order of historical) {
    const expected = expectOrder(order, variants);
    if (typeof expected !== 'string') orders.push(expected);
    else {
      const revenue = sumOf(order.lines.map((line) => line.revenue));
      impossible.push({ orderId: order.id, revenue, reason: expected });
    }
  }
  return { orders, impossible };
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
