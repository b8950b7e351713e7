import { failedWith, type Outcome, type UserError } from '@tessera/kit/errors';

/** Reasons a mutation of accounts did nothing, as the schema describes them. */
export type AccountsErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_LIKE_EMAIL'
  | 'PASSWORD_INCORRECT'
  | 'CREDENTIALS_INVALID'
  | 'TOO_MANY_ATTEMPTS'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SECOND_FACTOR_INVALID'
  | 'TOKEN_INVALID'
  | 'TOTP_ENABLED'
  | 'TOTP_NOT_ENABLED'
  | 'TOO_MANY_ADDRESSES'
  | 'LAST_ADMIN';

/** One reason, with its field. */
export type AccountsError = UserError<AccountsErrorCode>;

/** What an action of accounts did, or why it did nothing. */
export type AccountsOutcome<Value> = Outcome<Value, AccountsErrorCode>;

/** A refusal that names all problems; null when there are none. */
export const refuse = (problems: readonly (AccountsError | null)[]): AccountsOutcome<never> | null => {
  const [first, ...rest] = problems.filter((problem) => problem !== null);
  return first ? failedWith([first, ...rest]) : null;
};
