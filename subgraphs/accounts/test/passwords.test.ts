import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Accounts,
  codesOf,
  errorFields,
  newClientAddress,
  newEmail,
  startAccounts,
  type TestUser,
} from './fixture.ts';

const minutes = (count: number) => count * 60_000;
const fresh = 'a much better one';

forEachEngine((engine) => {
  let accounts: Accounts;
  let user: TestUser;
  beforeAll(async () => {
    accounts = await startAccounts(engine, { env: { STOREFRONT_URL: 'https://shop.example' } });
  });
  beforeEach(async () => {
    user = await accounts.newUser();
  });

  const request = (email: string, clientAddress = newClientAddress()) =>
    accounts.mutate('userPasswordResetRequest', { email }, `email ${errorFields}`, { clientAddress });
  const reset = (token: string, newPassword = fresh) =>
    accounts.mutate(
      'userPasswordReset',
      { token, newPassword },
      `session { id user { id email } } tokens { accessToken refreshToken } ${errorFields}`,
    );
  const requestToken = async (email = user.email) => {
    await request(email);
    return accounts.token(user.email, 'PASSWORD_RESET');
  };
  const signIn = (password: string) =>
    accounts.mutate('sessionCreate', { email: user.email, password }, `session { id } ${errorFields}`);
  const refresh = (refreshToken: string) =>
    accounts.mutate('sessionRefresh', { refreshToken }, `session { id } ${errorFields}`);

  describe('a reset', () => {
    it('sets the password, ends all sessions, signs in and tells the owner', async () => {
      const before = await accounts.signIn(user);
      const { session, tokens, userErrors } = await reset(await requestToken());
      expect(userErrors).toEqual([]);
      expect(session.user).toEqual({ id: user.id, email: user.email });
      expect(codesOf(await refresh(before.refreshToken))).toEqual(['TOKEN_INVALID']);
      expect(codesOf(await refresh(tokens.refreshToken))).toEqual([]);
      expect(codesOf(await signIn(user.password))).toEqual(['CREDENTIALS_INVALID']);
      expect(codesOf(await signIn(fresh))).toEqual([]);
      expect(await accounts.mails(user.email, 'PASSWORD_CHANGED')).toHaveLength(1);
    });

    it('works once', async () => {
      const token = await requestToken();
      expect(codesOf(await reset(token))).toEqual([]);
      expect(codesOf(await reset(token, 'yet another one'))).toEqual(['TOKEN_INVALID']);
      expect(codesOf(await signIn(fresh))).toEqual([]);
    });

    it('works once of ten at the same moment', async () => {
      const token = await requestToken();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, turn) => reset(token, `password number ${turn}`)),
      );
      const won = answers.flatMap(({ session }, turn) => (session ? [turn] : []));
      expect(won).toHaveLength(1);
      expect(codesOf(await signIn(`password number ${won[0]}`))).toEqual([]);
    });

    it('voids all other links, also when two are used at the same moment', async () => {
      const first = await requestToken();
      accounts.clock.advance(1000);
      const second = await requestToken();
      const answers = await Promise.all([reset(first, 'from the first'), reset(second, 'from the second')]);
      expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
    });

    it('is over after 30 minutes', async () => {
      const token = await requestToken();
      accounts.clock.advance(minutes(30));
      expect(codesOf(await reset(token))).toEqual(['TOKEN_INVALID']);
    });

    it('is over once the password was changed', async () => {
      const token = await requestToken();
      const { viewer } = await accounts.signIn(user);
      await accounts.mutate(
        'userPasswordChange',
        { currentPassword: user.password, newPassword: fresh },
        errorFields,
        { viewer },
      );
      expect(codesOf(await reset(token, 'yet another one'))).toEqual(['TOKEN_INVALID']);
    });

    it.each(['', 'guess', 'A'.repeat(43)])('guessing a link is in vain, and costs no hash', async (token) => {
      const before = accounts.count.hashed;
      expect(codesOf(await reset(token))).toEqual(['TOKEN_INVALID']);
      expect(accounts.count.hashed).toBe(before);
    });

    it.each([
      ['short', 'PASSWORD_TOO_SHORT'],
      ['password1', 'PASSWORD_TOO_COMMON'],
      ['x'.repeat(1_000_000), 'PASSWORD_TOO_LONG'],
    ])('refuses a bad password, and leaves the link good', async (bad, code) => {
      const token = await requestToken();
      expect(codesOf(await reset(token, bad))).toEqual([code]);
      expect(codesOf(await reset(token, user.email))).toEqual(['PASSWORD_LIKE_EMAIL']);
      expect(codesOf(await reset(token))).toEqual([]);
    });

    it('lets the owner in while sign-in is locked, and unlocks it', async () => {
      for (let turn = 0; turn < 11; turn += 1) await signIn('a wrong one');
      expect(codesOf(await signIn(user.password))).toEqual(['CREDENTIALS_INVALID']);
      const { session } = await reset(await requestToken());
      expect(session.user.id).toBe(user.id);
      expect(codesOf(await signIn(fresh))).toEqual([]);
    });

    it('by another spelling goes to the address the account has, with the configured host', async () => {
      await request(` ${user.email.toUpperCase()} `);
      const [mail] = await accounts.mails(user.email, 'PASSWORD_RESET');
      expect(mail?.to).toBe(user.email);
      expect(mail?.body).toContain('https://shop.example/account/reset-password#token=');
    });
  });

  describe('asking for a reset', () => {
    it('looks the same for an address without an account', async () => {
      const unknown = newEmail();
      expect(await request(unknown)).toEqual({ email: unknown, userErrors: [] });
      expect(await request(user.email)).toEqual({ email: user.email, userErrors: [] });
      expect(await accounts.mails(unknown)).toEqual([]);
    });

    it('sends five mails an hour, and looks the same', async () => {
      const inputs = Array.from({ length: 8 }, () => ({ email: user.email }));
      const answers = await accounts.mutateMany('userPasswordResetRequest', inputs, `email ${errorFields}`);
      for (const answer of answers) expect(answer).toEqual({ email: user.email, userErrors: [] });
      expect(await accounts.mails(user.email, 'PASSWORD_RESET')).toHaveLength(5);
      accounts.clock.advance(minutes(60));
      await request(user.email);
      expect(await accounts.mails(user.email, 'PASSWORD_RESET')).toHaveLength(6);
    });

    it('thirty times an hour from one network is enough', async () => {
      const client = newClientAddress();
      const inputs = Array.from({ length: 30 }, () => ({ email: newEmail() }));
      await accounts.mutateMany('userPasswordResetRequest', inputs, errorFields, { clientAddress: client });
      expect(codesOf(await request(user.email, client))).toEqual(['TOO_MANY_ATTEMPTS']);
      expect(await accounts.mails(user.email, 'PASSWORD_RESET')).toEqual([]);
    });

    it('needs an address', async () => {
      expect(codesOf(await request('no address'))).toEqual(['INVALID']);
    });
  });

  describe('changing the password', () => {
    const change = (currentPassword: string, newPassword: string, viewer = user.viewer) =>
      accounts.mutate('userPasswordChange', { currentPassword, newPassword }, `user { id } ${errorFields}`, {
        viewer,
      });

    it('ends all other sessions and keeps this one', async () => {
      const [here, there] = [await accounts.signIn(user), await accounts.signIn(user)];
      const { user: changed, userErrors } = await change(user.password, fresh, here.viewer);
      expect(userErrors).toEqual([]);
      expect(changed.id).toBe(user.id);
      expect(codesOf(await refresh(here.refreshToken))).toEqual([]);
      expect(codesOf(await refresh(there.refreshToken))).toEqual(['TOKEN_INVALID']);
      expect(codesOf(await signIn(user.password))).toEqual(['CREDENTIALS_INVALID']);
      expect(codesOf(await signIn(fresh))).toEqual([]);
      expect(await accounts.mails(user.email, 'PASSWORD_CHANGED')).toHaveLength(1);
    });

    it('needs the current one, and ten wrong ones are enough', async () => {
      const inputs = Array.from({ length: 11 }, () => ({
        currentPassword: 'a wrong one',
        newPassword: fresh,
      }));
      const { viewer } = user;
      const answers = await accounts.mutateMany('userPasswordChange', inputs, errorFields, { viewer });
      expect(answers.map(codesOf).slice(9)).toEqual([['PASSWORD_INCORRECT'], ['TOO_MANY_ATTEMPTS']]);
      expect(codesOf(await change(user.password, fresh))).toEqual(['TOO_MANY_ATTEMPTS']);
      accounts.clock.advance(minutes(15));
      expect(codesOf(await change(user.password, fresh))).toEqual([]);
    });

    it.each([
      ['short', 'PASSWORD_TOO_SHORT'],
      ['iloveyou', 'PASSWORD_TOO_COMMON'],
      ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
    ])('refuses a bad one', async (bad, code) => {
      expect(codesOf(await change(user.password, bad))).toEqual([code]);
      expect(codesOf(await signIn(user.password))).toEqual([]);
    });

    it('twice at the same moment does it once', async () => {
      const answers = await Promise.all([
        change(user.password, 'one of the two'),
        change(user.password, 'the other of the two'),
      ]);
      expect(answers.map(codesOf).sort()).toEqual([[], ['PASSWORD_INCORRECT']]);
    });

    it('is for those who are signed in', async () => {
      const { errors } = await accounts.run(
        'mutation { userPasswordChange(input: { currentPassword: "a", newPassword: "b" }) { user { id } } }',
      );
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  it('a sign-in that overlaps a reset leaves no session behind', async () => {
    const token = await requestToken();
    const [answer] = await Promise.all([
      accounts.mutate(
        'sessionCreate',
        { email: user.email, password: user.password },
        `session { id } tokens { refreshToken } ${errorFields}`,
      ),
      reset(token),
    ]);
    if (answer.tokens) expect(codesOf(await refresh(answer.tokens.refreshToken))).toEqual(['TOKEN_INVALID']);
    else expect(codesOf(answer)).toEqual(['CREDENTIALS_INVALID']);
  });
});
