import { failed, ok } from '@tessera/kit/errors';
import { hashToken, newToken } from '../credentials/tokens.ts';
import { networkOf } from '../domain/attempt-limits.ts';
import { parseEmail } from '../domain/email.ts';
import { mails } from '../domain/mails.ts';
import { type AccountsOutcome, refuse } from '../domain/outcome.ts';
import { checkNewPassword, readPassword } from '../domain/password.ts';
import { after, lifetimes } from '../domain/session.ts';
import { checkLine, cleanLine } from '../domain/text.ts';
import { countAttempt } from '../store/attempts.ts';
import { insertSignUp } from '../store/sign-ups.ts';
import { readUserByEmail } from '../store/users.ts';
import type { Dependencies, Origin } from './dependencies.ts';
import { writeMail } from './write-mail.ts';

/** Who signs up. */
export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
}

/**
 * Takes a sign-up and mails the address: the link that makes the account, or the news that there is one.
 *
 * Nothing the client sees or times tells which: the password is hashed and a sign-up stored either way, and an
 * account's token is mailed to nobody.
 * @returns the address as understood.
 */
export const signUp = async (
  deps: Dependencies,
  { clientAddress }: Origin,
  input: SignUp,
): Promise<AccountsOutcome<string>> => {
  const { store, clock, hasher, links, commonPasswords } = deps;
  const email = parseEmail(input.email);
  const displayName = cleanLine(input.displayName);
  const rules = { email: email?.address ?? input.email, isCommon: await commonPasswords() };
  const refused = refuse([
    email ? null : { code: 'INVALID', field: ['email'], message: 'This is no e-mail address.' },
    checkNewPassword(input.password, rules, 'password'),
    checkLine(displayName, 'displayName', { min: 1, max: 100 }),
  ]);
  const password = readPassword(input.password);
  if (refused) return refused;
  if (!email || password === null) throw new Error('A checked sign-up has both.');

  const network = networkOf(clientAddress);
  const allowed = await store.tx(async (tx) => ({
    network: network === null || (await countAttempt(tx, 'signUpNetwork', network, clock())),
    mail: await countAttempt(tx, 'signUpMail', email.key, clock()),
  }));
  if (!allowed.network) return failed('TOO_MANY_ATTEMPTS', 'Too many sign-ups from here. Try again later.');

  const passwordHash = await hasher.hash(password);
  if (!allowed.mail) return ok(email.address);
  const token = newToken();
  await store.tx(async (tx) => {
    const existing = await readUserByEmail(tx, email.key);
    await insertSignUp(tx, {
      tokenHash: hashToken(token),
      email: email.address,
      emailKey: email.key,
      displayName,
      passwordHash,
      expiresAt: after(clock(), lifetimes.signUp),
    });
    // To the account's own address: another spelling of it could be someone else's mailbox.
    if (existing) await writeMail(tx, deps, existing, mails.accountExists(links));
    else {
      const recipient = { email: email.address, emailKey: email.key };
      await writeMail(tx, deps, recipient, mails.emailVerification(links, token));
    }
  });
  return ok(email.address);
};
