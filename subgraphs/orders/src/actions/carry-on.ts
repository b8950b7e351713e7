import {
  deadlineReached,
  orderCancelled,
  orderCompleted,
  orderConfirmed,
  orderFailed,
} from '@tessera/contracts/events/orders';
import type { Tx } from '@tessera/kit/store';
import { currentTraceparent, traceIdOf } from '@tessera/kit/telemetry';
import { advance } from '../domain/checkout-saga.ts';
import type { Advance, Circumstances, Entry, SagaEvent } from '../domain/checkout-types.ts';
import { orderFacts } from '../domain/order.ts';
import { isFinal } from '../domain/order-state.ts';
import type { OrderRow } from '../store/order-tables.ts';
import { insertEvents, type OrderChanges, updateOrder } from '../store/orders.ts';
import type { Dependencies } from './dependencies.ts';
import { emitCommand } from './order-commands.ts';
import { askUndoRefund } from './undo-refund.ts';

/** What carrying an order on needs of the world. */
export type Carrying = Pick<Dependencies, 'clock' | 'outbox' | 'deadlines' | 'waits'>;

/** The moment and the deadlines, for the saga. */
export const circumstances = ({
  clock,
  deadlines,
}: Pick<Carrying, 'clock' | 'deadlines'>): Circumstances => ({
  now: clock().getTime(),
  deadlines,
});

const deadlineKey = (orderId: string): string => `deadline:${orderId}`;

/**
 * Does what follows for a locked order: commands and events into the outbox, its history, its row. One message about
 * deadlines is on its way while the order is: it looks after whichever step it finds.
 * @param heard what else has changed, and history that is not the saga's.
 */
export const carryOn = async (
  tx: Tx,
  world: Carrying,
  before: OrderRow,
  step: Advance,
  heard: {
    readonly changes?: OrderChanges;
    readonly entries?: readonly Entry[];
  } = {},
): Promise<OrderRow> => {
  const { clock, outbox, waits } = world;
  const now = clock();
  let order: OrderRow = { ...before, ...heard.changes, status: step.saga.status, saga: step.saga };
  const entries: readonly Entry[] = [...(heard.entries ?? []), ...step.entries];
  for (const event of step.events) await tell(tx, world, order, event);
  for (const command of step.commands) {
    if (command !== 'refund') {
      await emitCommand(outbox, tx, order, command);
      continue;
    }
    const asked = await askUndoRefund(tx, world, order);
    if (asked !== null) {
      order = asked;
      continue;
    }
    // Nothing is left to pay back: that is an answer.
    const further = advance(order.saga, { type: 'undone', undo: 'refund' }, circumstances(world));
    await writeEvents(tx, order, entries, now);
    order = { ...order, entries: order.entries + entries.length };
    return carryOn(tx, world, order, further, {
      changes: changed(before, order),
    });
  }
  if (isFinal(order.status)) order = { ...order, paymentToken: null };
  order = await scheduleDeadline(tx, world, order);
  await writeEvents(tx, order, entries, now);
  order = { ...order, entries: order.entries + entries.length, updatedAt: now };
  await updateOrder(tx, order.id, { ...heard.changes, ...changed(before, order) });
  if (isFinal(order.status) || order.saga.actionUrl !== null) tx.afterCommit(() => waits.wake(order.id));
  return order;
};

/** The columns that are others than before. */
const changed = (before: OrderRow, after: OrderRow): OrderChanges =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => before[name as keyof OrderRow] !== value),
  ) as OrderChanges;

const writeEvents = (tx: Tx, order: OrderRow, entries: readonly Entry[], at: Date): Promise<void> => {
  const traceId = traceIdOf(currentTraceparent() ?? undefined);
  return insertEvents(
    tx,
    entries.map(({ code, message }, index) => ({
      orderId: order.id,
      position: order.entries + index,
      code,
      message,
      traceId,
      at,
    })),
  );
};

const scheduleDeadline = async (tx: Tx, { outbox }: Carrying, order: OrderRow): Promise<OrderRow> => {
  const { id: orderId, wakeAt, saga } = order;
  if (saga.wait === null) {
    if (wakeAt !== null) await outbox.cancel(tx, deadlineKey(orderId));
    return { ...order, wakeAt: null };
  }
  if (wakeAt !== null && wakeAt.getTime() <= saga.wait.dueAt) return order;
  const deliverAt = new Date(saga.wait.dueAt);
  await outbox.emit(tx, deadlineReached, {
    aggregate: orderId,
    payload: { orderId, step: saga.wait.for },
    deliverAt,
    cancelKey: deadlineKey(orderId),
  });
  return { ...order, wakeAt: deliverAt };
};

const tell = async (tx: Tx, { outbox }: Carrying, order: OrderRow, event: SagaEvent): Promise<void> => {
  const facts = orderFacts(order);
  const { code, reason } = order.saga.end ?? { code: '', reason: '' };
  const aggregate = order.id;
  switch (event) {
    case 'confirmed':
      await outbox.emit(tx, orderConfirmed, { aggregate, payload: facts });
      return;
    case 'completed':
      await outbox.emit(tx, orderCompleted, { aggregate, payload: facts });
      return;
    case 'failed':
      await outbox.emit(tx, orderFailed, { aggregate, payload: { ...facts, code, reason } });
      return;
    case 'cancelled':
      await outbox.emit(tx, orderCancelled, { aggregate, payload: { ...facts, reason } });
  }
};
