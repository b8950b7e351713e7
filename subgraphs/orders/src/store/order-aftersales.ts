import { and, eq, inArray, type Read, type Tx } from '@tessera/kit/store';
import type { OrderRefundRow, OrderReturnRow } from './order-tables.ts';
import { tables } from './tables.ts';

/** Adds a refund; false when its id or key is there. */
export const insertRefund = async (tx: Tx, row: OrderRefundRow): Promise<boolean> => {
  const { orderRefund } = tables.on(tx);
  const added = await tx
    .insert(orderRefund)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: orderRefund.id });
  return added.length === 1;
};

/** A refund; null when there is none. Its order is locked first, everywhere. */
export const findRefund = async (read: Read, id: string): Promise<OrderRefundRow | null> => {
  const { orderRefund } = tables.on(read);
  return (await read.select().from(orderRefund).where(eq(orderRefund.id, id)))[0] ?? null;
};

/** The refund made with an idempotency key; null when there is none. */
export const findRefundByRequest = async (
  read: Read,
  owner: string,
  key: string,
): Promise<OrderRefundRow | null> => {
  const { orderRefund } = tables.on(read);
  const [row] = await read
    .select()
    .from(orderRefund)
    .where(and(eq(orderRefund.requestOwner, owner), eq(orderRefund.requestKey, key)));
  return row ?? null;
};

/** Says what became of a refund. */
export const settleRefund = async (
  tx: Tx,
  id: string,
  changes: Pick<OrderRefundRow, 'status' | 'failure' | 'settledAt'>,
): Promise<void> => {
  const { orderRefund } = tables.on(tx);
  await tx.update(orderRefund).set(changes).where(eq(orderRefund.id, id));
};

/** The refunds of orders. */
export const readRefunds = async (read: Read, orderIds: readonly string[]): Promise<OrderRefundRow[]> => {
  const { orderRefund } = tables.on(read);
  return read
    .select()
    .from(orderRefund)
    .where(inArray(orderRefund.orderId, [...orderIds]))
    .orderBy(orderRefund.createdAt, orderRefund.id);
};

/** Adds a return. */
export const insertReturn = async (tx: Tx, row: OrderReturnRow): Promise<void> => {
  await tx.insert(tables.on(tx).orderReturn).values(row);
};

/** A return; null when there is none. Its order is locked before anything is made of it. */
export const findReturn = async (read: Read, id: string): Promise<OrderReturnRow | null> => {
  const { orderReturn } = tables.on(read);
  return (await read.select().from(orderReturn).where(eq(orderReturn.id, id)))[0] ?? null;
};

/** Says how far a return is. */
export const updateReturn = async (
  tx: Tx,
  id: string,
  changes: Partial<Pick<OrderReturnRow, 'status' | 'lines' | 'shippingId' | 'updatedAt'>>,
): Promise<void> => {
  const { orderReturn } = tables.on(tx);
  await tx.update(orderReturn).set(changes).where(eq(orderReturn.id, id));
};

/** The returns of orders. */
export const readReturns = async (read: Read, orderIds: readonly string[]): Promise<OrderReturnRow[]> => {
  const { orderReturn } = tables.on(read);
  return read
    .select()
    .from(orderReturn)
    .where(inArray(orderReturn.orderId, [...orderIds]))
    .orderBy(orderReturn.createdAt, orderReturn.id);
};
