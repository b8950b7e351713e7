import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Accounts, codesOf, errorFields, newClientAddress, newEmail, startAccounts } from './fixture.ts';

const password = 'correct horse battery';
const minutes = (count: number) => count * 60_000;

forEachEngine((engine) => {
  let accounts: Accounts;
  beforeAll(async () => {
    accounts = await startAccounts(engine, { env: { STOREFRONT_URL: 'https://shop.example/' } });
  });

  const signUp = (input: Record<string, unknown>, clientAddress = newClientAddress()) =>
    accounts.mutate('userSignUp', { password, displayName: 'Ada', ...input }, `email ${errorFields}`, {
      clientAddress,
    });
  const verify = (token: string) =>
    accounts.mutate('userEmailVerify', { token }, `user { id displayName email } ${errorFields}`);
  const signIn = (input: Record<string, unknown>) =>
    accounts.mutate('sessionCreate', { password, ...input }, `session { user { id } } ${errorFields}`);

  describe('signing up', () => {
    it('mails a link to the configured storefront that makes the account', async () => {
      const email = newEmail();
      expect(await signUp({ email, displayName: ' Ada  Lovelace ' })).toEqual({ email, userErrors: [] });
      const [mail, ...more] = await accounts.mails(email);
      expect(more).toEqual([]);
      expect(mail?.body).toContain('https://shop.example/account/verify#token=');
      const { user, userErrors } = await verify(await accounts.token(email, 'EMAIL_VERIFICATION'));
      expect(userErrors).toEqual([]);
      expect(user).toEqual({
        id: expect.stringMatching(/^usr_/),
        displayName: 'Ada Lovelace',
        email: null,
      });
      expect((await signIn({ email })).session.user.id).toBe(user.id);
    });

    it('makes nothing before the link is opened', async () => {
      const email = newEmail();
      await signUp({ email });
      expect(codesOf(await signIn({ email }))).toEqual(['CREDENTIALS_INVALID']);
    });

    it('a link is good once, and for a day', async () => {
      const [once, late] = [newEmail(), newEmail()];
      await signUp({ email: once });
      await signUp({ email: late });
      const token = await accounts.token(once, 'EMAIL_VERIFICATION');
      expect(codesOf(await verify(token))).toEqual([]);
      expect(codesOf(await verify(token))).toEqual(['TOKEN_INVALID']);
      accounts.clock.advance(minutes(24 * 60));
      expect(codesOf(await verify(await accounts.token(late, 'EMAIL_VERIFICATION')))).toEqual([
        'TOKEN_INVALID',
      ]);
    });

    it.each(['', 'guess', 'A'.repeat(43), "' OR 1=1 --"])('token %j makes nothing', async (token) => {
      expect(codesOf(await verify(token))).toEqual(['TOKEN_INVALID']);
    });

    it('tells all that is wrong with the input at once', async () => {
      const answer = await signUp({ email: 'no address', password: 'short', displayName: ' ' });
      expect(answer.email).toBeNull();
      expect(
        answer.userErrors.map(({ code, field }: { code: string; field: string[] }) => [code, field]),
      ).toEqual([
        ['INVALID', ['email']],
        ['PASSWORD_TOO_SHORT', ['password']],
        ['INVALID', ['displayName']],
      ]);
    });
  });

  describe('signing up with an address that has an account', () => {
    it('looks the same, hashes the same and writes the same tables, and tells the owner', async () => {
      const { email } = await accounts.newUser();
      const fresh = newEmail();
      const watch = async (address: string) => {
        const before = accounts.count.hashed;
        accounts.subgraph.takeStatements();
        const answer = await signUp({ email: address, password: 'another good one' });
        const statements = accounts.subgraph.takeStatements();
        return { answer, hashes: accounts.count.hashed - before, statements };
      };
      const existing = await watch(email);
      const unknown = await watch(fresh);
      expect(existing.answer).toEqual({ email, userErrors: [] });
      expect(unknown.answer).toEqual({ email: fresh, userErrors: [] });
      expect(existing.hashes).toBe(1);
      expect(unknown.hashes).toBe(1);
      expect(existing.statements).toEqual(unknown.statements);
      expect((await accounts.mails(email, 'ACCOUNT_EXISTS')).length).toBe(1);
      expect(codesOf(await signIn({ email, password: 'another good one' }))).toEqual(['CREDENTIALS_INVALID']);
      expect(codesOf(await signIn({ email }))).toEqual([]);
    });

    it.each([
      ['case', 'ADA.KING@Gmail.com'],
      ['dots', 'adaking@googlemail.com'],
      ['full-width letters', 'ａｄａ.king@ｇmail.com'],
      ['white space', ' ada.king@gmail.com\t'],
    ])('%s makes no second account', async (_what, spelling) => {
      const owner = 'ada.king@gmail.com';
      if ((await accounts.mails(owner)).length === 0) await accounts.newUser(owner);
      const before = (await accounts.mails(owner, 'EMAIL_VERIFICATION')).length;
      await signUp({ email: spelling });
      accounts.clock.advance(minutes(61));
      expect((await accounts.mails(owner, 'EMAIL_VERIFICATION')).length).toBe(before);
      const [notice] = await accounts.mails(owner, 'ACCOUNT_EXISTS');
      expect(notice?.to).toBe(owner);
    });

    it('an address with letters that only look like those of another is refused', async () => {
      expect(codesOf(await signUp({ email: 'аda@example.test' }))).toEqual(['INVALID']);
    });
  });

  describe('two sign-ups of one address', () => {
    it('make one account, whose password is that of the link that was opened', async () => {
      const email = newEmail();
      await signUp({ email, password: 'chosen by a stranger', displayName: 'Mallory' });
      const stranger = await accounts.token(email, 'EMAIL_VERIFICATION');
      accounts.clock.advance(1000);
      await signUp({ email, displayName: 'Ada' });
      const owner = await accounts.token(email, 'EMAIL_VERIFICATION');
      expect((await verify(owner)).user.displayName).toBe('Ada');
      expect(codesOf(await verify(stranger))).toEqual(['TOKEN_INVALID']);
      expect(codesOf(await signIn({ email, password: 'chosen by a stranger' }))).toEqual([
        'CREDENTIALS_INVALID',
      ]);
      expect(codesOf(await signIn({ email }))).toEqual([]);
    });

    it('at the same moment, and both links at the same moment, make one account', async () => {
      const email = newEmail();
      await Promise.all([signUp({ email }), signUp({ email: email.toUpperCase() })]);
      const sent = await accounts.mails(email, 'EMAIL_VERIFICATION');
      expect(sent).toHaveLength(2);
      const tokens = sent.map(({ body }) => /#token=([\w-]+)/.exec(body)?.[1] ?? '');
      const answers = await Promise.all([...tokens, ...tokens].map(verify));
      expect(answers.filter(({ user }) => user !== null)).toHaveLength(1);
      expect(codesOf(await signIn({ email }))).toEqual([]);
    });
  });

  describe('passwords of a sign-up', () => {
    it.each([
      ['x'.repeat(1_000_000), 'PASSWORD_TOO_LONG'],
      ['password1', 'PASSWORD_TOO_COMMON'],
      ['1234567', 'PASSWORD_TOO_SHORT'],
    ])('are refused before they are hashed', async (bad, code) => {
      const before = accounts.count.hashed;
      expect(codesOf(await signUp({ email: newEmail(), password: bad }))).toEqual([code]);
      expect(accounts.count.hashed).toBe(before);
    });

    it('must not be the address', async () => {
      const email = newEmail().replace('user', 'quite-long-name-');
      expect(codesOf(await signUp({ email, password: email }))).toEqual(['PASSWORD_LIKE_EMAIL']);
    });
  });

  describe('too many sign-ups', () => {
    it('from one network are refused, whatever the addresses', async () => {
      const client = newClientAddress();
      const codes: string[] = [];
      for (let turn = 0; turn < 31; turn += 1)
        codes.push(...codesOf(await signUp({ email: newEmail() }, client)));
      expect(codes).toEqual(['TOO_MANY_ATTEMPTS']);
      accounts.clock.advance(minutes(60));
      expect(codesOf(await signUp({ email: newEmail() }, client))).toEqual([]);
    });

    it('for one address send it five mails an hour, and look the same', async () => {
      const email = newEmail();
      const inputs = Array.from({ length: 8 }, () => ({ email, password, displayName: 'Ada' }));
      for (const answer of await accounts.mutateMany('userSignUp', inputs, `email ${errorFields}`)) {
        expect(answer).toEqual({ email, userErrors: [] });
      }
      expect(await accounts.mails(email)).toHaveLength(5);
    });
  });
});
