import { and, desc, eq, inArray, lte, notExists, type Read, type Tx } from '@tessera/kit/store';
import { type ContentRow, type NotificationRow, tables } from './tables.ts';

/** A notification with what it says, while that is kept. */
export interface StoredMail {
  readonly notification: NotificationRow;
  readonly content: ContentRow['content'] | null;
}

/** Keeps what a mail says. */
export const insertContent = async (tx: Tx, row: ContentRow): Promise<void> => {
  await tx.insert(tables.on(tx).mailContent).values(row);
};

/** Deletes what mails say. */
export const deleteContents = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const { mailContent } = tables.on(tx);
  await tx.delete(mailContent).where(inArray(mailContent.id, [...ids]));
};

/** Deletes what was kept until now, and is not about to be sent. */
export const deleteContentsDue = async (tx: Tx, now: Date): Promise<void> => {
  const { mailContent, notification } = tables.on(tx);
  const queued = tx
    .select({ id: notification.id })
    .from(notification)
    .where(and(eq(notification.id, mailContent.id), eq(notification.status, 'QUEUED')));
  await tx.delete(mailContent).where(and(lte(mailContent.deleteAt, now), notExists(queued)));
};

/**
 * Deletes messages that were given up before a moment and hold what a mail says. Kit keeps what it gives up, for an operator
 * to look at; links to accounts are kept for nobody.
 */
export const deleteDeadMessages = async (tx: Tx, event: string, before: Date): Promise<void> => {
  const { parkedMessage } = tables.on(tx);
  await tx
    .delete(parkedMessage)
    .where(
      and(
        eq(parkedMessage.name, event),
        eq(parkedMessage.status, 'DEAD'),
        lte(parkedMessage.parkedAt, before),
      ),
    );
};

/** A mail by its notification's id; null when there is none. */
export const readMail = async (read: Read, id: string): Promise<StoredMail | null> => {
  const { notification, mailContent } = tables.on(read);
  const [row] = await read
    .select({ notification, content: mailContent.content })
    .from(notification)
    .leftJoin(mailContent, eq(mailContent.id, notification.id))
    .where(eq(notification.id, id));
  return row ?? null;
};

/** The newest notifications, whatever became of them. */
export const readNewest = (read: Read, limit: number): Promise<NotificationRow[]> => {
  const { notification } = tables.on(read);
  return read
    .select()
    .from(notification)
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(limit);
};
