import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { readToken } from '../credentials/tokens.ts';
import { mails } from '../domain/mails.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { readPassword } from '../domain/password.ts';
import { forgetAttempts } from '../store/attempts.ts';
import { deletePasswordResetsOf, readPasswordReset } from '../store/password-resets.ts';
import { endSessionsOf } from '../store/sessions.ts';
import type { UserRow } from '../store/tables.ts';
import { lockUser, readUsers, updateUser } from '../store/users.ts';
import type { Dependencies, Origin } from './dependencies.ts';
import { refusePassword } from './refuse-password.ts';
import { type SecondFactor, spendSecondFactor } from './spend-second-factor.ts';
import { type OpenSession, openSession, type StartedSession, startSession } from './start-session.ts';
import { writeMail } from './write-mail.ts';

/** The token from the mail, and the new password. */
export interface ResetPassword extends SecondFactor {
  readonly token: string;
  readonly newPassword: string;
}

const invalid = failed('TOKEN_INVALID', 'The link is used or too old. Ask for a new one.', ['token']);

/**
 * Sets a new password for who has the mail (and the second factor, if the account has one), ends all sessions, voids
 * all other links and signs in: an owner whom an attacker keeps locked out gets in this way.
 */
export const resetPassword = async (
  deps: Dependencies,
  origin: Origin,
  input: ResetPassword,
): Promise<AccountsOutcome<OpenSession>> => {
  const { store, clock, hasher } = deps;
  const tokenHash = readToken(input.token);
  const userId = tokenHash === null ? null : await readPasswordReset(store.read, tokenHash, clock());
  const [user] = userId === null ? [] : await readUsers(store.read, [userId]);
  if (tokenHash === null || !user) return invalid;
  const refused = await refusePassword(deps, input.newPassword, user.email, 'newPassword');
  if (refused) return refused;
  const passwordHash = await hasher.hash(readPassword(input.newPassword) ?? '');
  const outcome = await store.tx(async (tx): Promise<AccountsOutcome<StartedSession>> => {
    // Two at once wait for each other here; the second finds the token gone.
    const locked = await lockUser(tx, user.id);
    if (!locked || (await readPasswordReset(tx, tokenHash, clock())) !== user.id) return invalid;
    const spent = await spendSecondFactor(tx, deps, user.id, input, 'resetSecondFactor');
    if (spent === 'MISSING')
      return failed('SECOND_FACTOR_REQUIRED', 'Enter a one-time code or a recovery code.');
    if (spent === 'WRONG') {
      const field = input.oneTimeCode ? 'oneTimeCode' : 'recoveryCode';
      return failed('SECOND_FACTOR_INVALID', 'The code is wrong or used.', [field]);
    }
    await setPassword(tx, deps, locked, passwordHash);
    return ok(await startSession(tx, deps, locked, origin));
  });
  return outcome.ok ? ok(await openSession(deps, outcome.value)) : outcome;
};

const setPassword = async (
  tx: Tx,
  deps: Dependencies,
  user: UserRow,
  passwordHash: string,
): Promise<void> => {
  const now = deps.clock();
  await updateUser(tx, user.id, {
    passwordHash,
    // Who reads the mail has shown to receive it.
    emailVerifiedAt: user.emailVerifiedAt ?? now,
    updatedAt: now,
  });
  await endSessionsOf(tx, user.id, { now, reason: 'PASSWORD_RESET', except: null });
  await deletePasswordResetsOf(tx, user.id);
  await forgetAttempts(tx, ['signInAccount'], user.emailKey);
  await forgetAttempts(tx, ['secondFactor', 'confirmation'], user.id);
  await writeMail(tx, deps, user, mails.passwordChanged(deps.links));
};
