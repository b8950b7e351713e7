import { and, eq, inArray, or, sql, type Tx } from '@tessera/kit/store';
import { tables } from './tables.ts';

const most = 2_000;

/**
 * Takes out of a user's payments whose they are. Amounts and the ledger stay.
 * @returns whether others are still with their provider.
 */
export const erasePaymentsOf = async (tx: Tx, userId: string): Promise<boolean> => {
  const { payment, refund, webhookEvent } = tables.on(tx);
  const found = await tx.forUpdate(
    tx.select().from(payment).where(eq(payment.userId, userId)).orderBy(payment.id),
  );
  const settled = found.filter(
    ({ status, releaseDue }) => !releaseDue && status !== 'PENDING' && status !== 'ACTION_REQUIRED',
  );
  const ids = settled.map(({ id }) => id);
  const orderIds = settled.map(({ orderId }) => orderId);
  if (ids.length > 0) {
    await tx
      .update(payment)
      .set({ userId: null, reason: null, nextActionUrl: null })
      .where(inArray(payment.id, ids));
    await tx
      .update(refund)
      .set({ reason: '', message: null })
      .where(or(inArray(refund.paymentId, ids), inArray(refund.orderId, orderIds)));
    await tx.update(webhookEvent).set({ reason: null }).where(inArray(webhookEvent.orderId, orderIds));
  }
  return ids.length < found.length;
};

/** Notes that a payment which was a guest's is a user's, so that it is erased with theirs. */
export const claimPayment = async (tx: Tx, orderId: string, userId: string): Promise<boolean> => {
  const { payment } = tables.on(tx);
  const claimed = await tx
    .update(payment)
    .set({ userId })
    .where(and(eq(payment.orderId, orderId), sql`${payment.userId} is null`))
    .returning({ id: payment.id });
  return claimed.length > 0;
};

/** What payments holds of a user. The names are part of the export's layout. */
export const collectUser = async (tx: Tx, { userId }: { readonly userId: string }) => {
  const { payment, refund } = tables.on(tx);
  const payments = await tx
    .select()
    .from(payment)
    .where(eq(payment.userId, userId))
    .orderBy(payment.id)
    .limit(most);
  const refunds = await tx
    .select()
    .from(refund)
    .where(
      inArray(
        refund.paymentId,
        payments.map(({ id }) => id),
      ),
    )
    .orderBy(refund.id);
  return {
    payments: payments.map((row) => ({
      id: row.id,
      orderId: row.orderId,
      provider: row.provider,
      status: row.status,
      currency: row.currency,
      amount: Number(row.amount),
      captured: Number(row.captured),
      refunded: Number(row.refunded),
      createdAt: row.createdAt,
      refunds: refunds
        .filter(({ paymentId }) => paymentId === row.id)
        .map(({ id, amount, reason, status, createdAt }) => ({
          id,
          amount: Number(amount),
          reason,
          status,
          createdAt,
        })),
    })),
  };
};
