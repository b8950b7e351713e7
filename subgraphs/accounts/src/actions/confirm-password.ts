import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { readPassword } from '../domain/password.ts';
import { countAttempt, forgetAttempts } from '../store/attempts.ts';
import type { UserRow } from '../store/tables.ts';
import { lockUser, readUsers } from '../store/users.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Lets someone who is signed in show that they know the password, before something that must not be done with a stolen
 * access token alone. Wrong ones are limited.
 * @param field where the client sent the password.
 */
export const confirmPassword = async (
  { store, clock, hasher }: Dependencies,
  userId: string,
  text: string,
  field: string,
): Promise<AccountsOutcome<UserRow>> => {
  const incorrect = failed('PASSWORD_INCORRECT', 'The password is wrong.', [field]);
  const password = readPassword(text);
  if (password === null) return incorrect;
  const allowed = await store.tx((tx) => countAttempt(tx, 'confirmation', userId, clock()));
  if (!allowed) return failed('TOO_MANY_ATTEMPTS', 'Too many wrong passwords. Try again later.', [field]);
  const [user] = await readUsers(store.read, [userId]);
  const matches = await hasher.verify(user?.passwordHash ?? null, password);
  return matches && user ? ok(user) : incorrect;
};

/** The user whose password was confirmed, locked; null when it has changed since. */
export const lockConfirmed = async (tx: Tx, confirmed: UserRow): Promise<UserRow | null> => {
  const user = await lockUser(tx, confirmed.id);
  if (!user || user.passwordHash !== confirmed.passwordHash) return null;
  await forgetAttempts(tx, ['confirmation'], user.id);
  return user;
};
