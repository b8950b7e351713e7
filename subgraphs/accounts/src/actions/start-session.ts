import type { Tx } from '@tessera/kit/store';
import { hashToken, newToken } from '../credentials/tokens.ts';
import { after, lifetimes, refreshTokenEnd } from '../domain/session.ts';
import { insertRefreshToken, insertSession } from '../store/sessions.ts';
import type { SessionRow, UserRow } from '../store/tables.ts';
import type { Dependencies, Origin } from './dependencies.ts';

/** What a client needs to act for a user. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
}

/** A session that a client now has the tokens of. */
export interface OpenSession {
  readonly session: SessionRow;
  readonly tokens: SessionTokens;
}

/** A session whose tokens are still to be issued, once its transaction is committed. */
export interface StartedSession {
  readonly session: SessionRow;
  readonly role: UserRow['role'];
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
}

/** Starts a session of a user. */
export const startSession = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  user: Pick<UserRow, 'id' | 'role'>,
  { clientAddress }: Origin,
): Promise<StartedSession> => {
  const now = clock();
  const session: SessionRow = {
    id: newId('ses'),
    userId: user.id,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: after(now, lifetimes.session),
    clientAddress,
    endedAt: null,
    endReason: null,
  };
  await insertSession(tx, session);
  return { session, role: user.role, ...(await addRefreshToken(tx, session, now)) };
};

/** Adds the next refresh token of a session. */
export const addRefreshToken = async (
  tx: Tx,
  session: SessionRow,
  now: Date,
): Promise<Pick<StartedSession, 'refreshToken' | 'refreshTokenExpiresAt'>> => {
  const refreshToken = newToken();
  const expiresAt = refreshTokenEnd(now, session.expiresAt);
  await insertRefreshToken(tx, {
    tokenHash: hashToken(refreshToken),
    sessionId: session.id,
    expiresAt,
    usedAt: null,
  });
  return { refreshToken, refreshTokenExpiresAt: expiresAt };
};

/** Issues the access token of a committed session. */
export const openSession = async (
  { issueAccessToken }: Pick<Dependencies, 'issueAccessToken'>,
  { session, role, refreshToken, refreshTokenExpiresAt }: StartedSession,
): Promise<OpenSession> => {
  const access = await issueAccessToken({ userId: session.userId, sessionId: session.id, role });
  return {
    session,
    tokens: {
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt,
      refreshToken,
      refreshTokenExpiresAt,
    },
  };
};
