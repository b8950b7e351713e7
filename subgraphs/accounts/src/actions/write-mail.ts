import type { Tx } from '@tessera/kit/store';
import type { MailText } from '../domain/mails.ts';
import { insertMail } from '../store/mails.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Writes a mail in the transaction of what it tells about.
 * @param recipient as the account has it, never as a client spells it.
 */
export const writeMail = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  recipient: { readonly email: string; readonly emailKey: string },
  text: MailText,
): Promise<void> => {
  await insertMail(tx, {
    id: newId('mail'),
    ...text,
    recipient: recipient.email,
    recipientKey: recipient.emailKey,
    sentAt: clock(),
  });
};
