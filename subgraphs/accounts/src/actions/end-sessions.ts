import { failed, ok } from '@tessera/kit/errors';
import { readToken } from '../credentials/tokens.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { endSession, endSessionsOf, readRefreshToken } from '../store/sessions.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';

type Needs = Pick<Dependencies, 'store' | 'clock'>;

/**
 * Signs out: ends the session of a refresh token, used or not, or that of the viewer.
 * @returns the session's id, also when it had ended; null when there is none.
 */
export const signOut = async (
  { store, clock }: Needs,
  { refreshToken, sessionId }: { readonly refreshToken: string | null; readonly sessionId: string | null },
): Promise<string | null> =>
  store.tx(async (tx) => {
    const tokenHash = refreshToken === null ? null : readToken(refreshToken);
    const found = tokenHash === null ? null : await readRefreshToken(tx, tokenHash);
    const id = refreshToken === null ? sessionId : (found?.sessionId ?? null);
    if (id !== null) await endSession(tx, id, { now: clock(), reason: 'SIGNED_OUT' });
    return id;
  });

/** Ends one of the viewer's own sessions. */
export const revokeSession = async (
  { store, clock }: Needs,
  { userId }: SignedIn,
  id: string,
): Promise<AccountsOutcome<string>> => {
  const ended = await store.tx((tx) => endSession(tx, id, { now: clock(), reason: 'REVOKED', userId }));
  return ended ? ok(id) : failed('NOT_FOUND', 'You have no such session.', ['id']);
};

/** Ends all of the viewer's sessions, or all but the one they ask through. */
export const revokeSessions = async (
  { store, clock }: Needs,
  { userId, sessionId }: SignedIn,
  { keepCurrent = true }: { readonly keepCurrent?: boolean },
): Promise<string[]> =>
  store.tx((tx) =>
    endSessionsOf(tx, userId, { now: clock(), reason: 'REVOKED', except: keepCurrent ? sessionId : null }),
  );
