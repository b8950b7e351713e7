import { sumOf } from './amounts.ts';

/** A line as discounts see it. */
export interface PricedLine {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  /** The product's category and all above it. */
  readonly categoryIds: readonly string[];
  readonly quantity: number;
  /** Minor units. */
  readonly unitPrice: bigint;
}

/** An order, or a cart that may become one. */
export interface PricedOrder {
  readonly currency: string;
  readonly lines: readonly PricedLine[];
  /** The price of shipping. */
  readonly shipping: bigint;
}

/** What is left to pay; discounts take from it and never below zero. */
export interface Remainder {
  /** By line, in the order's order. */
  readonly lines: readonly bigint[];
  readonly shipping: bigint;
}

/** What one promotion takes off. */
export interface Taken extends Remainder {
  readonly amount: bigint;
}

/** What there is to pay before any discount. */
export const beforeDiscounts = ({ lines, shipping }: PricedOrder): Remainder => ({
  lines: lines.map(({ quantity, unitPrice }) => BigInt(quantity) * unitPrice),
  shipping,
});

/** What is left after a discount. */
export const after = (remainder: Remainder, taken: Taken): Remainder => ({
  lines: remainder.lines.map((line, index) => line - (taken.lines[index] ?? 0n)),
  shipping: remainder.shipping - taken.shipping,
});

/** Sums up what is taken off lines and shipping. */
export const taken = (lines: readonly bigint[], shipping: bigint): Taken => ({
  lines,
  shipping,
  amount: sumOf(lines) + shipping,
});
