import { and, asc, eq, lt, type Read, sql, type Tx } from '@tessera/kit/store';
import { tables, type WebhookEventRow } from './tables.ts';

/** Remembers an event; false when it was received before. */
export const insertEvent = async (tx: Tx, row: WebhookEventRow): Promise<boolean> => {
  const { webhookEvent } = tables.on(tx);
  const added = await tx
    .insert(webhookEvent)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: webhookEvent.id });
  return added.length === 1;
};

/** Events of an order that came before its payment, oldest first; they wait no longer. */
export const takeWaiting = async (tx: Tx, orderId: string): Promise<WebhookEventRow[]> => {
  const { webhookEvent } = tables.on(tx);
  const rows = await tx
    .select()
    .from(webhookEvent)
    .where(and(eq(webhookEvent.orderId, orderId), sql`${webhookEvent.waiting}`))
    .orderBy(asc(webhookEvent.receivedAt), asc(webhookEvent.id));
  if (rows.length > 0)
    await tx.update(webhookEvent).set({ waiting: false }).where(eq(webhookEvent.orderId, orderId));
  return rows;
};

/** Orders with events that wait, whose payment is there by now. */
export const ordersWithWaiting = async (read: Read, limit: number): Promise<string[]> => {
  const { webhookEvent, payment } = tables.on(read);
  const rows = await read
    .selectDistinct({ orderId: webhookEvent.orderId })
    .from(webhookEvent)
    .innerJoin(payment, eq(payment.orderId, webhookEvent.orderId))
    .where(sql`${webhookEvent.waiting}`)
    .limit(limit);
  return rows.map(({ orderId }) => orderId);
};

/** Forgets events received before a moment. */
export const deleteEvents = async (tx: Tx, before: Date): Promise<void> => {
  const { webhookEvent } = tables.on(tx);
  await tx.delete(webhookEvent).where(lt(webhookEvent.receivedAt, before));
};
