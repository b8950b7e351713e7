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
import type { Order } from '../domain/order.ts';

interface Paid {
  readonly amount: number;
  readonly currency: string;
}

/** Money that is not the order's total is a fault between two subgraphs, for people to look at. */
const assertTotal = (order: Order, { amount, currency }: Paid): void => {
  if (BigInt(amount) !== order.total || currency !== order.currency) {
    throw new Error(`Payments speaks of another amount than the total of ${order.id}.`);
  }
};

/** What payments answers. */
export const paymentReplies = (world: Carrying): Consumer[] => [
  consumer(paymentAuthorised, (tx, message) =>
    hearReply(tx, world, message, (order) => {
      assertTotal(order, message.payload);
      return { input: { type: 'made', step: 'payment' } };
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
      assertTotal(order, message.payload);
      const captured = BigInt(message.payload.amount);
      return {
        input: { type: 'made', step: 'capture' },
        ...(order.captured === captured ? {} : { changes: { captured } }),
      };
    }),
  ),
  consumer(captureFailed, (tx, message) =>
    hearReply(tx, world, message, () => ({
      input: { type: 'refused', step: 'capture', code: 'CAPTURE_FAILED', reason: message.payload.reason },
    })),
  ),
  consumer(paymentVoided, (tx, message) =>
    hearReply(tx, world, message, () => ({ input: { type: 'undone', undo: 'void' } })),
  ),
  consumer(refundMade, (tx, message) => settleRefundWithin(tx, world, message, null)),
  consumer(refundFailed, (tx, message) => settleRefundWithin(tx, world, message, message.payload.reason)),
];
