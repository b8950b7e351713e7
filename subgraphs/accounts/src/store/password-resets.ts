import { and, eq, gt, lte, type Read, type Tx } from '@tessera/kit/store';
import { tables } from './tables.ts';

/** Adds a reset that waits for its mail to be answered. */
export const insertPasswordReset = async (
  tx: Tx,
  row: { readonly tokenHash: string; readonly userId: string; readonly expiresAt: Date },
): Promise<void> => {
  const { passwordReset } = tables.on(tx);
  await tx.insert(passwordReset).values(row);
};

/** Whose password a token may reset now; null when it is good for none. */
export const readPasswordReset = async (read: Read, tokenHash: string, now: Date): Promise<string | null> => {
  const { passwordReset } = tables.on(read);
  const [row] = await read
    .select({ userId: passwordReset.userId })
    .from(passwordReset)
    .where(and(eq(passwordReset.tokenHash, tokenHash), gt(passwordReset.expiresAt, now)));
  return row?.userId ?? null;
};

/** Removes all waiting resets of a user. */
export const deletePasswordResetsOf = async (tx: Tx, userId: string): Promise<void> => {
  const { passwordReset } = tables.on(tx);
  await tx.delete(passwordReset).where(eq(passwordReset.userId, userId));
};

/** Removes the resets whose time is over. */
export const deleteExpiredPasswordResets = async (tx: Tx, now: Date): Promise<void> => {
  const { passwordReset } = tables.on(tx);
  await tx.delete(passwordReset).where(lte(passwordReset.expiresAt, now));
};
