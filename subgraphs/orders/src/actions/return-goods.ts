import type { PayloadOf } from '@tessera/contracts/define-event';
import type { returnReceived } from '@tessera/contracts/events/shipping';
import { ok } from '@tessera/kit/errors';
import type { Message } from '@tessera/kit/events';
import type { Tx } from '@tessera/kit/store';
import { withoutCardNumbers } from '@tessera/kit/telemetry';
import { type OrderAsker, ownsOrder } from '../access/order-access.ts';
import { unchanged } from '../domain/checkout-types.ts';
import { cleanReason, type OrderOutcome, orderNotFound, refuse } from '../domain/order-outcome.ts';
import {
  checkQuantities,
  countLines,
  type LineQuantity,
  lesser,
  refundable,
  shareOfLines,
} from '../domain/refunds.ts';
import { findReturn, insertReturn, readReturns, updateReturn } from '../store/order-aftersales.ts';
import type { OrderReturnRow, OrderRow } from '../store/order-tables.ts';
import { lockOrder } from '../store/orders.ts';
import { carryOn } from './carry-on.ts';
import type { Dependencies } from './dependencies.ts';
import { askRefundWithin } from './refund-order.ts';

/** Goods that a customer wants to send back. */
export interface RequestReturn {
  readonly orderId: string;
  readonly asker: OrderAsker;
  readonly lines: readonly LineQuantity[];
  readonly reason: string;
}

/** Asks to send delivered goods back. @returns the return's id. */
export const requestReturn = (
  dependencies: Dependencies,
  { orderId, asker, lines, reason }: RequestReturn,
): Promise<OrderOutcome<string>> =>
  dependencies.store.tx(async (tx): Promise<OrderOutcome<string>> => {
    const order = await lockOrder(tx, orderId);
    if (!order || !ownsOrder(order, asker)) return orderNotFound();
    const why = cleanReason(withoutCardNumbers(reason));
    if (!why) return refuse('INVALID', '"reason" has 1 to 500 printable characters.', 'reason');
    if (order.status !== 'COMPLETED')
      return refuse('NOT_RETURNABLE', 'Nothing of the order has arrived.', 'orderId');
    if (lines.length === 0) return refuse('INVALID', 'Name at least one line.', 'lines');
    const wanted = checkQuantities(order.lines, lines, (line) => line.delivered - line.returning);
    if (!wanted.ok) return wanted;
    const now = dependencies.clock();
    const id = dependencies.newId('ret');
    await insertReturn(tx, {
      id,
      orderId,
      status: 'REQUESTED',
      shippingId: null,
      lines,
      reason: why,
      createdAt: now,
      updatedAt: now,
    });
    await carryOn(tx, dependencies, order, unchanged(order.saga), {
      changes: { lines: countLines(order.lines, lines, 'returning') },
      entries: [{ code: 'return.requested', message: why }],
    });
    return ok(id);
  });

/** Lets a customer send goods back, or does not. Decided once; the same decision again changes nothing. */
export const decideReturn = (
  dependencies: Dependencies,
  returnId: string,
  decision: 'APPROVED' | 'REJECTED',
): Promise<OrderOutcome<string>> =>
  dependencies.store.tx(async (tx): Promise<OrderOutcome<string>> => {
    const known = await findReturn(tx, returnId);
    const order = known && (await lockOrder(tx, known.orderId));
    // Read again: another decision may have come first.
    const goods = order && (await findReturn(tx, returnId));
    if (!goods || !order) return refuse('RETURN_NOT_FOUND', 'There is no such return.', 'returnId');
    if (goods.status === decision) return ok(returnId);
    if (goods.status !== 'REQUESTED')
      return refuse('NOT_RETURNABLE', 'The return was decided already.', 'returnId');
    await updateReturn(tx, returnId, { status: decision, updatedAt: dependencies.clock() });
    const rejected = decision === 'REJECTED';
    await carryOn(tx, dependencies, order, unchanged(order.saga), {
      changes: rejected ? { lines: countLines(order.lines, goods.lines, 'returning', -1) } : {},
      entries: [
        rejected
          ? { code: 'return.rejected', message: 'The return was not accepted.' }
          : { code: 'return.approved', message: 'The goods may be sent back.' },
      ],
    });
    return ok(returnId);
  });

/**
 * Goods came back. What was approved is paid back by its lines, without shipping; for anything else staff decides.
 * The same return twice counts once.
 */
export const receiveReturnWithin = async (
  tx: Tx,
  dependencies: Pick<Dependencies, 'clock' | 'newId' | 'outbox' | 'deadlines' | 'waits'>,
  { payload }: Message<PayloadOf<typeof returnReceived>>,
): Promise<void> => {
  const order = await lockOrder(tx, payload.orderId);
  if (!order) return;
  const returns = await readReturns(tx, [order.id]);
  if (returns.some(({ shippingId }) => shippingId === payload.returnId)) return;
  const now = dependencies.clock();
  const came = payload.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  const goods = announced(returns, payload.returnId, came);
  const arrived = { status: 'RECEIVED', shippingId: payload.returnId, lines: came, updatedAt: now } as const;
  if (goods) await updateReturn(tx, goods.id, arrived);
  else {
    const reason = 'Sent back without asking.';
    await insertReturn(tx, {
      ...arrived,
      id: dependencies.newId('ret'),
      orderId: order.id,
      reason,
      createdAt: now,
    });
  }
  const counted = countLines(
    goods && goods.status !== 'REJECTED'
      ? countLines(order.lines, goods.lines, 'returning', -1)
      : order.lines,
    came,
    'returning',
  );
  const received = await carryOn(tx, dependencies, order, unchanged(order.saga), {
    changes: { lines: counted },
    entries: [{ code: 'return.received', message: 'Goods came back.' }],
  });
  if (goods?.status === 'APPROVED')
    await refundReturn(tx, dependencies, received, goods.id, approvedOf(goods.lines, came));
};

/** The return that goods belong to: the one named, or the oldest that was approved for one of their lines. */
const announced = (
  returns: readonly OrderReturnRow[],
  id: string,
  came: readonly LineQuantity[],
): OrderReturnRow | undefined => {
  const open = returns.filter(({ status }) => status === 'APPROVED');
  const lineIds = new Set(came.map(({ lineId }) => lineId));
  return (
    open.find((goods) => goods.id === id) ??
    open.find(({ lines }) => lines.some(({ lineId }) => lineIds.has(lineId)))
  );
};

/** What came of what was approved. */
const approvedOf = (approved: readonly LineQuantity[], came: readonly LineQuantity[]): LineQuantity[] =>
  approved.flatMap(({ lineId, quantity }) => {
    const back = came.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0);
    return back > 0 ? [{ lineId, quantity: Math.min(quantity, back) }] : [];
  });

const refundReturn = async (
  tx: Tx,
  dependencies: Pick<Dependencies, 'clock' | 'newId' | 'outbox' | 'deadlines' | 'waits'>,
  order: OrderRow,
  returnId: string,
  lines: readonly LineQuantity[],
): Promise<void> => {
  // What staff paid back meanwhile is not paid twice.
  const due = lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    const left = line ? Math.min(quantity, line.quantity - line.refunded) : 0;
    return left > 0 ? [{ lineId, quantity: left }] : [];
  });
  const share = shareOfLines(order.lines, due);
  const left = refundable(order);
  const amount = lesser(share, left);
  if (amount <= 0n) return;
  await askRefundWithin(tx, dependencies, order, {
    id: dependencies.newId('rfd'),
    amount,
    lines: due,
    reason: 'Goods were sent back.',
    returnId,
    requestOwner: 'return',
    requestKey: returnId,
    requestHash: '',
  });
};
