import { eventTables } from '@tessera/kit/events';
import { personalDataTables } from '@tessera/kit/personal-data';
import { defineTables, type Row, sql } from '@tessera/kit/store';
import { accounts, postingKinds } from '../domain/ledger.ts';
import { paymentStatuses } from '../domain/payment-state.ts';

/** payments's tables. Triggers, in a migration of their own, keep `ledger_entry` append-only. */
export const tables = defineTables((builder) => {
  const { table, id, text, oneOf, minor, boolean, at, index, unique, foreignKey, check } = builder;

  const payment = table(
    'payment',
    {
      id: id(),
      orderId: text().notNull(),
      userId: text(),
      provider: text().notNull(),
      providerId: text(),
      status: oneOf(paymentStatuses).notNull(),
      /** What was asked for; 0 and no currency on the trace of a void that came before any request. */
      amount: minor().notNull(),
      currency: text().notNull(),
      authorised: minor().notNull(),
      captured: minor().notNull(),
      refunded: minor().notNull(),
      code: text(),
      reason: text(),
      nextActionUrl: text(),
      /** The provider promised money after the order was voided: it is to be let go. */
      releaseDue: boolean().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      unique('payment_order').on(t.orderId),
      index('payment_newest').on(t.createdAt, t.id),
      index('payment_status').on(t.status, t.createdAt, t.id),
      index('payment_release_due').on(t.releaseDue).where(sql`release_due`),
      check('payment_authorised', sql`${t.authorised} between 0 and ${t.amount}`),
      check('payment_captured', sql`${t.captured} between 0 and ${t.authorised}`),
      check('payment_refunded', sql`${t.refunded} between 0 and ${t.captured}`),
    ],
  );

  const refund = table(
    'refund',
    {
      id: id(),
      paymentId: text(),
      orderId: text().notNull(),
      amount: minor().notNull(),
      currency: text().notNull(),
      reason: text().notNull(),
      status: oneOf(['MADE', 'FAILED']).notNull(),
      code: text(),
      message: text(),
      createdAt: at().notNull(),
    },
    (t) => [
      index('refund_payment').on(t.paymentId, t.createdAt, t.id),
      foreignKey({ name: 'refund_payment_fk', columns: [t.paymentId], foreignColumns: [payment.id] }),
      check('refund_amount', sql`${t.amount} >= 0`),
    ],
  );

  const ledgerEntry = table(
    'ledger_entry',
    {
      id: id(),
      /** Entries of one posting sum to zero. */
      postingId: text().notNull(),
      kind: oneOf(postingKinds).notNull(),
      paymentId: text().notNull(),
      account: oneOf(accounts).notNull(),
      amount: minor().notNull(),
      currency: text().notNull(),
      createdAt: at().notNull(),
    },
    (t) => [
      index('ledger_entry_newest').on(t.createdAt, t.id),
      index('ledger_entry_payment').on(t.paymentId),
      foreignKey({ name: 'ledger_entry_payment_fk', columns: [t.paymentId], foreignColumns: [payment.id] }),
      check('ledger_entry_amount', sql`${t.amount} <> 0`),
    ],
  );

  const webhookEvent = table(
    'webhook_event',
    {
      /** The provider's name and its id of the event. */
      id: id(),
      orderId: text().notNull(),
      providerId: text().notNull(),
      state: oneOf(['authorised', 'declined', 'other']).notNull(),
      code: text(),
      reason: text(),
      /** Its payment is not known yet. */
      waiting: boolean().notNull(),
      receivedAt: at().notNull(),
    },
    (t) => [index('webhook_event_waiting').on(t.orderId).where(sql`waiting`)],
  );

  return {
    payment,
    refund,
    ledgerEntry,
    webhookEvent,
    ...eventTables(builder),
    ...personalDataTables(builder),
  };
});

type Declared = ReturnType<typeof tables.for>;

/** A payment as stored. */
export type PaymentRow = Row<Declared['payment']>;
/** A refund as stored. */
export type RefundRow = Row<Declared['refund']>;
/** A ledger entry as stored. */
export type LedgerEntryRow = Row<Declared['ledgerEntry']>;
/** A webhook's event as stored. */
export type WebhookEventRow = Row<Declared['webhookEvent']>;
