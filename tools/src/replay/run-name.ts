import { randomBytes } from 'node:crypto';

/** Makes a name for a new run. */
export const newRun = (): string => randomBytes(5).toString('hex');

/** The names that things of a run have, so that they are found again when it goes on. */
export interface RunNames {
  /** The key of a stock receipt: the same goods are booked in once. */
  receiptKey(variantId: string, quantity: number): string;
  couponCode(orderId: string): string;
  orderKey(orderId: string): string;
  /** An order's own address, by which it is found. */
  email(orderId: string): string;
}

/** @param run lower-case letters and digits, at most 20. */
export const namesOf = (run: string): RunNames => ({
  receiptKey: (variantId, quantity) => `superstore:${run}:${variantId}:${quantity}`,
  couponCode: (orderId) => `${run}-${orderId}`.toUpperCase(),
  orderKey: (orderId) => `superstore:${run}:${orderId}`,
  email: (orderId) => `${orderId.toLowerCase()}@${run}.superstore.test`,
});
