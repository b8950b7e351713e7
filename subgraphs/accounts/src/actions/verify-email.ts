import { userSignedUp } from '@tessera/contracts/events/accounts';
import { failed, ok } from '@tessera/kit/errors';
import { readToken } from '../credentials/tokens.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { takeSignUp } from '../store/sign-ups.ts';
import type { UserRow } from '../store/tables.ts';
import { insertUser } from '../store/users.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Makes the account that a sign-up asked for, with the password of that very sign-up. All others of the same
 * address come to nothing: it has its account, and whoever asked for them has not read its mail.
 */
export const verifyEmail = async (
  { store, clock, newId, outbox }: Pick<Dependencies, 'store' | 'clock' | 'newId' | 'outbox'>,
  token: string,
): Promise<AccountsOutcome<UserRow>> => {
  const tokenHash = readToken(token);
  const refused = failed('TOKEN_INVALID', 'The link is used or too old. Sign up again.', ['token']);
  if (tokenHash === null) return refused;
  return store.tx(async (tx) => {
    const now = clock();
    const signUp = await takeSignUp(tx, tokenHash, now);
    if (!signUp) return refused;
    const user = await insertUser(tx, {
      id: newId('usr'),
      email: signUp.email,
      emailKey: signUp.emailKey,
      emailVerifiedAt: now,
      displayName: signUp.displayName,
      sortName: signUp.displayName.toLowerCase(),
      phone: null,
      role: 'customer',
      passwordHash: signUp.passwordHash,
      defaultAddressId: null,
      createdAt: now,
      updatedAt: now,
    });
    if (!user) return refused;
    const { id: userId, email, displayName } = user;
    await outbox.emit(tx, userSignedUp, { aggregate: userId, payload: { userId, email, displayName } });
    return ok(user);
  });
};
