import {
  captureFailed,
  paymentActionRequired,
  paymentAuthorised,
  paymentCaptured,
  paymentDeclined,
  paymentVoided,
  refundFailed,
  refundMade,
} from '@tessera/contracts/events/payments';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Carrying } from '../actions/carry-on.ts';
import { hearReply } from '../actions/hear-reply.ts';
import { settleRefundWithin } from '../actions/settle-refund.ts';
import { settleVoidWithin } from '../actions/settle-void.ts';
import type { SagaInput } from '../domain/checkout-types.ts';
import type { Order } from '../domain/order.ts';

interface Paid {
  readonly amount: number;
  readonly currency: string;
}

/** Money that is not the order's total is not the order's: it goes back. */
const stopUnlessTotal = (
  order: Order,
  { amount, currency }: Paid,
): Pick<Extract<SagaInput, { type: 'made' }>, 'stop'> =>
  BigInt(amount) === order.total && currency === order.currency
    ? {}
    : { stop: { code: 'AMOUNT_MISMATCH', reason: 'The payment is of another amount than the order.' } };

/** What payments answers. */
export const paymentReplies = (world: Carrying): Consumer[] => [
  consumer(paymentAuthorised, (tx, message) =>
    hearReply(tx, world, message, (order) => {
      return { input: { type: 'made', step: 'payment', ...stopUnlessTotal(order, message.payload) } };
    }),
  ),
  consumer(paymentActionRequired, (tx, message) =>
    hearReply(tx, world, message, () => ({ input: { type: 'action', url: message.payload.url } })),
  ),
  consumer(paymentDeclined, (tx, message) =>
    hearReply(tx, world, message, () => {
      const { code, reason } = message.payload;
      return { input: { type: 'refused', step: 'payment', code: `PAYMENT_${code.toUpperCase()}`, reason } };
    }),
  ),
  consumer(paymentCaptured, (tx, message) =>
    hearReply(tx, world, message, (order) => {
      const captured = BigInt(message.payload.amount);
      return {
        input: { type: 'made', step: 'capture', ...stopUnlessTotal(order, message.payload) },
        ...(order.captured === captured ? {} : { changes: { captured } }),
      };
    }),
  ),
  consumer(captureFailed, (tx, message) =>
    hearReply(tx, world, message, () => ({
      input: { type: 'refused', step: 'capture', code: 'CAPTURE_FAILED', reason: message.payload.reason },
    })),
  ),
  consumer(paymentVoided, (tx, message) => settleVoidWithin(tx, world, message)),
  consumer(refundMade, (tx, message) => settleRefundWithin(tx, world, message, null)),
  consumer(refundFailed, (tx, message) => settleRefundWithin(tx, world, message, message.payload.reason)),
];
