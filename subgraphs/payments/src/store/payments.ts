import {
  and,
  eq,
  inArray,
  lt,
  or,
  orderBy,
  type PageRange,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import type { PaymentStatus } from '../domain/payment-state.ts';
import { type PaymentRow, tables } from './tables.ts';

/** The payment of an order. */
export const readPaymentOf = async (read: Read, orderId: string): Promise<PaymentRow | null> => {
  const { payment } = tables.on(read);
  const [row] = await read.select().from(payment).where(eq(payment.orderId, orderId));
  return row ?? null;
};

/** The payment of an order, locked until the transaction ends. */
export const lockPaymentOf = async (tx: Tx, orderId: string): Promise<PaymentRow | null> => {
  const { payment } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(payment).where(eq(payment.orderId, orderId)));
  return row ?? null;
};

/** Adds a payment; false when the order has one. */
export const insertPayment = async (tx: Tx, row: PaymentRow): Promise<boolean> => {
  const { payment } = tables.on(tx);
  const added = await tx.insert(payment).values(row).onConflictDoNothing().returning({ id: payment.id });
  return added.length === 1;
};

/** Changes a locked payment. */
export const updatePayment = async (
  tx: Tx,
  id: string,
  changes: Partial<PaymentRow> & Pick<PaymentRow, 'updatedAt'>,
): Promise<void> => {
  const { payment } = tables.on(tx);
  await tx.update(payment).set(changes).where(eq(payment.id, id));
};

/** Payments by id, in no order. */
export const readPayments = async (read: Read, ids: readonly string[]): Promise<PaymentRow[]> => {
  const { payment } = tables.on(read);
  return read
    .select()
    .from(payment)
    .where(inArray(payment.id, [...ids]));
};

/** Payments of orders, in no order. */
export const readPaymentsOf = async (read: Read, orderIds: readonly string[]): Promise<PaymentRow[]> => {
  const { payment } = tables.on(read);
  return read
    .select()
    .from(payment)
    .where(inArray(payment.orderId, [...orderIds]));
};

/** A page of payments, newest first. */
export const listPayments = async (
  read: Read,
  page: PageRange,
  status: PaymentStatus | null,
): Promise<PaymentRow[]> => {
  const { payment } = tables.on(read);
  const keys: SortKey[] = [
    { column: payment.createdAt, direction: 'desc' },
    { column: payment.id, direction: 'desc' },
  ];
  return read
    .select()
    .from(payment)
    .where(and(status ? eq(payment.status, status) : undefined, seekAfter(keys, page.after)))
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/**
 * Payments that the provider is to be asked about, the longest untouched first: unsettled ones untouched since a
 * moment, and promises to let go.
 */
export const listUnsettled = async (read: Read, before: Date, page: PageRange): Promise<PaymentRow[]> => {
  const { payment } = tables.on(read);
  const keys: SortKey[] = [
    { column: payment.updatedAt, direction: 'asc' },
    { column: payment.id, direction: 'asc' },
  ];
  return read
    .select()
    .from(payment)
    .where(
      and(
        or(
          sql`${payment.releaseDue}`,
          and(inArray(payment.status, ['PENDING', 'ACTION_REQUIRED']), lt(payment.updatedAt, before)),
        ),
        seekAfter(keys, page.after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(page.limit);
};
