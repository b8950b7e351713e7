import { mailRequested } from '@tessera/contracts/events/accounts';
import type { Tx } from '@tessera/kit/store';
import type { MailText } from '../domain/mails.ts';
import { insertMail } from '../store/mails.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Writes a mail in the transaction of what it tells about: notifications is asked to send it, and staff may read it
 * where mails are kept.
 * @param recipient as the account has it, never as a client spells it; without an id while there is no account.
 */
export const writeMail = async (
  tx: Tx,
  { clock, newId, outbox, keepMails }: Pick<Dependencies, 'clock' | 'newId' | 'outbox' | 'keepMails'>,
  recipient: { readonly id?: string; readonly email: string; readonly emailKey: string },
  text: MailText,
): Promise<void> => {
  const id = newId('mail');
  if (keepMails) {
    await insertMail(tx, {
      id,
      ...text,
      recipient: recipient.email,
      recipientKey: recipient.emailKey,
      sentAt: clock(),
    });
  }
  await outbox.emit(tx, mailRequested, {
    aggregate: id,
    payload: {
      mailId: id,
      userId: recipient.id ?? null,
      recipient: recipient.email,
      subject: text.subject,
      text: text.body,
    },
  });
};
