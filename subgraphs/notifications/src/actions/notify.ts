import { deliveryRequested } from '@tessera/contracts/events/notifications';
import { erasedEmail } from '@tessera/contracts/events/parts';
import type { Tx } from '@tessera/kit/store';
import { canSwitchOff, type Group, groupOf, holdsSecrets, isGroupOn, type Kind } from '../domain/kinds.ts';
import { isMailAddress, recipientKeyOf } from '../domain/mail-address.ts';
import { singleLine } from '../domain/single-line.ts';
import type { MailContent } from '../mails/content.ts';
import { insertContent } from '../store/mail-contents.ts';
import { insertNotification } from '../store/notifications.ts';
import { readPreferences } from '../store/preferences.ts';
import type { NotificationRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

const hour = 60 * 60_000;
/** How long what a mail says is kept at most, sent or not: links in it are good for a day. */
const keepSecrets = 24 * hour;
const keepOthers = 30 * 24 * hour;

/** Something to tell somebody. */
export interface Notice {
  /** Names what happened: whoever tells it and however often, a recipient gets one mail of it. */
  readonly eventKey: string;
  readonly kind: Kind;
  readonly email: string;
  readonly userId: string | null;
  readonly orderId: string | null;
  readonly content: MailContent;
}

/** Notes that somebody is told something, and queues the mail unless they do not want it. */
export const notifyWithin = async (
  tx: Tx,
  { clock, newId, outbox }: Pick<Dependencies, 'clock' | 'newId' | 'outbox'>,
  { eventKey, kind, email, userId, orderId, content }: Notice,
): Promise<void> => {
  // Whose it was has been erased.
  if (email === erasedEmail) return;
  const now = clock();
  const id = newId('ntf');
  const recipientKey = recipientKeyOf({ userId, email });
  const wanted = await isOn(tx, recipientKey, groupOf(kind));
  const possible = isMailAddress(email);
  const row: NotificationRow = {
    id,
    eventKey,
    recipient: email,
    recipientKey,
    userId,
    orderId,
    kind,
    subject: singleLine(content.subject),
    status: !wanted ? 'SUPPRESSED' : possible ? 'QUEUED' : 'FAILED',
    attempts: 0,
    round: 0,
    failure: !wanted ? 'SWITCHED_OFF' : possible ? null : 'BAD_ADDRESS',
    createdAt: now,
    queuedAt: now,
    sentAt: null,
  };
  if (!(await insertNotification(tx, row)) || row.status !== 'QUEUED') return;
  const deleteAt = new Date(now.getTime() + (holdsSecrets(kind) ? keepSecrets : keepOthers));
  await insertContent(tx, { id, content, deleteAt });
  await outbox.emit(tx, deliveryRequested, {
    aggregate: id,
    payload: { notificationId: id, round: 0, attempt: 0 },
  });
};

/** Whether a recipient wants mails of a group. */
export const isOn = async (tx: Tx, recipientKey: string, group: Group): Promise<boolean> => {
  if (!canSwitchOff(group)) return true;
  return isGroupOn(group, await readPreferences(tx, [recipientKey]));
};
