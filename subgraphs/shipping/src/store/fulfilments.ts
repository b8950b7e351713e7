import { and, asc, eq, sql, type Tx } from '@tessera/kit/store';
import { type FulfilmentRow, type OrderLineRow, tables } from './tables.ts';

/**
 * Takes an order for this transaction; another one that wants the same order waits until this one ends.
 * @returns false when the order is known.
 */
export const claimFulfilment = async (tx: Tx, row: FulfilmentRow): Promise<boolean> => {
  const { fulfilment } = tables.on(tx);
  const claimed = await tx
    .insert(fulfilment)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: fulfilment.id });
  return claimed.length === 1;
};

/** Locks what is known of an order; null when it is unknown. Locked before its shipments and lines, everywhere. */
export const lockFulfilment = async (tx: Tx, orderId: string): Promise<FulfilmentRow | null> => {
  const { fulfilment } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(fulfilment).where(eq(fulfilment.id, orderId)));
  return row ?? null;
};

/** Changes what is known of a locked order. */
export const updateFulfilment = async (
  tx: Tx,
  orderId: string,
  changes: Partial<FulfilmentRow>,
): Promise<void> => {
  const { fulfilment } = tables.on(tx);
  await tx.update(fulfilment).set(changes).where(eq(fulfilment.id, orderId));
};

/** Writes the lines of an order. */
export const insertOrderLines = async (tx: Tx, rows: readonly OrderLineRow[]): Promise<void> => {
  await tx.insert(tables.on(tx).orderLine).values([...rows]);
};

/** The lines of an order. */
export const readOrderLines = (tx: Tx, orderId: string): Promise<OrderLineRow[]> => {
  const { orderLine } = tables.on(tx);
  return tx.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(asc(orderLine.lineId));
};

/** Adds to what was dispatched or came back of a line. The table's checks refuse more than there was. */
export const addToOrderLine = async (
  tx: Tx,
  {
    orderId,
    lineId,
    quantity,
  }: { readonly orderId: string; readonly lineId: string; readonly quantity: number },
  to: 'dispatched' | 'returned',
): Promise<void> => {
  const { orderLine } = tables.on(tx);
  await tx
    .update(orderLine)
    .set({ [to]: sql`${orderLine[to]} + ${quantity}` })
    .where(and(eq(orderLine.orderId, orderId), eq(orderLine.lineId, lineId)));
};
