import { failed, type Outcome } from '@tessera/kit/errors';
import type { CheckoutProblem } from './checkout.ts';

/** Reasons a mutation of an order did nothing, as the schema describes them. */
export type OrderErrorCode =
  | CheckoutProblem['code']
  | 'INVALID'
  | 'CART_NOT_FOUND'
  | 'STALE'
  | 'CURRENCY_MISMATCH'
  | 'PRICE_CHANGED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ORDER_NOT_FOUND'
  | 'NOT_CANCELLABLE'
  | 'LINE_NOT_FOUND'
  | 'INVALID_QUANTITY'
  | 'NOT_REFUNDABLE'
  | 'REFUND_TOO_LARGE'
  | 'NOT_RETURNABLE'
  | 'RETURN_NOT_FOUND';

/** What became of a request about an order. */
export type OrderOutcome<Value> = Outcome<Value, OrderErrorCode>;

/** Why nothing is done. */
export type OrderRefusal = Extract<OrderOutcome<never>, { ok: false }>;

/** Refuses for one reason. */
export const refuse = (code: OrderErrorCode, message: string, ...field: readonly string[]): OrderRefusal =>
  failed(code, message, field.length > 0 ? ['input', ...field] : null);

/** There is no such order for the asker. */
export const orderNotFound = (): OrderRefusal =>
  refuse('ORDER_NOT_FOUND', 'There is no such order.', 'orderId');

/** The key was used for something else. */
export const keyReused = (): OrderRefusal =>
  refuse(
    'IDEMPOTENCY_KEY_REUSED',
    'The key was used for something else. Choose a new one.',
    'idempotencyKey',
  );

const printable = /^[\x21-\x7e]+$/;

/** Refuses a text that is no key or token; null when it is one. */
export const checkSecretText = (text: string, field: string): OrderRefusal | null =>
  text.length >= 1 && text.length <= 200 && printable.test(text)
    ? null
    : refuse('INVALID', `"${field}" has 1 to 200 visible ASCII characters.`, field);

/** A reason as it is kept; null when it is too long or not printable. */
export const cleanReason = (text: string): string | null => {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return clean.length <= 500 && clean.isWellFormed() && !/\p{Cc}/u.test(clean) ? clean : null;
};
