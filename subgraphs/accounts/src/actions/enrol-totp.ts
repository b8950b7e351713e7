import { failed, ok } from '@tessera/kit/errors';
import { newTotpSecret, totpUri } from '../credentials/totp-secrets.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { readTotp, replaceTotp } from '../store/totp.ts';
import { confirmPassword, lockConfirmed } from './confirm-password.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';
import { totpPurpose } from './spend-second-factor.ts';

/** What an authenticator app needs to know. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** Makes a secret for one-time codes and shows it once; nothing asks for codes until one was verified. */
export const enrolTotp = async (
  deps: Dependencies,
  { userId }: SignedIn,
  password: string,
): Promise<AccountsOutcome<Enrolment>> => {
  const confirmed = await confirmPassword(deps, userId, password, 'password');
  if (!confirmed.ok) return confirmed;
  const { store, clock, cipher } = deps;
  return store.tx(async (tx): Promise<AccountsOutcome<Enrolment>> => {
    const user = await lockConfirmed(tx, confirmed.value);
    if (!user) return failed('PASSWORD_INCORRECT', 'The password has just changed.', ['password']);
    if ((await readTotp(tx, userId))?.confirmedAt) {
      return failed('TOTP_ENABLED', 'One-time codes are on. Turn them off first.');
    }
    const secret = newTotpSecret();
    await replaceTotp(tx, {
      userId,
      secretEncrypted: cipher.encrypt(secret, totpPurpose(userId)),
      confirmedAt: null,
      lastPeriod: null,
      createdAt: clock(),
    });
    return ok({ secret, uri: totpUri(secret, user.email) });
  });
};
