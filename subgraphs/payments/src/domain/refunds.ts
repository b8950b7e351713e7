/** What of a payment has been taken and given back, in minor units. */
export interface Taken {
  readonly captured: bigint;
  readonly refunded: bigint;
  readonly currency: string;
}

/** Why money cannot go back; null when it can. */
export const refundProblem = (
  payment: Taken | null,
  amount: bigint,
  currency: string,
): { readonly code: string; readonly reason: string } | null => {
  if (!payment || payment.captured === 0n)
    return { code: 'NOT_CAPTURED', reason: 'No money of the order was taken.' };
  if (payment.currency !== currency)
    return { code: 'CURRENCY_MISMATCH', reason: 'The payment is in another currency.' };
  if (amount <= 0n) return { code: 'INVALID_AMOUNT', reason: 'The amount must be positive.' };
  if (amount > payment.captured - payment.refunded)
    return { code: 'AMOUNT_TOO_LARGE', reason: 'More than what is left of the captured amount.' };
  return null;
};

/** The id of the refund that a void of taken money is. */
export const voidRefundId = (orderId: string): string => `${orderId}:void`;
