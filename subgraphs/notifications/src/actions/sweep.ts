import { mailRequested } from '@tessera/contracts/events/accounts';
import { longestInQueue } from '../domain/retries.ts';
import { forgetOrdersBefore } from '../store/known-orders.ts';
import { deleteContentsDue, deleteDeadMessages } from '../store/mail-contents.ts';
import { deleteNotificationsBefore, giveUpQueuedBefore } from '../store/notifications.ts';
import type { Dependencies } from './dependencies.ts';

const day = 24 * 60 * 60_000;
/** How long is remembered that somebody was told something. */
const keepNotifications = 400 * day;
/** Nobody ships or refunds an order that is older. */
const keepOrders = 400 * day;

/** Gives up mails that were in the queue for too long, and deletes what nobody needs any more. */
export const sweep = async ({ store, clock }: Pick<Dependencies, 'store' | 'clock'>): Promise<void> => {
  const now = clock();
  const ago = (ms: number) => new Date(now.getTime() - ms);
  await store.tx(async (tx) => {
    await giveUpQueuedBefore(tx, ago(longestInQueue), 'EXPIRED');
    await deleteContentsDue(tx, now);
    await deleteDeadMessages(tx, mailRequested.name, ago(day));
  });
  await store.tx((tx) => deleteNotificationsBefore(tx, ago(keepNotifications)));
  await store.tx((tx) => forgetOrdersBefore(tx, ago(keepOrders)));
};
