import type { PayloadOf } from '@tessera/contracts/define-event';
import type { paymentVoided } from '@tessera/contracts/events/payments';
import type { Message } from '@tessera/kit/events';
import type { Tx } from '@tessera/kit/store';
import { advance } from '../domain/checkout-saga.ts';
import { refundable } from '../domain/refunds.ts';
import { insertRefund } from '../store/order-aftersales.ts';
import { lockOrder } from '../store/orders.ts';
import { type Carrying, carryOn, circumstances } from './carry-on.ts';
import { tellRefunded } from './settle-refund.ts';

/** Payments has let go of an order's money. What had been taken meanwhile went back: it is booked as the refund it is. */
export const settleVoidWithin = async (
  tx: Tx,
  world: Carrying,
  { payload }: Message<PayloadOf<typeof paymentVoided>>,
): Promise<void> => {
  const order = await lockOrder(tx, payload.orderId);
  if (order?.saga.wait?.for !== 'void') return;
  const step = advance(order.saga, { type: 'undone', undo: 'void' }, circumstances(world));
  const amount = refundable(order);
  if (amount === 0n) {
    await carryOn(tx, world, order, step);
    return;
  }
  const now = world.clock();
  const refund = {
    id: order.undoRefundId,
    orderId: order.id,
    returnId: null,
    status: 'MADE' as const,
    amount,
    lines: [],
    reason: order.saga.end?.reason ?? '',
    failure: null,
    requestOwner: 'checkout',
    requestKey: order.undoRefundId,
    requestHash: '',
    createdAt: now,
    settledAt: now,
  };
  const changes = { refunded: order.refunded + amount };
  await insertRefund(tx, refund);
  await tellRefunded(tx, world, { ...order, ...changes }, refund);
  await carryOn(tx, world, order, step, { changes });
};
