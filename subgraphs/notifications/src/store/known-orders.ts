import { and, asc, eq, lt, notExists, type Tx } from '@tessera/kit/store';
import { type KnownOrderRow, tables, type WaitingNewsRow } from './tables.ts';

/** Writes down what orders tells of an order. One that is settled stays so. */
export const upsertOrder = async (tx: Tx, row: KnownOrderRow): Promise<void> => {
  const { knownOrder } = tables.on(tx);
  const { number, userId, email, lines, settled } = row;
  await tx
    .insert(knownOrder)
    .values(row)
    .onConflictDoUpdate({
      target: knownOrder.id,
      set: { number, userId, email, lines, ...(settled && { settled }) },
    });
};

/**
 * An order, locked; made as an unknown one when it is not there, so that whoever tells of it next waits for this
 * transaction.
 */
export const lockOrder = async (tx: Tx, id: string, now: Date): Promise<KnownOrderRow> => {
  const { knownOrder } = tables.on(tx);
  await tx
    .insert(knownOrder)
    .values({ id, number: null, userId: null, email: null, lines: [], settled: false, createdAt: now })
    .onConflictDoNothing();
  const [row] = await tx.forUpdate(tx.select().from(knownOrder).where(eq(knownOrder.id, id)));
  if (!row) throw new Error('An order was written down and is not there.');
  return row;
};

/** Lets news wait for their order. */
export const insertWaiting = async (tx: Tx, row: WaitingNewsRow): Promise<void> => {
  await tx.insert(tables.on(tx).waitingNews).values(row).onConflictDoNothing();
};

/** Takes the news that waited for an order, oldest first. */
export const takeWaiting = async (tx: Tx, orderId: string): Promise<WaitingNewsRow[]> => {
  const { waitingNews } = tables.on(tx);
  const rows = await tx
    .select()
    .from(waitingNews)
    .where(eq(waitingNews.orderId, orderId))
    .orderBy(asc(waitingNews.createdAt), asc(waitingNews.eventKey));
  if (rows.length > 0) await tx.delete(waitingNews).where(eq(waitingNews.orderId, orderId));
  return rows;
};

/** Forgets news that waited since before a moment, and then orders that are older. */
export const forgetOrdersBefore = async (tx: Tx, moment: Date): Promise<void> => {
  const { knownOrder, waitingNews } = tables.on(tx);
  await tx.delete(waitingNews).where(lt(waitingNews.createdAt, moment));
  const waiting = tx
    .select({ id: waitingNews.orderId })
    .from(waitingNews)
    .where(eq(waitingNews.orderId, knownOrder.id));
  await tx.delete(knownOrder).where(and(lt(knownOrder.createdAt, moment), notExists(waiting)));
};
