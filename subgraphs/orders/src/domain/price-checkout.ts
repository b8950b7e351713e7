import { type TaxRule, taxOf } from './tax.ts';

/** What is sold, at the shop's price. */
export interface PriceableLine {
  readonly id: string;
  readonly quantity: number;
  /** Minor units. */
  readonly unitPrice: bigint;
}

/** What is taken off. */
export interface Discounts {
  /** By line's id. */
  readonly lines: ReadonlyMap<string, bigint>;
  readonly shipping: bigint;
}

/** Nothing is taken off. */
export const noDiscounts: Discounts = { lines: new Map(), shipping: 0n };

/** All that decides what an order costs. */
export interface CheckoutInput {
  readonly lines: readonly PriceableLine[];
  readonly shipping: bigint;
  readonly discounts: Discounts;
  readonly tax: TaxRule;
}

/** What a line costs. */
export interface PricedLine {
  readonly id: string;
  /** Quantity × unit price. */
  readonly subtotal: bigint;
  readonly discount: bigint;
  /** In or on what is left. */
  readonly tax: bigint;
  /** What is left, with the tax. */
  readonly total: bigint;
}

/** What an order costs, in minor units. */
export interface PricedCheckout {
  readonly lines: readonly PricedLine[];
  readonly subtotal: bigint;
  /** Off lines and shipping together. */
  readonly discount: bigint;
  /** Before its discount. */
  readonly shipping: bigint;
  readonly shippingDiscount: bigint;
  readonly shippingTax: bigint;
  /** Of lines and shipping together. */
  readonly tax: bigint;
  readonly taxInclusive: boolean;
  /** subtotal − discount + shipping, and the tax where prices are without. */
  readonly total: bigint;
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const within = (amount: bigint, most: bigint): bigint => (amount < 0n ? 0n : amount > most ? most : amount);

/**
 * What an order costs. Nobody pays less than nothing: a discount beyond an amount takes off the whole of it. Tax is
 * rounded a line, halves up, and sums are the sums of what lines show.
 */
export const priceCheckout = ({ lines, shipping, discounts, tax }: CheckoutInput): PricedCheckout => {
  const onTop = (amount: bigint): bigint => (tax.inclusive ? 0n : amount);
  const priced = lines.map(({ id, quantity, unitPrice }): PricedLine => {
    const subtotal = unitPrice * BigInt(quantity);
    const discount = within(discounts.lines.get(id) ?? 0n, subtotal);
    const lineTax = taxOf(subtotal - discount, tax);
    return { id, subtotal, discount, tax: lineTax, total: subtotal - discount + onTop(lineTax) };
  });
  const shippingDiscount = within(discounts.shipping, shipping);
  const shippingTax = taxOf(shipping - shippingDiscount, tax);
  return {
    lines: priced,
    subtotal: sum(priced.map((line) => line.subtotal)),
    discount: sum(priced.map((line) => line.discount)) + shippingDiscount,
    shipping,
    shippingDiscount,
    shippingTax,
    tax: sum(priced.map((line) => line.tax)) + shippingTax,
    taxInclusive: tax.inclusive,
    total: sum(priced.map((line) => line.total)) + shipping - shippingDiscount + onTop(shippingTax),
  };
};

/**
 * Splits an amount by weights, exactly: everyone gets their share rounded down, and what is left goes, one unit each,
 * to those with the largest remainders (the first of equals). Nobody gets more than their weight when the amount is not
 * more than all of them.
 */
export const allocate = (amount: bigint, weights: readonly bigint[]): bigint[] => {
  const whole = sum(weights);
  if (whole === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / whole);
  const left = Number(amount - sum(shares));
  const first = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % whole }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    )
    .slice(0, left);
  for (const { index } of first) shares[index] = (shares[index] ?? 0n) + 1n;
  return shares;
};

/** A discount off the whole of the lines, by line. */
export const spreadDiscount = (amount: bigint, lines: readonly PriceableLine[]): Map<string, bigint> => {
  const subtotals = lines.map(({ quantity, unitPrice }) => unitPrice * BigInt(quantity));
  const shares = allocate(within(amount, sum(subtotals)), subtotals);
  return new Map(lines.map(({ id }, index) => [id, shares[index] ?? 0n]));
};
