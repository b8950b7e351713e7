import { mails } from '../domain/mails.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import type { UserRow } from '../store/tables.ts';
import { deleteTotp } from '../store/totp.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';
import type { SecondFactor } from './spend-second-factor.ts';
import { withBothFactors } from './with-both-factors.ts';
import { writeMail } from './write-mail.ts';

/** Turns one-time codes off, for who has the password and a code. */
export const disableTotp = (
  deps: Dependencies,
  { userId }: SignedIn,
  input: SecondFactor & { readonly password: string },
): Promise<AccountsOutcome<UserRow>> =>
  withBothFactors(deps, userId, input, async (tx, user) => {
    await deleteTotp(tx, userId);
    await writeMail(tx, deps, user, mails.totpDisabled(deps.links));
    return user;
  });
