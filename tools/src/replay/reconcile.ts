import { fromCents, sumOf } from './cents.ts';
import type { ExpectedItem, ExpectedOrder } from './expectations.ts';

/** A line of an order, as the API answers it; cents. */
export interface PlacedLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly unitPrice: bigint;
  readonly discount: bigint;
  readonly tax: bigint;
  readonly total: bigint;
}

/** An order, as the API answers it; cents. */
export interface PlacedOrder {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly currencyCode: string;
  readonly lines: readonly PlacedLine[];
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly shippingPrice: bigint;
  readonly tax: bigint;
  readonly taxIncluded: boolean;
  readonly total: bigint;
  readonly captured: bigint;
}

/** Whether an order is over without anything charged: another may take its place. */
const cameToNothing = ({ status }: PlacedOrder): boolean => status === 'FAILED' || status === 'CANCELLED';

/** Whether nothing more happens to an order by itself. */
export const isOver = (order: PlacedOrder): boolean => order.status === 'COMPLETED' || cameToNothing(order);

/** What an order brought: its goods after discounts, without tax and shipping; nothing when it came to nothing. */
export const revenueOf = (order: PlacedOrder): bigint =>
  cameToNothing(order) ? 0n : order.subtotal - order.discount;

const differ = (what: string, expected: bigint, placed: bigint): string[] =>
  expected === placed ? [] : [`${what}: expected ${fromCents(expected)}, is ${fromCents(placed)}`];

const compareItem = (item: ExpectedItem, lines: readonly PlacedLine[]): string[] => {
  const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
  const revenue = sumOf(lines.map((line) => line.unitPrice * BigInt(line.quantity) - line.discount));
  return [
    ...(quantity === item.quantity
      ? []
      : [`${item.variantId}: expected ${item.quantity} items, are ${quantity}`]),
    ...differ(item.variantId, item.revenue, revenue),
  ];
};

/** Whether the amounts that the API answers add up among themselves. */
const compareSums = (order: PlacedOrder): string[] => {
  const onTop = (tax: bigint): bigint => (order.taxIncluded ? 0n : tax);
  return [
    ...differ('total', order.subtotal - order.discount + order.shippingPrice + onTop(order.tax), order.total),
    ...order.lines.flatMap((line) =>
      differ(
        `${line.variantId}, tax included`,
        line.unitPrice * BigInt(line.quantity) - line.discount + onTop(line.tax),
        line.total,
      ),
    ),
    ...differ('captured', order.total, order.captured),
  ];
};

/** Where an order differs from what it had to be, in words; empty when nowhere. */
export const differencesOf = (expected: ExpectedOrder, order: PlacedOrder): string[] => {
  if (order.status !== 'COMPLETED') {
    const why = order.failure ? `: ${order.failure.code}, ${order.failure.message}` : '';
    return [`${order.number} is ${order.status}${why}`];
  }
  if (order.currencyCode !== 'USD') return [`${order.number} is in ${order.currencyCode}`];
  const linesOf = Map.groupBy(order.lines, ({ variantId }) => variantId);
  const wanted = new Set(expected.items.map(({ variantId }) => variantId));
  return [
    ...expected.items.flatMap((item) => compareItem(item, linesOf.get(item.variantId) ?? [])),
    ...[...linesOf.keys()].filter((id) => !wanted.has(id)).map((id) => `${id} was not ordered`),
    ...differ('revenue', expected.revenue, revenueOf(order)),
    ...compareSums(order),
  ];
};
