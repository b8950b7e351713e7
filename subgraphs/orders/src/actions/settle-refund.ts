import type { PayloadOf } from '@tessera/contracts/define-event';
import { orderRefunded } from '@tessera/contracts/events/orders';
import type { refundFailed, refundMade } from '@tessera/contracts/events/payments';
import type { Message } from '@tessera/kit/events';
import type { Tx } from '@tessera/kit/store';
import { advance } from '../domain/checkout-saga.ts';
import { unchanged } from '../domain/checkout-types.ts';
import { orderFacts } from '../domain/order.ts';
import { countLines } from '../domain/refunds.ts';
import { findRefund, settleRefund } from '../store/order-aftersales.ts';
import type { OrderRefundRow, OrderRow } from '../store/order-tables.ts';
import { lockOrder } from '../store/orders.ts';
import { carryOn, circumstances } from './carry-on.ts';
import type { Dependencies } from './dependencies.ts';

type Settled = Message<PayloadOf<typeof refundMade> | PayloadOf<typeof refundFailed>>;
type World = Pick<Dependencies, 'clock' | 'outbox' | 'deadlines' | 'waits'>;

/** Payments has given money back, or could not. Said twice, it counts once. */
export const settleRefundWithin = async (
  tx: Tx,
  world: World,
  { payload }: Settled,
  failure: string | null,
): Promise<void> => {
  const order = await lockOrder(tx, payload.orderId);
  const refund = order && (await findRefund(tx, payload.refundId));
  if (!order || refund?.status !== 'REQUESTED' || refund.orderId !== order.id) return;
  const status = failure === null ? 'MADE' : 'FAILED';
  await settleRefund(tx, refund.id, { status, failure, settledAt: world.clock() });
  const changes = {
    refundPending: order.refundPending - refund.amount,
    ...(failure === null
      ? { refunded: order.refunded + refund.amount }
      : { lines: countLines(order.lines, refund.lines, 'refunded', -1) }),
  };
  if (failure === null) await tellRefunded(tx, world, { ...order, ...changes }, refund);
  const entry =
    failure === null
      ? { code: 'refund.made', message: 'Money went back.' }
      : { code: 'refund.failed', message: `Money could not go back: ${failure}` };
  if (refund.id !== order.undoRefundId) {
    await carryOn(tx, world, order, unchanged(order.saga), { changes, entries: [entry] });
    return;
  }
  const input =
    failure === null
      ? ({ type: 'undone', undo: 'refund' } as const)
      : ({ type: 'refundFailed', reason: failure } as const);
  await carryOn(tx, world, order, advance(order.saga, input, circumstances(world)), { changes });
};

/** Tells the others that money went back. */
export const tellRefunded = (
  tx: Tx,
  { outbox }: World,
  order: OrderRow,
  refund: OrderRefundRow,
): Promise<unknown> =>
  outbox.emit(tx, orderRefunded, {
    aggregate: order.id,
    payload: {
      ...orderFacts(order),
      refundId: refund.id,
      refunded: Number(refund.amount),
      reason: refund.reason,
    },
  });
