import {
  and,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNull,
  lte,
  ne,
  type PageRange,
  type Read,
  rankWithin,
  type SortKey,
  seekAfter,
  type Tx,
} from '@tessera/kit/store';
import type { SessionEnd } from '../domain/session.ts';
import { type RefreshTokenRow, type SessionRow, tables } from './tables.ts';

/** Adds a session. */
export const insertSession = async (tx: Tx, row: SessionRow): Promise<void> => {
  const { session } = tables.on(tx);
  await tx.insert(session).values(row);
};

/** Adds a refresh token. */
export const insertRefreshToken = async (tx: Tx, row: RefreshTokenRow): Promise<void> => {
  const { refreshToken } = tables.on(tx);
  await tx.insert(refreshToken).values(row);
};

/** Marks a refresh token as used; null when it was before, is over or unknown. Of two at once, one gets it. */
export const useRefreshToken = async (
  tx: Tx,
  tokenHash: string,
  now: Date,
): Promise<RefreshTokenRow | null> => {
  const { refreshToken } = tables.on(tx);
  const [row] = await tx
    .update(refreshToken)
    .set({ usedAt: now })
    .where(
      and(
        eq(refreshToken.tokenHash, tokenHash),
        isNull(refreshToken.usedAt),
        gt(refreshToken.expiresAt, now),
      ),
    )
    .returning();
  return row ?? null;
};

/** A refresh token, used or not. */
export const readRefreshToken = async (read: Read, tokenHash: string): Promise<RefreshTokenRow | null> => {
  const { refreshToken } = tables.on(read);
  const [row] = await read.select().from(refreshToken).where(eq(refreshToken.tokenHash, tokenHash));
  return row ?? null;
};

/** Notes that a session was used; null when it has ended. */
export const touchSession = async (
  tx: Tx,
  id: string,
  now: Date,
  clientAddress: string | null,
): Promise<SessionRow | null> => {
  const { session } = tables.on(tx);
  const [row] = await tx
    .update(session)
    .set({ lastUsedAt: now, ...(clientAddress !== null && { clientAddress }) })
    .where(and(eq(session.id, id), isNull(session.endedAt), gt(session.expiresAt, now)))
    .returning();
  return row ?? null;
};

/** Ends a session, of this user if one is given; null when it had ended or is not there. */
export const endSession = async (
  tx: Tx,
  id: string,
  { now, reason, userId }: { readonly now: Date; readonly reason: SessionEnd; readonly userId?: string },
): Promise<SessionRow | null> => {
  const { session } = tables.on(tx);
  const [row] = await tx
    .update(session)
    .set({ endedAt: now, endReason: reason })
    .where(
      and(
        eq(session.id, id),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        userId === undefined ? undefined : eq(session.userId, userId),
      ),
    )
    .returning();
  return row ?? null;
};

/** Ends all sessions of a user but one; returns the ids of those that went on until now. */
export const endSessionsOf = async (
  tx: Tx,
  userId: string,
  {
    now,
    reason,
    except,
  }: { readonly now: Date; readonly reason: SessionEnd; readonly except: string | null },
): Promise<string[]> => {
  const { session } = tables.on(tx);
  const ended = await tx
    .update(session)
    .set({ endedAt: now, endReason: reason })
    .where(
      and(
        eq(session.userId, userId),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        except === null ? undefined : ne(session.id, except),
      ),
    )
    .returning({ id: session.id });
  return ended.map(({ id }) => id);
};

/** The first sessions of each user that go on, latest used first, in one statement. */
export const readSessionsOfUsers = async (
  read: Read,
  userIds: readonly string[],
  page: PageRange,
  now: Date,
): Promise<SessionRow[]> => {
  const { session } = tables.on(read);
  const keys: SortKey[] = [
    { column: session.lastUsedAt, direction: 'desc' },
    { column: session.id, direction: 'desc' },
  ];
  const ranked = read.$with('ranked').as(
    read
      .select({ ...getTableColumns(session), rank: rankWithin(session.userId, keys) })
      .from(session)
      .where(
        and(
          inArray(session.userId, [...userIds]),
          isNull(session.endedAt),
          gt(session.expiresAt, now),
          seekAfter(keys, page.after),
        ),
      ),
  );
  return read
    .with(ranked)
    .select()
    .from(ranked)
    .where(lte(ranked.rank, page.limit + 1))
    .orderBy(desc(ranked.lastUsedAt), desc(ranked.id));
};

/** Forgets sessions (and by cascade their tokens) that ended before a moment. */
export const deleteSessionsEndedBefore = async (tx: Tx, moment: Date): Promise<void> => {
  const { session } = tables.on(tx);
  await tx.delete(session).where(lte(session.endedAt, moment));
  await tx.delete(session).where(lte(session.expiresAt, moment));
};
