import {
  and,
  desc,
  eq,
  getTableColumns,
  inArray,
  lt,
  lte,
  orderBy,
  type PageRange,
  type Read,
  rankWithin,
  type SortKey,
  seekAfter,
  type Tx,
} from '@tessera/kit/store';
import type { Kind } from '../domain/kinds.ts';
import { type NotificationRow, type statuses, tables } from './tables.ts';

/** Where a notification stands. */
export type Status = (typeof statuses)[number];

const newestFirst = ({ notification }: ReturnType<typeof tables.on>): SortKey[] => [
  { column: notification.createdAt, direction: 'desc' },
  { column: notification.id, direction: 'desc' },
];

/** Adds a notification. @returns false when the recipient was told of this before. */
export const insertNotification = async (tx: Tx, row: NotificationRow): Promise<boolean> => {
  const { notification } = tables.on(tx);
  const added = await tx
    .insert(notification)
    .values(row)
    .onConflictDoNothing({ target: [notification.eventKey, notification.recipientKey] })
    .returning({ id: notification.id });
  return added.length === 1;
};

/** Notifications by id, in no order. */
export const readNotifications = (read: Read, ids: readonly string[]): Promise<NotificationRow[]> => {
  const { notification } = tables.on(read);
  return read
    .select()
    .from(notification)
    .where(inArray(notification.id, [...ids]));
};

/** A notification, locked until the transaction ends. */
export const lockNotification = async (tx: Tx, id: string): Promise<NotificationRow | null> => {
  const { notification } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(notification).where(eq(notification.id, id)));
  return row ?? null;
};

/** Changes a notification. */
export const updateNotification = async (
  tx: Tx,
  id: string,
  changes: Partial<NotificationRow>,
): Promise<void> => {
  const { notification } = tables.on(tx);
  await tx.update(notification).set(changes).where(eq(notification.id, id));
};

/**
 * Lets nothing go out that waits in the queue: of a recipient and kinds, or of an order and kinds.
 * @returns the ids of what does not.
 */
export const suppressQueued = async (
  tx: Tx,
  of: { readonly recipientKey: string } | { readonly orderId: string },
  kinds: readonly Kind[],
  failure: string,
): Promise<string[]> => {
  const { notification } = tables.on(tx);
  const rows = await tx
    .update(notification)
    .set({ status: 'SUPPRESSED', failure })
    .where(
      and(
        'orderId' in of
          ? eq(notification.orderId, of.orderId)
          : eq(notification.recipientKey, of.recipientKey),
        eq(notification.status, 'QUEUED'),
        inArray(notification.kind, [...kinds]),
      ),
    )
    .returning({ id: notification.id });
  return rows.map(({ id }) => id);
};

/** Gives up what has been in the queue since before a moment. */
export const giveUpQueuedBefore = async (tx: Tx, moment: Date, failure: string): Promise<void> => {
  const { notification } = tables.on(tx);
  await tx
    .update(notification)
    .set({ status: 'FAILED', failure })
    .where(and(eq(notification.status, 'QUEUED'), lt(notification.queuedAt, moment)));
};

/** Deletes notifications made before a moment, with what they say. */
export const deleteNotificationsBefore = async (tx: Tx, moment: Date): Promise<void> => {
  const { notification } = tables.on(tx);
  await tx.delete(notification).where(lt(notification.createdAt, moment));
};

/** Which notifications to list. */
export interface NotificationFilter {
  readonly status: Status | null;
  readonly kind: Kind | null;
  readonly orderId: string | null;
}

/** A page of notifications, newest first. */
export const listNotifications = (
  read: Read,
  { limit, after }: PageRange,
  { status, kind, orderId }: NotificationFilter,
): Promise<NotificationRow[]> => {
  const all = tables.on(read);
  const { notification } = all;
  const keys = newestFirst(all);
  return read
    .select()
    .from(notification)
    .where(
      and(
        status ? eq(notification.status, status) : undefined,
        kind ? eq(notification.kind, kind) : undefined,
        orderId ? eq(notification.orderId, orderId) : undefined,
        seekAfter(keys, after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(limit + 1);
};

/** The latest notifications of each user, newest first, in one statement. */
export const readNotificationsOfUsers = (
  read: Read,
  userIds: readonly string[],
  { limit, after }: PageRange,
): Promise<NotificationRow[]> => {
  const all = tables.on(read);
  const { notification } = all;
  const keys = newestFirst(all);
  const ranked = read.$with('ranked').as(
    read
      .select({ ...getTableColumns(notification), rank: rankWithin(notification.userId, keys) })
      .from(notification)
      .where(and(inArray(notification.userId, [...userIds]), seekAfter(keys, after))),
  );
  return read
    .with(ranked)
    .select()
    .from(ranked)
    .where(lte(ranked.rank, limit + 1))
    .orderBy(desc(ranked.createdAt), desc(ranked.id));
};
