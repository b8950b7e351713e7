import type { AccountsOutcome } from '../domain/outcome.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';
import { giveRecoveryCodes } from './verify-totp.ts';
import { withBothFactors } from './with-both-factors.ts';

/** Makes new recovery codes for who has the password and a one-time code; the old ones are void. */
export const replaceRecoveryCodes = (
  deps: Dependencies,
  { userId }: SignedIn,
  input: { readonly password: string; readonly oneTimeCode: string },
): Promise<AccountsOutcome<string[]>> =>
  withBothFactors(deps, userId, input, (tx) => giveRecoveryCodes(tx, userId));
