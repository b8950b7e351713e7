import { userErasureRequested } from '@tessera/contracts/events/accounts';
import { type PersonalDataHolder, personalDataHolders } from '@tessera/contracts/personal-data';
import { createOutbox } from '@tessera/kit/events';
import { openStore, type Store } from '@tessera/kit/store';
import { admin, findText, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAgain } from '../src/actions/carry-erasure-on.ts';
import { accounts as definition } from '../src/subgraph.ts';
import { type Accounts, codesOf, errorFields, newEmail, startAccounts, type TestUser } from './fixture.ts';

const fields = `erasure { userId status requestedBy reason overdue completedAt progress { subgraph erasedAt } } ${errorFields}`;
const holders = Object.keys(personalDataHolders) as PersonalDataHolder[];

forEachEngine((engine) => {
  describe('erasing a user', () => {
    let accounts: Accounts;
    let databaseUrl: string;
    beforeAll(async () => {
      databaseUrl = await engine.databaseUrl();
      accounts = await startAccounts(engine, { databaseUrl });
    });

    const erase = (user: TestUser, more: Record<string, unknown> = {}, viewer = user.viewer) =>
      accounts.mutate('userErase', { password: user.password, ...more }, fields, { viewer });
    const asked = async () =>
      (await accounts.subgraph.emitted(userErasureRequested)).map(({ payload }) => payload);
    const answer = (subgraph: PersonalDataHolder, userId: string, round: number) =>
      accounts.subgraph.deliver(personalDataHolders[subgraph].erased, {
        aggregate: userId,
        payload: { userId, round },
      });
    const shown = async (userId: string) => {
      const query = `query ($userId: ID!) { userErasure(userId: $userId) { status overdue progress { subgraph erasedAt } } }`;
      return (await accounts.run(query, { userId }, { viewer: admin() })).data.userErasure;
    };
    const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
      const { migrations } = definition.store;
      const store = await openStore({ name: 'accounts', url: databaseUrl, migrations });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    };
    const find = (texts: readonly string[]) => withStore(({ read }) => findText(read, texts));

    it('locks the user out at once and asks everybody, in one transaction', async () => {
      const user = await accounts.newUser();
      const session = await accounts.signIn(user);
      await accounts.subgraph.emitted();
      const { erasure, userErrors } = await erase(user);
      expect(userErrors).toEqual([]);
      expect(erasure).toMatchObject({ userId: user.id, status: 'REQUESTED', requestedBy: 'SELF' });
      expect(erasure.progress.map(({ subgraph }: { subgraph: string }) => subgraph)).toEqual(holders);
      expect(await asked()).toEqual([
        {
          userId: user.id,
          round: 1,
          email: user.email,
          displayName: 'Ada Lovelace',
          requestedAt: expect.any(String),
        },
      ]);
      const again = await accounts.mutate('sessionCreate', nameAndPassword(user), errorFields);
      expect(codesOf(again)).toEqual(['CREDENTIALS_INVALID']);
      const { refreshToken } = session;
      expect(codesOf(await accounts.mutate('sessionRefresh', { refreshToken }, errorFields))).toEqual([
        'TOKEN_INVALID',
      ]);
    });

    it('asks for the password, and is limited like a sign-in', async () => {
      const user = await accounts.newUser();
      expect(codesOf(await erase(user, { password: 'wrong horse battery' }))).toEqual(['PASSWORD_INCORRECT']);
      for (let tries = 0; tries < 10; tries += 1) await erase(user, { password: 'wrong horse battery' });
      expect(codesOf(await erase(user))).toEqual(['TOO_MANY_ATTEMPTS']);
      expect(await shown(user.id)).toBeNull();
    });

    it('is one erasure however often it is asked for', async () => {
      const user = await accounts.newUser();
      await accounts.subgraph.emitted();
      const answers = await Promise.all([erase(user), erase(user), erase(user)]);
      const ids = answers.flatMap(({ erasure }) => (erasure ? [erasure.userId] : []));
      expect(new Set(ids)).toEqual(new Set([user.id]));
      expect((await erase(user)).erasure.userId).toBe(user.id);
      expect(await asked()).toHaveLength(1);
    });

    it('is for admins to do to others, with a reason; nobody else may', async () => {
      const user = await accounts.newUser();
      const other = await accounts.newUser();
      const input = { userId: user.id, password: null };
      expect(codesOf(await erase(user, input, admin()))).toEqual(['INVALID']);
      const refused = await accounts.run(
        `mutation ($input: UserEraseInput!) { userErase(input: $input) { ${fields} } }`,
        { input: { ...input, reason: 'ABUSE' } },
        { viewer: other.viewer },
      );
      expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
      const { erasure } = await erase(user, { ...input, reason: 'ABUSE' }, admin());
      expect(erasure).toMatchObject({ requestedBy: 'ADMIN', reason: 'ABUSE' });
    });

    it('never takes the last admin', async () => {
      const user = await accounts.newUser();
      await accounts.mutate('userRoleSet', { userId: user.id, role: 'ADMIN' }, errorFields, {
        viewer: admin(),
      });
      const viewer = admin(user.id);
      expect(codesOf(await erase(user, {}, viewer))).toEqual(['LAST_ADMIN']);
      const second = await accounts.newUser();
      await accounts.mutate('userRoleSet', { userId: second.id, role: 'ADMIN' }, errorFields, { viewer });
      expect((await erase(user, {}, viewer)).erasure.status).toBe('REQUESTED');
      const back = await accounts.mutate('userRoleSet', { userId: user.id, role: 'ADMIN' }, errorFields, {
        viewer,
      });
      expect(codesOf(back)).toEqual(['NOT_FOUND']);
      expect(codesOf(await erase(second, {}, admin(second.id)))).toEqual(['LAST_ADMIN']);
    });

    it('goes round twice, shows who is missing, and deletes the user at last', async () => {
      const email = `Unmistakable.${newEmail()}`;
      const user = await accounts.newUser(email);
      const { viewer } = user;
      const address = { name: 'Zebulon Quark', line1: '7 Nowhere Lane', city: 'Erewhon', countryCode: 'DE' };
      await accounts.mutate('addressCreate', address, errorFields, { viewer });
      await accounts.mutate('userUpdate', { displayName: 'Zeb Q', phone: '+49 30 5550199' }, errorFields, {
        viewer,
      });
      await accounts.mutate('userPasswordResetRequest', { email }, errorFields);
      const values = [email, 'Zebulon Quark', 'Zeb Q', '7 Nowhere Lane', '+49305550199'];
      await erase(user);
      await accounts.subgraph.emitted();
      expect((await find(values)).length).toBeGreaterThan(0);
      for (const subgraph of holders.slice(1)) await answer(subgraph, user.id, 1);
      expect((await shown(user.id)).progress[0]).toEqual({ subgraph: holders[0], erasedAt: null });
      expect(await asked()).toEqual([]);
      await answer(holders[0] ?? 'orders', user.id, 1);
      expect(await asked()).toMatchObject([{ userId: user.id, round: 2, email }]);
      // A late answer to the first round is none to the second.
      for (const subgraph of holders) await answer(subgraph, user.id, 1);
      expect((await shown(user.id)).status).toBe('REQUESTED');
      for (const subgraph of holders) await answer(subgraph, user.id, 2);
      expect((await shown(user.id)).status).toBe('DONE');
      const gone = await accounts.run(
        'query ($id: ID!) { user(id: $id) { id } }',
        { id: user.id },
        {
          viewer: admin(),
        },
      );
      expect(gone.data.user).toBeNull();
      await accounts.subgraph.emitted();
      // What was sent is deleted shortly after.
      await expect.poll(() => find(values), { timeout: 5_000 }).toEqual([]);
    });

    it('asks again when somebody does not answer, and says that it is overdue', async () => {
      const user = await accounts.newUser();
      await erase(user);
      await asked();
      const { clock } = accounts;
      const outbox = createOutbox({ name: 'accounts', clock, onCommit: () => undefined });
      const run = () => withStore((store) => askAgain({ store, clock, outbox }));
      await run();
      expect(await asked()).toEqual([]);
      accounts.clock.advance(60 * 60_000);
      await run();
      await run();
      expect((await asked()).filter(({ userId }) => userId === user.id)).toHaveLength(1);
      expect((await shown(user.id)).overdue).toBe(false);
      accounts.clock.advance(24 * 60 * 60_000);
      expect((await shown(user.id)).overdue).toBe(true);
    });

    it('takes along what is written with a token that is still good, and then takes nothing any more', async () => {
      const user = await accounts.newUser();
      const { viewer } = user;
      await erase(user);
      const address = { name: 'Latecomer', line1: '8 Nowhere Lane', city: 'Erewhon', countryCode: 'DE' };
      expect(codesOf(await accounts.mutate('addressCreate', address, errorFields, { viewer }))).toEqual([]);
      for (const round of [1, 2]) for (const subgraph of holders) await answer(subgraph, user.id, round);
      expect(await find(['Latecomer', '8 Nowhere Lane'])).toEqual([]);
      expect(codesOf(await accounts.mutate('addressCreate', address, errorFields, { viewer }))).toEqual([
        'NOT_FOUND',
      ]);
      const renamed = await accounts.mutate('userUpdate', { displayName: 'Me' }, errorFields, { viewer });
      expect(codesOf(renamed)).toEqual(['NOT_FOUND']);
      expect((await erase(user)).erasure).toMatchObject({ status: 'DONE' });
    });

    it('leaves the address free for a new account at once, which nothing of it touches', async () => {
      const user = await accounts.newUser();
      await erase(user);
      const anew = await accounts.newUser(user.email);
      expect(anew.id).not.toBe(user.id);
      for (const round of [1, 2]) for (const subgraph of holders) await answer(subgraph, user.id, round);
      expect((await shown(user.id)).status).toBe('DONE');
      expect((await accounts.signIn(anew)).viewer.userId).toBe(anew.id);
    });
  });
});

const nameAndPassword = ({ email, password }: TestUser) => ({ email, password });
