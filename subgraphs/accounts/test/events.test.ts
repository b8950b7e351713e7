import { randomBytes } from 'node:crypto';
import { mailRequested, userSignedUp } from '@tessera/contracts/events/accounts';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Accounts, errorFields, newEmail, startAccounts } from './fixture.ts';

const password = 'correct horse battery';

forEachEngine((engine) => {
  describe('what accounts tells', () => {
    let accounts: Accounts;
    beforeAll(async () => {
      accounts = await startAccounts(engine);
    });
    const mailed = async () => (await accounts.subgraph.emitted(mailRequested)).map(({ payload }) => payload);
    const signUp = (email: string) =>
      accounts.mutate('userSignUp', { email, password, displayName: 'Ada' }, errorFields);

    it('a sign-up asks for its mail, with the text that staff can read', async () => {
      const email = newEmail();
      await signUp(email);
      const [kept] = await accounts.mails(email);
      expect(await mailed()).toEqual([
        {
          mailId: expect.stringMatching(/^mail_/),
          userId: null,
          recipient: email,
          subject: kept?.subject,
          text: kept?.body,
        },
      ]);
      expect(await accounts.subgraph.emitted(userSignedUp)).toEqual([]);
    });

    it('an account is told of once, however often its link is opened', async () => {
      const email = newEmail();
      await signUp(email);
      const token = await accounts.token(email, 'EMAIL_VERIFICATION');
      await Promise.all(
        [1, 2, 3].map(() => accounts.mutate('userEmailVerify', { token }, `user { id } ${errorFields}`)),
      );
      const told = await accounts.subgraph.emitted(userSignedUp);
      expect(told.map(({ payload }) => payload)).toEqual([
        { userId: expect.stringMatching(/^usr_/), email, displayName: 'Ada' },
      ]);
      expect(told[0]?.aggregate).toBe(told[0]?.payload.userId);
    });

    it('a reset names its user, and an unknown address asks for nothing', async () => {
      const user = await accounts.newUser();
      await accounts.subgraph.emitted();
      await accounts.mutate('userPasswordResetRequest', { email: user.email }, errorFields);
      await accounts.mutate('userPasswordResetRequest', { email: newEmail() }, errorFields);
      expect(await mailed()).toMatchObject([{ userId: user.id, recipient: user.email }]);
    });

    it('no token is logged', async () => {
      const email = newEmail();
      await signUp(email);
      const token = await accounts.token(email, 'EMAIL_VERIFICATION');
      await accounts.subgraph.emitted();
      expect(accounts.subgraph.logs.filter((line) => line.includes(token) || line.includes(email))).toEqual(
        [],
      );
    });

    it('where nobody may read mails none is kept, and all the same it is asked for', async () => {
      const databaseUrl = await engine.databaseUrl();
      const production = {
        NODE_ENV: 'production',
        ACCOUNTS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
        STOREFRONT_URL: 'https://shop.example',
      };
      const closed = await startAccounts(engine, { databaseUrl, env: production });
      const email = newEmail();
      await closed.mutate('userSignUp', { email, password, displayName: 'Ada' }, errorFields);
      expect(await closed.subgraph.emitted(mailRequested)).toHaveLength(1);
      await closed.subgraph.stop();
      const open = await startAccounts(engine, {
        databaseUrl,
        env: { ...production, ACCOUNTS_OPEN_OUTBOX: 'true' },
      });
      expect(await open.mails(email)).toEqual([]);
      await open.mutate('userSignUp', { email, password, displayName: 'Ada' }, errorFields);
      expect(await open.mails(email)).toHaveLength(1);
    });
  });
});
