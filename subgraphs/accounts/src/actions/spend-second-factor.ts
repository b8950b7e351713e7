import type { Tx } from '@tessera/kit/store';
import { hashToken } from '../credentials/tokens.ts';
import { findPeriod } from '../credentials/totp-secrets.ts';
import type { AttemptKind } from '../domain/attempt-limits.ts';
import { readOneTimeCode, readRecoveryCode } from '../domain/one-time-codes.ts';
import { countAttempt, forgetAttempts } from '../store/attempts.ts';
import type { TotpRow } from '../store/tables.ts';
import { readTotp, takePeriod, takeRecoveryCode } from '../store/totp.ts';
import type { Dependencies } from './dependencies.ts';

/** The second factor as a client sends it. */
export interface SecondFactor {
  readonly oneTimeCode?: string | null;
  readonly recoveryCode?: string | null;
}

/** What came of asking for a second factor. */
export type SecondFactorResult = 'NOT_NEEDED' | 'MISSING' | 'WRONG' | 'SPENT';

/** The place an encrypted secret belongs to. */
export const totpPurpose = (userId: string): string => `totp:${userId}`;

/**
 * Asks for the second factor of a user who has one and uses it up. Part of the transaction of what it allows: if that
 * does not happen, the code is still good.
 * @param kind what wrong ones count against.
 */
export const spendSecondFactor = async (
  tx: Tx,
  deps: Pick<Dependencies, 'clock' | 'cipher'>,
  userId: string,
  factor: SecondFactor,
  kind: AttemptKind,
): Promise<SecondFactorResult> => {
  const totp = await readTotp(tx, userId);
  if (!totp?.confirmedAt) return 'NOT_NEEDED';
  if (!factor.oneTimeCode && !factor.recoveryCode) return 'MISSING';
  const now = deps.clock();
  if (!(await countAttempt(tx, kind, userId, now))) return 'WRONG';
  const spent = factor.oneTimeCode
    ? await spendOneTimeCode(tx, deps, totp, factor.oneTimeCode)
    : await spendRecoveryCode(tx, userId, factor.recoveryCode ?? '', now);
  if (!spent) return 'WRONG';
  await forgetAttempts(tx, [kind], userId);
  return 'SPENT';
};

/** Uses a one-time code up; false when it is wrong, or it or a later one was used. */
export const spendOneTimeCode = async (
  tx: Tx,
  { clock, cipher }: Pick<Dependencies, 'clock' | 'cipher'>,
  totp: TotpRow,
  text: string,
): Promise<boolean> => {
  const code = readOneTimeCode(text);
  if (code === null) return false;
  const secret = cipher.decrypt(totp.secretEncrypted, totpPurpose(totp.userId));
  const period = findPeriod(secret, code, clock());
  return period !== null && takePeriod(tx, totp.userId, period);
};

const spendRecoveryCode = async (tx: Tx, userId: string, text: string, now: Date): Promise<boolean> => {
  const code = readRecoveryCode(text);
  return code !== null && takeRecoveryCode(tx, userId, hashToken(code), now);
};
