import { sql, type TableBuilder } from '../store/index.ts';

const parkedStatuses = ['RETRY', 'DEAD'] as const;

/**
 * The tables behind a subgraph's messages: spread them into what `defineTables` returns.
 * @example
 * export const tables = defineTables((builder) => ({ ...eventTables(builder), order: builder.table('order', { … }) }));
 */
export const eventTables = ({
  table,
  id,
  serial,
  text,
  oneOf,
  integer,
  at,
  index,
  unique,
}: TableBuilder) => ({
  /** What is to be sent at once; gone once the carrier holds it for good. Nothing but a key: written on hot paths. */
  outboxMessage: table('outbox_message', {
    sequence: serial(),
    id: text().notNull(),
    name: text().notNull(),
    aggregate: text().notNull(),
    /** The CloudEvents envelope as it is sent. */
    envelope: text().notNull(),
    createdAt: at().notNull(),
  }),
  /** What is to be sent later. */
  scheduledMessage: table(
    'scheduled_message',
    {
      sequence: serial(),
      id: text().notNull(),
      name: text().notNull(),
      aggregate: text().notNull(),
      envelope: text().notNull(),
      deliverAt: at().notNull(),
      cancelKey: text(),
      createdAt: at().notNull(),
    },
    (t) => [
      index('scheduled_message_due').on(t.deliverAt, t.sequence),
      index('scheduled_message_cancel').on(t.cancelKey).where(sql`cancel_key is not null`),
    ],
  ),
  /** Ids of messages that were taken in: handled, or parked below. */
  inboxMessage: table('inbox_message', { id: id(), receivedAt: at().notNull() }, (t) => [
    index('inbox_message_age').on(t.receivedAt),
  ]),
  /** Messages that failed, and those of the same aggregate that wait behind them. */
  parkedMessage: table(
    'parked_message',
    {
      sequence: serial(),
      id: text().notNull(),
      name: text().notNull(),
      aggregate: text().notNull(),
      envelope: text().notNull(),
      status: oneOf(parkedStatuses).notNull(),
      attempts: integer().notNull(),
      nextAttemptAt: at().notNull(),
      error: text(),
      parkedAt: at().notNull(),
    },
    (t) => [
      unique('parked_message_id').on(t.id),
      index('parked_message_due').on(t.status, t.nextAttemptAt),
      index('parked_message_aggregate').on(t.aggregate, t.status, t.sequence),
    ],
  ),
});
