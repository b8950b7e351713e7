import { and, eq, gt, lte, type Tx } from '@tessera/kit/store';
import { type SignUpRow, tables } from './tables.ts';

/** Adds a sign-up that waits for its mail to be answered. */
export const insertSignUp = async (tx: Tx, row: SignUpRow): Promise<void> => {
  const { signUp } = tables.on(tx);
  await tx.insert(signUp).values(row);
};

/** Takes a waiting sign-up away, so that its token is good once; null when there is none. */
export const takeSignUp = async (tx: Tx, tokenHash: string, now: Date): Promise<SignUpRow | null> => {
  const { signUp } = tables.on(tx);
  const [row] = await tx
    .delete(signUp)
    .where(and(eq(signUp.tokenHash, tokenHash), gt(signUp.expiresAt, now)))
    .returning();
  return row ?? null;
};

/** Removes the sign-ups whose time is over. */
export const deleteExpiredSignUps = async (tx: Tx, now: Date): Promise<void> => {
  const { signUp } = tables.on(tx);
  await tx.delete(signUp).where(lte(signUp.expiresAt, now));
};
