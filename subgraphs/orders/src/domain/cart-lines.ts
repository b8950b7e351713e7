import { cartLimits } from './cart-limits.ts';
import { type CartOutcome, type CartProblem, cartProblem, refuseCart } from './cart-outcome.ts';
import { type CheckoutVariant, unitPriceOf } from './checkout.ts';

/** So many of a variant. */
export interface WantedLine {
  readonly variantId: string;
  readonly quantity: number;
}

/** What is wrong with quantities; empty when nothing is. */
export const checkQuantities = (lines: readonly { readonly quantity: number }[]): CartProblem[] =>
  lines.flatMap(({ quantity }, index) =>
    Number.isInteger(quantity) && quantity >= 1 && quantity <= cartLimits.quantity
      ? []
      : [
          cartProblem(
            'INVALID_QUANTITY',
            `A quantity is from 1 to ${cartLimits.quantity.toLocaleString('en')}.`,
            'lines',
            String(index),
            'quantity',
          ),
        ],
  );

/** What is wrong with the number of lines asked for at once. */
export const checkCount = (given: readonly unknown[]): CartProblem[] =>
  given.length >= 1 && given.length <= cartLimits.lines
    ? []
    : [cartProblem('TOO_MANY', `Name 1 to ${cartLimits.lines} lines.`, 'lines')];

/** What decides whether lines can be added. */
export interface AddLines {
  readonly currency: string;
  /** By variant. */
  readonly present: ReadonlyMap<string, number>;
  readonly wanted: readonly WantedLine[];
  readonly variants: ReadonlyMap<string, CheckoutVariant>;
}

/** The new quantities by variant, or why nothing can be added. The same variant given twice adds up. */
export const addLines = ({
  currency,
  present,
  wanted,
  variants,
}: AddLines): CartOutcome<ReadonlyMap<string, number>> => {
  const quantities = new Map<string, number>();
  const problems = wanted.flatMap(({ variantId, quantity }, index) => {
    const at = ['lines', String(index)] as const;
    const sum = (quantities.get(variantId) ?? present.get(variantId) ?? 0) + quantity;
    quantities.set(variantId, sum);
    const variant = variants.get(variantId);
    // What is not sold may be something nobody is to know of yet; who has it in the cart knew it before.
    if (!variant?.sellable && !present.has(variantId))
      return [cartProblem('VARIANT_NOT_FOUND', 'There is no such variant.', ...at, 'variantId')];
    if (!variant?.sellable) {
      return [cartProblem('NOT_SELLABLE', 'This cannot be bought any more.', ...at, 'variantId')];
    }
    if (unitPriceOf(variant, currency) === null) {
      return [cartProblem('CURRENCY_MISMATCH', `It has no price in ${currency}.`, ...at, 'variantId')];
    }
    if (sum > cartLimits.quantity) {
      const most = cartLimits.quantity.toLocaleString('en');
      return [cartProblem('INVALID_QUANTITY', `A line has at most ${most}.`, ...at, 'quantity')];
    }
    return [];
  });
  const lines = new Set([...present.keys(), ...quantities.keys()]).size;
  if (lines > cartLimits.lines) {
    problems.push(cartProblem('TOO_MANY', `A cart has at most ${cartLimits.lines} lines.`, 'lines'));
  }
  return refuseCart(problems) ?? { ok: true, value: quantities };
};

/** The quantities of two carts together: the same variants add up, to what a line can have. */
export const mergeQuantities = (
  into: ReadonlyMap<string, number>,
  from: ReadonlyMap<string, number>,
): Map<string, number> =>
  new Map(
    [...from].map(([variantId, quantity]) => [
      variantId,
      Math.min((into.get(variantId) ?? 0) + quantity, cartLimits.quantity),
    ]),
  );
