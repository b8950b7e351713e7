import type { Tx } from '@tessera/kit/store';
import { lesser, refundable, shareOfLines, unshipped } from '../domain/refunds.ts';
import { findRefund, insertRefund } from '../store/order-aftersales.ts';
import type { OrderRow } from '../store/order-tables.ts';
import type { Dependencies } from './dependencies.ts';
import { emitRefund } from './order-commands.ts';

/**
 * Asks for the refund that undoes a checkout: all that is left of the money, or what did not leave when a part had.
 * Asked again, it is the same refund.
 * @returns the order with what is on its way back; null when there is nothing to pay back.
 */
export const askUndoRefund = async (
  tx: Tx,
  { clock, outbox }: Pick<Dependencies, 'clock' | 'outbox'>,
  order: OrderRow,
): Promise<OrderRow | null> => {
  const known = await findRefund(tx, order.undoRefundId);
  if (known) {
    if (known.status !== 'REQUESTED') return null;
    await emitRefund(outbox, tx, order, known);
    return order;
  }
  const left = refundable(order);
  const lines = order.saga.end?.status === 'COMPLETED' ? unshipped(order.lines) : [];
  const share = lines.length > 0 ? shareOfLines(order.lines, lines) : left;
  const amount = lesser(share, left);
  if (amount <= 0n) return null;
  const reason = order.saga.end?.reason || 'The order was called off.';
  const refund = { id: order.undoRefundId, amount, reason };
  await insertRefund(tx, {
    ...refund,
    orderId: order.id,
    returnId: null,
    status: 'REQUESTED',
    lines,
    failure: null,
    requestOwner: 'checkout',
    requestKey: refund.id,
    requestHash: '',
    createdAt: clock(),
    settledAt: null,
  });
  await emitRefund(outbox, tx, order, refund);
  return { ...order, refundPending: order.refundPending + amount };
};
