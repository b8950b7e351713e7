import type { PayloadOf } from '@tessera/contracts/define-event';
import { deliveryRequested } from '@tessera/contracts/events/notifications';
import type { Tx } from '@tessera/kit/store';
import { canSwitchOff, groupOf, holdsSecrets } from '../domain/kinds.ts';
import { longestInQueue, maxAttempts, pauseAfter, pauseWhenBusy } from '../domain/retries.ts';
import { deleteContents, readMail } from '../store/mail-contents.ts';
import { lockNotification, updateNotification } from '../store/notifications.ts';
import type { NotificationRow } from '../store/tables.ts';
import type { Delivery, Dependencies } from './dependencies.ts';

type Request = PayloadOf<typeof deliveryRequested>;

/** What came of a try; `stale` when the request is none of this try. */
export type Tried = Delivery | { readonly type: 'stale' };

const isCurrent = (row: NotificationRow | null, { round, attempt }: Request): row is NotificationRow =>
  row?.status === 'QUEUED' && row.round === round && row.attempts === attempt;

/** The same for every try of a round, so that what was accepted twice shows as one. */
const messageIdOf = ({ id, round }: NotificationRow, domain: string): string => `<${id}.${round}@${domain}>`;

/** Tries to send a mail, outside of any transaction. */
export const tryDelivery = async (
  { store, clock, send, unsubscribeUrl, mailDomain }: Dependencies,
  request: Request,
  signal: AbortSignal,
): Promise<Tried> => {
  const mail = await readMail(store.read, request.notificationId);
  if (!mail || !isCurrent(mail.notification, request)) return { type: 'stale' };
  const { notification, content } = mail;
  if (clock().getTime() - notification.queuedAt.getTime() > longestInQueue) {
    return { type: 'failed', failure: 'EXPIRED' };
  }
  if (!content) return { type: 'failed', failure: 'CONTENT_GONE' };
  const group = groupOf(notification.kind);
  return send(
    {
      messageId: messageIdOf(notification, mailDomain),
      recipient: notification.recipient,
      content: { ...content, subject: notification.subject },
      unsubscribeUrl: canSwitchOff(group) ? unsubscribeUrl(notification.recipientKey, group) : null,
    },
    signal,
  );
};

/** Records what came of a try, and requests the next one where there is to be one. */
export const settleDeliveryWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  request: Request,
  tried: Tried,
): Promise<void> => {
  const { notificationId: id, attempt } = request;
  if (tried.type === 'stale') return;
  const row = await lockNotification(tx, id);
  if (!isCurrent(row, request)) return;
  const { clock, random } = dependencies;
  const now = clock();
  const again = (pauseMs: number, next: number) =>
    dependencies.outbox.emit(tx, deliveryRequested, {
      aggregate: id,
      payload: { ...request, attempt: next },
      deliverAt: new Date(now.getTime() + pauseMs),
    });
  if (tried.type === 'busy') {
    await again(pauseWhenBusy(random()), attempt);
    return;
  }
  const attempts = attempt + 1;
  if (tried.type === 'retry' && attempts < maxAttempts) {
    await updateNotification(tx, id, { attempts, failure: tried.failure });
    await again(pauseAfter(attempts, random()), attempts);
    return;
  }
  await updateNotification(tx, id, { attempts, ...end(tried, now) });
  await forget(tx, dependencies, row, tried);
};

const end = (tried: Exclude<Delivery, { type: 'busy' }>, now: Date): Partial<NotificationRow> => {
  if (tried.type === 'sent') return { status: 'SENT', sentAt: now, failure: null };
  return { status: tried.type === 'suppressed' ? 'SUPPRESSED' : 'FAILED', failure: tried.failure };
};

const forget = async (
  tx: Tx,
  { production }: Dependencies,
  { id, kind }: NotificationRow,
  { type }: Delivery,
): Promise<void> => {
  if (type === 'suppressed' || (production && holdsSecrets(kind))) await deleteContents(tx, [id]);
};
