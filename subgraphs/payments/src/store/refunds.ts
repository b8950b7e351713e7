import { asc, eq, inArray, type Read, type Tx } from '@tessera/kit/store';
import { type RefundRow, tables } from './tables.ts';

/** A refund by id. */
export const readRefund = async (read: Read, id: string): Promise<RefundRow | null> => {
  const { refund } = tables.on(read);
  const [row] = await read.select().from(refund).where(eq(refund.id, id));
  return row ?? null;
};

/** Adds a refund. */
export const insertRefund = async (tx: Tx, row: RefundRow): Promise<void> => {
  await tx.insert(tables.on(tx).refund).values(row);
};

/** Refunds by id, in no order. */
export const readRefunds = async (read: Read, ids: readonly string[]): Promise<RefundRow[]> => {
  const { refund } = tables.on(read);
  return read
    .select()
    .from(refund)
    .where(inArray(refund.id, [...ids]));
};

/** Refunds of payments, oldest first. */
export const readRefundsOf = async (read: Read, paymentIds: readonly string[]): Promise<RefundRow[]> => {
  const { refund } = tables.on(read);
  return read
    .select()
    .from(refund)
    .where(inArray(refund.paymentId, [...paymentIds]))
    .orderBy(asc(refund.createdAt), asc(refund.id));
};
