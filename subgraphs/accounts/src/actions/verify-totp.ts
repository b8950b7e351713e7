import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { hashToken, newRecoveryCodes } from '../credentials/tokens.ts';
import { mails } from '../domain/mails.ts';
import { readRecoveryCode } from '../domain/one-time-codes.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { countAttempt, forgetAttempts } from '../store/attempts.ts';
import { confirmTotp, readTotp, replaceRecoveryCodes } from '../store/totp.ts';
import { lockUser } from '../store/users.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';
import { spendOneTimeCode } from './spend-second-factor.ts';
import { writeMail } from './write-mail.ts';

/** Turns one-time codes on by the first one, and hands out recovery codes. */
export const verifyTotp = async (
  deps: Dependencies,
  { userId }: SignedIn,
  oneTimeCode: string,
): Promise<AccountsOutcome<string[]>> =>
  deps.store.tx(async (tx): Promise<AccountsOutcome<string[]>> => {
    const now = deps.clock();
    const user = await lockUser(tx, userId);
    const totp = await readTotp(tx, userId);
    if (!user || !totp) return failed('TOTP_NOT_ENABLED', 'Set up one-time codes first.');
    if (totp.confirmedAt) return failed('TOTP_ENABLED', 'One-time codes are on already.');
    const wrong = failed('SECOND_FACTOR_INVALID', 'The code is wrong.', ['oneTimeCode']);
    if (!(await countAttempt(tx, 'confirmation', userId, now))) return wrong;
    if (!(await spendOneTimeCode(tx, deps, totp, oneTimeCode))) return wrong;
    await forgetAttempts(tx, ['confirmation'], userId);
    await confirmTotp(tx, userId, now);
    await writeMail(tx, deps, user, mails.totpEnabled(deps.links));
    return ok(await giveRecoveryCodes(tx, userId));
  });

/** Replaces a user's recovery codes; they are stored hashed and shown this once. */
export const giveRecoveryCodes = async (tx: Tx, userId: string): Promise<string[]> => {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    tx,
    userId,
    codes.map((code) => hashToken(readRecoveryCode(code) ?? '')),
  );
  return codes;
};
