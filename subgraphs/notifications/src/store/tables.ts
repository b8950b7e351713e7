import { eventTables } from '@tessera/kit/events';
import { personalDataTables } from '@tessera/kit/personal-data';
import { defineTables, type Row } from '@tessera/kit/store';
import { groups, kinds } from '../domain/kinds.ts';
import type { KnownLine, OrderNews } from '../domain/order-news.ts';
import type { MailContent } from '../mails/content.ts';

/** Where a notification stands, as the schema has it. */
export const statuses = ['QUEUED', 'SENT', 'FAILED', 'SUPPRESSED'] as const;

/** notifications' tables. */
export const tables = defineTables((builder) => {
  const { table, id, text, integer, boolean, at, json, oneOf } = builder;
  const { index, unique, primaryKey, foreignKey } = builder;

  const notification = table(
    'notification',
    {
      id: id(),
      /** Names what happened, whoever tells it and however often: one mail of it to a recipient. */
      eventKey: text().notNull(),
      /** Where the mail goes. */
      recipient: text().notNull(),
      /** By what preferences know the recipient: a user's id, or a guest's address. */
      recipientKey: text().notNull(),
      /** Null for a guest. */
      userId: text(),
      orderId: text(),
      kind: oneOf(kinds).notNull(),
      subject: text().notNull(),
      status: oneOf(statuses).notNull(),
      /** Tries of this round. */
      attempts: integer().notNull(),
      /** Counts how often staff had it sent anew. */
      round: integer().notNull(),
      /** Why the last try came to nothing, in a word. */
      failure: text(),
      createdAt: at().notNull(),
      /** When this round began. */
      queuedAt: at().notNull(),
      sentAt: at(),
    },
    (t) => [
      unique('notification_event').on(t.eventKey, t.recipientKey),
      index('notification_newest').on(t.createdAt, t.id),
      index('notification_status').on(t.status, t.createdAt, t.id),
      index('notification_user').on(t.userId, t.createdAt, t.id),
      index('notification_order').on(t.orderId, t.createdAt, t.id),
      index('notification_recipient').on(t.recipientKey, t.status),
    ],
  );

  /** What mails say, apart from that they were sent: it goes much sooner. */
  const mailContent = table(
    'mail_content',
    {
      /** The notification's id. */
      id: id(),
      content: json<MailContent>().notNull(),
      /** When it is deleted, sent or not. */
      deleteAt: at().notNull(),
    },
    (t) => [
      index('mail_content_due').on(t.deleteAt),
      foreignKey({
        name: 'mail_content_notification_fk',
        columns: [t.id],
        foreignColumns: [notification.id],
      }).onDelete('cascade'),
    ],
  );

  /** What is known of orders, for news by others who know their ids alone. */
  const knownOrder = table(
    'known_order',
    {
      /** The order's id. */
      id: id(),
      /** Null, like the address, while others have told of the order and orders has not. */
      number: text(),
      userId: text(),
      email: text(),
      lines: json<readonly KnownLine[]>().notNull(),
      /** Its payment is no question any more. */
      settled: boolean().notNull(),
      createdAt: at().notNull(),
    },
    (t) => [index('known_order_age').on(t.createdAt)],
  );

  /** News of orders that nobody knows yet. */
  const waitingNews = table(
    'waiting_news',
    {
      eventKey: text().primaryKey(),
      orderId: text().notNull(),
      news: json<OrderNews>().notNull(),
      createdAt: at().notNull(),
    },
    (t) => [
      index('waiting_news_order').on(t.orderId),
      index('waiting_news_age').on(t.createdAt),
      foreignKey({ name: 'waiting_news_order_fk', columns: [t.orderId], foreignColumns: [knownOrder.id] }),
    ],
  );

  const preference = table(
    'preference',
    {
      /** A user's id, or a guest's address. */
      recipientKey: text().notNull(),
      group: oneOf(groups).notNull(),
      enabled: boolean().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [primaryKey({ name: 'preference_pk', columns: [t.recipientKey, t.group] })],
  );

  return {
    notification,
    mailContent,
    knownOrder,
    waitingNews,
    preference,
    ...eventTables(builder),
    ...personalDataTables(builder),
  };
});

type Declared = ReturnType<typeof tables.for>;

/** A notification as stored. */
export type NotificationRow = Row<Declared['notification']>;
/** What a mail says, as stored. */
export type ContentRow = Row<Declared['mailContent']>;
/** What is known of an order. */
export type KnownOrderRow = Row<Declared['knownOrder']>;
/** News that waits for its order. */
export type WaitingNewsRow = Row<Declared['waitingNews']>;
/** What a recipient wishes. */
export type PreferenceRow = Row<Declared['preference']>;
