import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { networkOf } from '../domain/attempt-limits.ts';
import { parseEmail } from '../domain/email.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { readPassword } from '../domain/password.ts';
import { countAttempt, forgetAttempts, uncountAttempt } from '../store/attempts.ts';
import type { UserRow } from '../store/tables.ts';
import { lockUser, readUserByEmail, updateUser } from '../store/users.ts';
import type { Dependencies, Origin } from './dependencies.ts';
import { type SecondFactor, spendSecondFactor } from './spend-second-factor.ts';
import { type OpenSession, openSession, type StartedSession, startSession } from './start-session.ts';

/** Who signs in. */
export interface SignIn extends SecondFactor {
  readonly email: string;
  readonly password: string;
}

const invalid = failed('CREDENTIALS_INVALID', 'Address and password do not open an account.');

/**
 * Signs in. Unknown, wrong, unverified and locked are one answer after one password hash: the account's limit is no
 * reason to skip it. Who is over the limit of their own network is told so at once; that says nothing about accounts.
 */
export const createSession = async (
  deps: Dependencies,
  origin: Origin,
  input: SignIn,
): Promise<AccountsOutcome<OpenSession>> => {
  const { store, clock, hasher } = deps;
  const email = parseEmail(input.email);
  const password = readPassword(input.password);
  if (!email || password === null) return invalid;

  const network = networkOf(origin.clientAddress);
  const allowed = await store.tx(async (tx) => ({
    network: network === null || (await countAttempt(tx, 'signInNetwork', network, clock())),
    account: await countAttempt(tx, 'signInAccount', email.key, clock()),
  }));
  if (!allowed.network) return failed('TOO_MANY_ATTEMPTS', 'Too many attempts from here. Try again later.');

  const user = await readUserByEmail(store.read, email.key);
  const usable = allowed.account && user?.emailVerifiedAt ? user.passwordHash : null;
  const matches = await hasher.verify(usable, password);
  if (!matches || !user || usable === null) return invalid;

  const renewedHash = hasher.isOutdated(usable) ? await hasher.hash(password) : null;
  const outcome = await store.tx(async (tx): Promise<AccountsOutcome<StartedSession>> => {
    // The password was right: it is no guess, whatever becomes of the second factor, which has a limit of its own.
    if (network !== null) await uncountAttempt(tx, 'signInNetwork', network);
    await forgetAttempts(tx, ['signInAccount'], email.key);
    return admit(tx, deps, origin, { user, passwordHash: usable, renewedHash, factor: input });
  });
  return outcome.ok ? ok(await openSession(deps, outcome.value)) : outcome;
};

interface Admission {
  readonly user: UserRow;
  /** The hash that the password was compared to. */
  readonly passwordHash: string;
  /** A hash with today's costs to replace it. */
  readonly renewedHash: string | null;
  readonly factor: SecondFactor;
}

const admit = async (
  tx: Tx,
  deps: Dependencies,
  origin: Origin,
  { user, passwordHash, renewedHash, factor }: Admission,
): Promise<AccountsOutcome<StartedSession>> => {
  // A password that was changed or reset meanwhile no longer opens anything.
  const locked = await lockUser(tx, user.id);
  if (locked?.passwordHash !== passwordHash) return invalid;
  const spent = await spendSecondFactor(tx, deps, user.id, factor, 'secondFactor');
  if (spent === 'MISSING')
    return failed('SECOND_FACTOR_REQUIRED', 'Enter a one-time code or a recovery code.');
  if (spent === 'WRONG') {
    const field = factor.oneTimeCode ? 'oneTimeCode' : 'recoveryCode';
    return failed('SECOND_FACTOR_INVALID', 'The code is wrong or used.', [field]);
  }
  if (renewedHash !== null) await updateUser(tx, user.id, { passwordHash: renewedHash });
  return ok(await startSession(tx, deps, locked, origin));
};
