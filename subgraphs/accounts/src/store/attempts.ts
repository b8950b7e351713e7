import { createHash } from 'node:crypto';
import { eq, inArray, lte, sql, type Tx } from '@tessera/kit/store';
import { type AttemptKind, attemptLimits } from '../domain/attempt-limits.ts';
import { tables } from './tables.ts';

const keyOf = (kind: AttemptKind, subject: string): string =>
  createHash('sha256').update(`${kind}\0${subject}`).digest('base64url');

/**
 * Counts one more attempt and tells whether it is within the limit. Counted before what it allows is done, so that a
 * hundred at the same moment are a hundred attempts.
 * @param subject the account, network or address that is counted; hashed before it is stored.
 */
export const countAttempt = async (
  tx: Tx,
  kind: AttemptKind,
  subject: string,
  now: Date,
): Promise<boolean> => {
  const { attempt } = tables.on(tx);
  const { limit, windowMs } = attemptLimits[kind];
  const windowEndsAt = new Date(now.getTime() + windowMs);
  const over = sql`${attempt.windowEndsAt} <= ${sql.param(now, attempt.windowEndsAt)}`;
  const [row] = await tx
    .insert(attempt)
    .values({ key: keyOf(kind, subject), count: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        // Past the limit the count stands still: it cannot overflow, and the window still ends in its time.
        count: sql`case when ${over} then 1 when ${attempt.count} > ${limit} then ${attempt.count} else ${attempt.count} + 1 end`,
        windowEndsAt: sql`case when ${over} then ${sql.param(windowEndsAt, attempt.windowEndsAt)} else ${attempt.windowEndsAt} end`,
      },
    })
    .returning({ count: attempt.count });
  return row !== undefined && row.count <= limit;
};

/** Takes one attempt back that turned out to be none, such as a sign-in that succeeded. */
export const uncountAttempt = async (tx: Tx, kind: AttemptKind, subject: string): Promise<void> => {
  const { attempt } = tables.on(tx);
  const one = sql`case when ${attempt.count} > 0 then ${attempt.count} - 1 else 0 end`;
  await tx
    .update(attempt)
    .set({ count: one })
    .where(eq(attempt.key, keyOf(kind, subject)));
};

/** Forgets the attempts of some kinds on one subject. */
export const forgetAttempts = async (
  tx: Tx,
  kinds: readonly AttemptKind[],
  subject: string,
): Promise<void> => {
  const { attempt } = tables.on(tx);
  await tx.delete(attempt).where(
    inArray(
      attempt.key,
      kinds.map((kind) => keyOf(kind, subject)),
    ),
  );
};

/** Removes the counts whose window is over. */
export const deleteOldAttempts = async (tx: Tx, now: Date): Promise<void> => {
  const { attempt } = tables.on(tx);
  await tx.delete(attempt).where(lte(attempt.windowEndsAt, now));
};
