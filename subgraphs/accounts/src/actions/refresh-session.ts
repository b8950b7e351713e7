import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { readToken } from '../credentials/tokens.ts';
import { mails } from '../domain/mails.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { endSession, readRefreshToken, touchSession, useRefreshToken } from '../store/sessions.ts';
import { readUsers } from '../store/users.ts';
import type { Dependencies, Origin } from './dependencies.ts';
import { addRefreshToken, type OpenSession, openSession, type StartedSession } from './start-session.ts';
import { writeMail } from './write-mail.ts';

/**
 * Exchanges a refresh token for the next. One that was used before ends its session: either the one who has the newer
 * token stole it or the one who has this, and nobody can tell which. The role is read anew.
 */
export const refreshSession = async (
  deps: Dependencies,
  { clientAddress }: Origin,
  token: string,
): Promise<AccountsOutcome<OpenSession>> => {
  const refused = failed('TOKEN_INVALID', 'The session has ended. Sign in again.', ['refreshToken']);
  const tokenHash = readToken(token);
  if (tokenHash === null) return refused;
  const { store, clock } = deps;
  const started = await store.tx(async (tx): Promise<StartedSession | null> => {
    const now = clock();
    const used = await useRefreshToken(tx, tokenHash, now);
    if (!used) {
      await endStolen(tx, deps, tokenHash, now);
      return null;
    }
    const session = await touchSession(tx, used.sessionId, now, clientAddress);
    const [user] = session ? await readUsers(tx, [session.userId]) : [];
    if (!session || !user) return null;
    return { session, role: user.role, ...(await addRefreshToken(tx, session, now)) };
  });
  return started ? ok(await openSession(deps, started)) : refused;
};

/** Ends the session of a token that was used before, and tells its owner. */
const endStolen = async (tx: Tx, deps: Dependencies, tokenHash: string, now: Date): Promise<void> => {
  const reused = await readRefreshToken(tx, tokenHash);
  if (!reused?.usedAt) return;
  const ended = await endSession(tx, reused.sessionId, { now, reason: 'REUSED' });
  const [owner] = ended ? await readUsers(tx, [ended.userId]) : [];
  if (owner) await writeMail(tx, deps, owner, mails.sessionReused(deps.links));
};
