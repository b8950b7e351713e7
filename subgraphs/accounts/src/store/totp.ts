import {
  and,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type Read,
  type Tx,
} from '@tessera/kit/store';
import { type TotpRow, tables } from './tables.ts';

/** Whether and how a user has one-time codes. */
export const readTotp = async (read: Read, userId: string): Promise<TotpRow | null> => {
  const { totp } = tables.on(read);
  const [row] = await read.select().from(totp).where(eq(totp.userId, userId));
  return row ?? null;
};

/** Those of these users for whom signing in asks for a code. */
export const readTotpUsers = async (read: Read, userIds: readonly string[]): Promise<string[]> => {
  const { totp } = tables.on(read);
  const rows = await read
    .select({ userId: totp.userId })
    .from(totp)
    .where(and(inArray(totp.userId, [...userIds]), isNotNull(totp.confirmedAt)));
  return rows.map(({ userId }) => userId);
};

/** Starts anew to set up codes; the caller has made sure that none are on. */
export const replaceTotp = async (tx: Tx, row: TotpRow): Promise<void> => {
  const { totp } = tables.on(tx);
  await tx.delete(totp).where(and(eq(totp.userId, row.userId), isNull(totp.confirmedAt)));
  await tx.insert(totp).values(row);
};

/** Takes the code of a period, unless it or a later one was taken before. Of two at once, one gets it. */
export const takePeriod = async (tx: Tx, userId: string, period: number): Promise<boolean> => {
  const { totp } = tables.on(tx);
  const taken = await tx
    .update(totp)
    .set({ lastPeriod: period })
    .where(and(eq(totp.userId, userId), or(isNull(totp.lastPeriod), lt(totp.lastPeriod, period))))
    .returning({ userId: totp.userId });
  return taken.length === 1;
};

/** Turns codes on; false when they were. */
export const confirmTotp = async (tx: Tx, userId: string, now: Date): Promise<boolean> => {
  const { totp } = tables.on(tx);
  const confirmed = await tx
    .update(totp)
    .set({ confirmedAt: now })
    .where(and(eq(totp.userId, userId), isNull(totp.confirmedAt)))
    .returning({ userId: totp.userId });
  return confirmed.length === 1;
};

/** Turns codes off and forgets the recovery codes. */
export const deleteTotp = async (tx: Tx, userId: string): Promise<void> => {
  const { totp, recoveryCode } = tables.on(tx);
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx.delete(totp).where(eq(totp.userId, userId));
};

/** Replaces a user's recovery codes. */
export const replaceRecoveryCodes = async (
  tx: Tx,
  userId: string,
  hashes: readonly string[],
): Promise<void> => {
  const { recoveryCode } = tables.on(tx);
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  await tx.insert(recoveryCode).values(hashes.map((codeHash) => ({ codeHash, userId, usedAt: null })));
};

/** Uses a recovery code; false when it is not one of the user's, or was used. Of two at once, one gets it. */
export const takeRecoveryCode = async (
  tx: Tx,
  userId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> => {
  const { recoveryCode } = tables.on(tx);
  const taken = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(eq(recoveryCode.codeHash, codeHash), eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)),
    )
    .returning({ codeHash: recoveryCode.codeHash });
  return taken.length === 1;
};

/** How many recovery codes these users have left; none for those left out. */
export const countRecoveryCodes = async (
  read: Read,
  userIds: readonly string[],
): Promise<Map<string, number>> => {
  const { recoveryCode } = tables.on(read);
  const left = count();
  const rows = await read
    .select({ userId: recoveryCode.userId, left })
    .from(recoveryCode)
    .where(and(inArray(recoveryCode.userId, [...userIds]), isNull(recoveryCode.usedAt)))
    .groupBy(recoveryCode.userId)
    .having(gt(left, 0));
  return new Map(rows.map((row) => [row.userId, row.left]));
};
