import { everything, least, percentOf, proportion, spread, sumOf } from './amounts.ts';
import { type PricedLine, type PricedOrder, type Remainder, type Taken, taken } from './priced-order.ts';
import { classOf, type Discount, type Rule, type Target } from './promotion.ts';

type Of<Kind extends Discount['kind']> = Extract<Discount, { kind: Kind }>;

const idSets = new WeakMap<Target, ReadonlySet<string>>();

/** A target's ids, to be looked up for every line in every combination that is tried. */
const idsOf = (target: Target): ReadonlySet<string> => {
  const known = idSets.get(target) ?? new Set(target.ids);
  idSets.set(target, known);
  return known;
};

/** Whether a target covers a line. */
export const covers = (target: Target, line: PricedLine): boolean => {
  switch (target.kind) {
    case 'ORDER':
      return true;
    case 'PRODUCTS':
      return idsOf(target).has(line.productId);
    case 'VARIANTS':
      return idsOf(target).has(line.variantId);
    case 'CATEGORIES':
      return line.categoryIds.some((id) => idsOf(target).has(id));
  }
};

/**
 * What a promotion takes off what is left of an order to pay. Never more than is left of a line or of shipping.
 * Conditions are not looked at.
 */
export const apply = (rule: Rule, order: PricedOrder, remainder: Remainder): Taken => {
  const { discount, target } = rule;
  const open = order.lines.map((line, index) => (covers(target, line) ? (remainder.lines[index] ?? 0n) : 0n));
  switch (discount.kind) {
    case 'FREE_SHIPPING':
      return taken(
        open.map(() => 0n),
        remainder.shipping,
      );
    case 'PERCENTAGE':
      return taken(
        classOf(rule) === 'ORDER'
          ? spread(percentOf(sumOf(open), discount.basisPoints), open)
          : open.map((line) => percentOf(line, discount.basisPoints)),
        0n,
      );
    case 'FIXED_AMOUNT':
      return taken(fixed(discount, order, open), 0n);
    case 'BUY_X_GET_Y':
      return taken(buyXGetY(discount, order.lines, target, open), 0n);
    case 'VARIANTS':
      return taken(perVariant(discount, order, open), 0n);
  }
};

const fixed = (
  { amount, currency, perItem }: Of<'FIXED_AMOUNT'>,
  order: PricedOrder,
  open: readonly bigint[],
): bigint[] => {
  if (currency !== order.currency) return open.map(() => 0n);
  if (!perItem) return spread(amount, open);
  return order.lines.map(({ quantity }, index) => least(amount * BigInt(quantity), open[index] ?? 0n));
};

/** How often the offer fits into the covered items. */
export const timesOf = (
  { buy, get, timesPerOrder }: Of<'BUY_X_GET_Y'>,
  lines: readonly PricedLine[],
  target: Target,
): number => {
  const items = lines.filter((line) => covers(target, line)).reduce((sum, { quantity }) => sum + quantity, 0);
  return Math.min(Math.floor(items / (buy + get)), timesPerOrder ?? Number.MAX_SAFE_INTEGER);
};

/** The cheapest items, by price before discounts, of equal ones those of the first line. */
const buyXGetY = (
  discount: Of<'BUY_X_GET_Y'>,
  lines: readonly PricedLine[],
  target: Target,
  open: readonly bigint[],
): bigint[] => {
  let left = timesOf(discount, lines, target) * discount.get;
  const shares = lines.map(() => 0n);
  const cheapestFirst = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => covers(target, line))
    .toSorted((a, b) =>
      a.line.unitPrice === b.line.unitPrice
        ? a.index - b.index
        : a.line.unitPrice < b.line.unitPrice
          ? -1
          : 1,
    );
  for (const { line, index } of cheapestFirst) {
    const items = Math.min(left, line.quantity);
    const part = BigInt(items) * BigInt(discount.basisPoints);
    shares[index] = proportion(open[index] ?? 0n, part, BigInt(line.quantity) * BigInt(everything));
    left -= items;
  }
  return shares;
};

const perVariant = (
  { variants, currency }: Of<'VARIANTS'>,
  order: PricedOrder,
  open: readonly bigint[],
): bigint[] => {
  const shares = open.map(() => 0n);
  const places = Map.groupBy(order.lines.keys(), (index) => order.lines[index]?.variantId);
  for (const { variantId, basisPoints, amount } of variants) {
    const mine = places.get(variantId) ?? [];
    const left = mine.map((index) => open[index] ?? 0n);
    const off =
      basisPoints !== null
        ? left.map((line) => percentOf(line, basisPoints))
        : spread(currency === order.currency ? (amount ?? 0n) : 0n, left);
    for (const [place, index] of mine.entries()) shares[index] = off[place] ?? 0n;
  }
  return shares;
};
