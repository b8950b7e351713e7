import { failed, failedWith, type Outcome, type UserError } from '@tessera/kit/errors';

/** Reasons a mutation of a cart did nothing, as the schema describes them. */
export type CartErrorCode =
  | 'INVALID'
  | 'CART_NOT_FOUND'
  | 'STALE'
  | 'LINE_NOT_FOUND'
  | 'VARIANT_NOT_FOUND'
  | 'NOT_SELLABLE'
  | 'CURRENCY_MISMATCH'
  | 'INVALID_QUANTITY'
  | 'COUPON_UNKNOWN'
  | 'TOO_MANY'
  | 'SHIPPING_NOT_AVAILABLE';

/** What became of a request to change a cart. */
export type CartOutcome<Value> = Outcome<Value, CartErrorCode>;

/** One reason why nothing is done. */
export type CartProblem = UserError<CartErrorCode>;

/** Why nothing is done. */
export type CartRefusal = { readonly ok: false; readonly errors: readonly CartProblem[] };

/** A problem with one field of the input. */
export const cartProblem = (
  code: CartErrorCode,
  message: string,
  ...field: readonly string[]
): CartProblem => ({ code, message, field: ['input', ...field] });

/** A refusal that names all problems; null when there are none. */
export const refuseCart = (problems: readonly CartProblem[]): CartRefusal | null => {
  const [first, ...rest] = problems;
  return first ? failedWith([first, ...rest]) : null;
};

/** There is no such cart for the asker, or it was ordered already. */
export const cartNotFound = (): CartRefusal =>
  failed('CART_NOT_FOUND', 'There is no such open cart.', ['input', 'cartId']);

/** Refuses when the cart has changed since the asker read it. */
export const refuseStaleCart = (version: number, expected: number | null): CartRefusal | null =>
  expected === null || expected === version
    ? null
    : failed('STALE', `The cart has changed and is at version ${version} now.`, ['input', 'expectedVersion']);
