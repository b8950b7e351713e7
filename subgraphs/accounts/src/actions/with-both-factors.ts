import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import type { AccountsOutcome } from '../domain/outcome.ts';
import type { UserRow } from '../store/tables.ts';
import { confirmPassword, lockConfirmed } from './confirm-password.ts';
import type { Dependencies } from './dependencies.ts';
import { type SecondFactor, spendSecondFactor } from './spend-second-factor.ts';

/** Does something in one transaction for a user with one-time codes who shows both password and code. */
export const withBothFactors = async <Value>(
  deps: Dependencies,
  userId: string,
  { password, ...factor }: SecondFactor & { readonly password: string },
  work: (tx: Tx, user: UserRow) => Promise<Value>,
): Promise<AccountsOutcome<Value>> => {
  const confirmed = await confirmPassword(deps, userId, password, 'password');
  if (!confirmed.ok) return confirmed;
  return deps.store.tx(async (tx): Promise<AccountsOutcome<Value>> => {
    const user = await lockConfirmed(tx, confirmed.value);
    if (!user) return failed('PASSWORD_INCORRECT', 'The password has just changed.', ['password']);
    const spent = await spendSecondFactor(tx, deps, userId, factor, 'secondFactor');
    if (spent === 'NOT_NEEDED') return failed('TOTP_NOT_ENABLED', 'One-time codes are not on.');
    if (spent === 'MISSING')
      return failed('SECOND_FACTOR_REQUIRED', 'Enter a one-time code or a recovery code.');
    if (spent === 'WRONG') {
      const field = factor.oneTimeCode ? 'oneTimeCode' : 'recoveryCode';
      return failed('SECOND_FACTOR_INVALID', 'The code is wrong or used.', [field]);
    }
    return ok(await work(tx, user));
  });
};
