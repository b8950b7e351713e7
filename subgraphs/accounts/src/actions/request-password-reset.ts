import { failed, ok } from '@tessera/kit/errors';
import { hashToken, newToken } from '../credentials/tokens.ts';
import { networkOf } from '../domain/attempt-limits.ts';
import { parseEmail } from '../domain/email.ts';
import { mails } from '../domain/mails.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { after, lifetimes } from '../domain/session.ts';
import { countAttempt } from '../store/attempts.ts';
import { insertPasswordReset } from '../store/password-resets.ts';
import { readUserByEmail } from '../store/users.ts';
import type { Dependencies, Origin } from './dependencies.ts';
import { writeMail } from './write-mail.ts';

/**
 * Mails a link to choose a new password, to the address the account has. The client cannot tell whether there is one.
 * @returns the address as understood.
 */
export const requestPasswordReset = async (
  deps: Dependencies,
  { clientAddress }: Origin,
  text: string,
): Promise<AccountsOutcome<string>> => {
  const { store, clock, links } = deps;
  const email = parseEmail(text);
  if (!email) return failed('INVALID', 'This is no e-mail address.', ['email']);
  const network = networkOf(clientAddress);
  return store.tx(async (tx): Promise<AccountsOutcome<string>> => {
    const now = clock();
    if (network !== null && !(await countAttempt(tx, 'resetNetwork', network, now))) {
      return failed('TOO_MANY_ATTEMPTS', 'Too many attempts from here. Try again later.');
    }
    const allowed = await countAttempt(tx, 'resetMail', email.key, now);
    const user = await readUserByEmail(tx, email.key);
    if (allowed && user) {
      const token = newToken();
      const expiresAt = after(now, lifetimes.passwordReset);
      await insertPasswordReset(tx, { tokenHash: hashToken(token), userId: user.id, expiresAt });
      await writeMail(tx, deps, user, mails.passwordReset(links, token));
    }
    return ok(email.address);
  });
};
