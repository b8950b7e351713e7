import { erasedEmail } from '@tessera/contracts/events/parts';
import type { Person } from '@tessera/kit/personal-data';
import { and, eq, isNull, lte, or, sql, type Tx } from '@tessera/kit/store';
import { recipientKeyOf } from '../domain/mail-address.ts';
import { tables } from './tables.ts';

const most = 2_000;

type Whose = Omit<Person, 'displayName'>;

const notificationsOf = (tx: Tx, { userId, email, requestedAt }: Whose) => {
  const { notification } = tables.on(tx);
  return or(
    eq(notification.userId, userId),
    email === null
      ? undefined
      : and(
          isNull(notification.userId),
          eq(notification.recipientKey, recipientKeyOf({ userId: null, email })),
          lte(notification.createdAt, requestedAt),
        ),
  );
};

const preferencesOf = (tx: Tx, { userId, email, requestedAt }: Whose) => {
  const { preference } = tables.on(tx);
  return or(
    eq(preference.recipientKey, userId),
    email === null
      ? undefined
      : and(
          eq(preference.recipientKey, recipientKeyOf({ userId: null, email })),
          lte(preference.updatedAt, requestedAt),
        ),
  );
};

/** Deletes mails to a person and what they wished; of orders only the number is still known. */
export const eraseRecipient = async (tx: Tx, person: Whose): Promise<void> => {
  const { notification, preference, knownOrder } = tables.on(tx);
  const { userId, email, requestedAt } = person;
  await tx.delete(notification).where(notificationsOf(tx, person));
  await tx.delete(preference).where(preferencesOf(tx, person));
  await tx
    .update(knownOrder)
    .set({ userId: null, email: erasedEmail })
    .where(
      or(
        eq(knownOrder.userId, userId),
        email === null
          ? undefined
          : and(
              isNull(knownOrder.userId),
              sql`lower(${knownOrder.email}) = ${email.toLowerCase()}`,
              lte(knownOrder.createdAt, requestedAt),
            ),
      ),
    );
};

/** What notifications holds of a person. The names are part of the export's layout. */
export const collectUser = async (tx: Tx, person: Whose) => {
  const { notification, mailContent, preference } = tables.on(tx);
  const rows = await tx
    .select({ notification, content: mailContent.content })
    .from(notification)
    .leftJoin(mailContent, eq(mailContent.id, notification.id))
    .where(notificationsOf(tx, person))
    .orderBy(notification.createdAt, notification.id)
    .limit(most);
  const preferences = await tx.select().from(preference).where(preferencesOf(tx, person));
  return {
    mails: rows.map(({ notification: row, content }) => ({
      id: row.id,
      kind: row.kind,
      recipient: row.recipient,
      subject: row.subject,
      status: row.status,
      orderId: row.orderId,
      createdAt: row.createdAt,
      sentAt: row.sentAt,
      paragraphs: row.kind === 'ACCOUNT' ? null : (content?.paragraphs ?? null),
    })),
    preferences: preferences.map(({ group, enabled, updatedAt }) => ({ group, enabled, updatedAt })),
  };
};
