import { deliveryRequested } from '@tessera/contracts/events/notifications';
import { failed, ok } from '@tessera/kit/errors';
import { groupOf } from '../domain/kinds.ts';
import type { NotificationsOutcome } from '../domain/outcome.ts';
import { readMail } from '../store/mail-contents.ts';
import { lockNotification, updateNotification } from '../store/notifications.ts';
import type { Dependencies } from './dependencies.ts';
import { isOn } from './notify.ts';

/** Sends a mail anew that was sent or failed, while it is known what it said. @returns the notification's id. */
export const resend = (
  { store, clock, outbox }: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
  id: string,
): Promise<NotificationsOutcome<string>> =>
  store.tx(async (tx): Promise<NotificationsOutcome<string>> => {
    const row = await lockNotification(tx, id);
    if (!row) return failed('NOT_FOUND', 'There is no such notification.', ['id']);
    if (row.status !== 'SENT' && row.status !== 'FAILED') {
      return failed('WRONG_STATUS', `The notification is ${row.status}.`, ['id']);
    }
    if (!(await isOn(tx, row.recipientKey, groupOf(row.kind)))) {
      return failed('SWITCHED_OFF', 'The recipient does not want mails like this one.', ['id']);
    }
    const mail = await readMail(tx, id);
    if (!mail?.content) return failed('CONTENT_GONE', 'What the mail said is no longer kept.', ['id']);
    const round = row.round + 1;
    const queuedAt = clock();
    await updateNotification(tx, id, { status: 'QUEUED', round, attempts: 0, failure: null, queuedAt });
    await outbox.emit(tx, deliveryRequested, {
      aggregate: id,
      payload: { notificationId: id, round, attempt: 0 },
    });
    return ok(id);
  });
