import { and, eq, lte, orderBy, type Read, type SortKey, seekAfter, type Tx } from '@tessera/kit/store';
import type { MailKind } from '../domain/mails.ts';
import { type MailRow, tables } from './tables.ts';

/** Adds a mail. */
export const insertMail = async (tx: Tx, row: MailRow): Promise<void> => {
  const { mail } = tables.on(tx);
  await tx.insert(mail).values(row);
};

/** A page of mails, newest first, and one more if there is one. */
export const listMails = async (
  read: Read,
  search: {
    readonly recipientKey: string | null;
    readonly kind: MailKind | null;
    readonly limit: number;
    readonly after: readonly unknown[] | null;
  },
): Promise<MailRow[]> => {
  const { mail } = tables.on(read);
  const keys: SortKey[] = [
    { column: mail.sentAt, direction: 'desc' },
    { column: mail.id, direction: 'desc' },
  ];
  return read
    .select()
    .from(mail)
    .where(
      and(
        search.recipientKey === null ? undefined : eq(mail.recipientKey, search.recipientKey),
        search.kind === null ? undefined : eq(mail.kind, search.kind),
        seekAfter(keys, search.after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(search.limit + 1);
};

/** Removes the mails written before a moment. */
export const deleteMailsBefore = async (tx: Tx, moment: Date): Promise<void> => {
  const { mail } = tables.on(tx);
  await tx.delete(mail).where(lte(mail.sentAt, moment));
};
