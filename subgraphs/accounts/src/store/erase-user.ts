import { eq, or, sql, type Tx } from '@tessera/kit/store';
import { deletePasswordResetsOf } from './password-resets.ts';
import { tables, type UserRow } from './tables.ts';
import { deleteTotp } from './totp.ts';
import { updateUser } from './users.ts';

/** Where mail of nobody would go: the address is free for a new account at once. */
const freedKey = (userId: string): string => `erased:${userId}`;

/** Takes away at once all that a user could get in with, and the mails that hold links. */
export const lockOut = async (tx: Tx, { id, emailKey }: UserRow, now: Date): Promise<void> => {
  const { session, signUp, mail } = tables.on(tx);
  await tx.delete(session).where(eq(session.userId, id));
  await deletePasswordResetsOf(tx, id);
  await deleteTotp(tx, id);
  await tx.delete(signUp).where(eq(signUp.emailKey, emailKey));
  await tx.delete(mail).where(eq(mail.recipientKey, emailKey));
  await updateUser(tx, id, {
    emailKey: freedKey(id),
    passwordHash: null,
    emailVerifiedAt: null,
    role: 'customer',
    updatedAt: now,
  });
};

/** Deletes a user with all that is theirs; whatever came in since they were locked out too. */
export const deleteUser = async (tx: Tx, userId: string): Promise<void> => {
  const { user, session, address, mail, parkedMessage } = tables.on(tx);
  await tx.delete(mail).where(eq(mail.recipientKey, freedKey(userId)));
  await tx.delete(session).where(eq(session.userId, userId));
  await deletePasswordResetsOf(tx, userId);
  await deleteTotp(tx, userId);
  await tx.delete(address).where(eq(address.userId, userId));
  await tx.delete(user).where(eq(user.id, userId));
  await tx
    .delete(parkedMessage)
    .where(or(eq(parkedMessage.aggregate, userId), sql`${parkedMessage.envelope} like ${`%${userId}%`}`));
};
