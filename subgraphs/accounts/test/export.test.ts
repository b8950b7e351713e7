import {
  type PersonalDataHolder,
  personalDataAsks,
  personalDataHolders,
} from '@tessera/contracts/personal-data';
import { openStore, sql } from '@tessera/kit/store';
import { admin, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../src/actions/sweep.ts';
import { accounts as definition } from '../src/subgraph.ts';
import { type Accounts, codesOf, errorFields, startAccounts, type TestUser } from './fixture.ts';

const holders = Object.keys(personalDataHolders) as PersonalDataHolder[];
const day = 24 * 60 * 60_000;

forEachEngine((engine) => {
  describe('exporting what is held of a user', () => {
    let accounts: Accounts;
    let databaseUrl: string;
    beforeAll(async () => {
      databaseUrl = await engine.databaseUrl();
      accounts = await startAccounts(engine, { databaseUrl });
    });
    const request = (user: TestUser, more: Record<string, unknown> = {}, viewer = user.viewer) =>
      accounts.mutate(
        'userDataExportRequest',
        { password: user.password, ...more },
        `export { id missing json } ${errorFields}`,
        { viewer },
      );
    const read = async (id: string, viewer: TestUser['viewer']) => {
      const query = `query ($id: ID!) { userDataExport(id: $id) { missing json readyAt expiresAt } }`;
      return (await accounts.run(query, { id }, { viewer })).data.userDataExport;
    };
    const answer = (
      user: TestUser,
      exportId: string,
      subgraph: PersonalDataHolder,
      json: string,
      at = [0, 1],
    ) =>
      accounts.subgraph.deliver(personalDataHolders[subgraph].exported, {
        aggregate: user.id,
        payload: { exportId, userId: user.id, part: at[0] ?? 0, parts: at[1] ?? 1, json },
      });
    const rows = async () => {
      const { migrations } = definition.store;
      const store = await openStore({ name: 'accounts', url: databaseUrl, migrations });
      try {
        await sweep({ store, clock: accounts.clock });
        return (await store.read.query(sql`select 1 from export_part`)).length;
      } finally {
        await store.close();
      }
    };

    it('asks everybody, and puts the answers together in whatever order they come', async () => {
      const user = await accounts.newUser();
      await accounts.subgraph.emitted();
      const { export: made } = await request(user);
      expect(made).toMatchObject({ missing: holders, json: null });
      const [asked] = await accounts.subgraph.emitted(personalDataAsks.export);
      expect(asked?.payload).toEqual({ exportId: made.id, userId: user.id, email: user.email });
      await answer(user, made.id, 'orders', 'ers":[]}', [1, 2]);
      for (const subgraph of holders.slice().reverse()) {
        if (subgraph !== 'orders') await answer(user, made.id, subgraph, `{"of":"${subgraph}"}`);
      }
      expect(await read(made.id, user.viewer)).toMatchObject({ missing: ['orders'], json: null });
      await answer(user, made.id, 'orders', '{"ord', [0, 2]);
      const ready = await read(made.id, user.viewer);
      const document = JSON.parse(ready.json);
      expect(Object.keys(document)).toEqual(['format', 'userId', 'requestedAt', 'readyAt', 'subgraphs']);
      expect(document).toMatchObject({
        format: 'tessera.user-data.v1',
        userId: user.id,
        subgraphs: {
          accounts: { profile: { email: user.email, displayName: 'Ada Lovelace' }, addresses: [] },
          orders: { orders: [] },
          reviews: { of: 'reviews' },
        },
      });
    });

    it('is shown to its owner and admins, for seven days', async () => {
      const user = await accounts.newUser();
      const other = await accounts.newUser();
      const { export: made } = await request(user);
      for (const subgraph of holders) await answer(user, made.id, subgraph, '{}');
      expect(await read(made.id, other.viewer)).toBeNull();
      expect((await read(made.id, admin())).json).toContain(user.email);
      accounts.clock.advance(7 * day - 1_000);
      expect((await read(made.id, user.viewer)).json).toContain(user.email);
      accounts.clock.advance(1_000);
      expect(await read(made.id, user.viewer)).toBeNull();
      expect(await rows()).toBe(0);
    });

    it('asks for the password, but not an admin, and not often a day', async () => {
      const user = await accounts.newUser();
      expect(codesOf(await request(user, { password: 'wrong horse battery' }))).toEqual([
        'PASSWORD_INCORRECT',
      ]);
      const refused = await accounts.run(
        'mutation ($input: UserDataExportRequestInput!) { userDataExportRequest(input: $input) { export { id } } }',
        { input: { userId: (await accounts.newUser()).id, password: user.password } },
        { viewer: user.viewer },
      );
      expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
      const byAdmin = () => request(user, { userId: user.id, password: null }, admin());
      for (let count = 0; count < 5; count += 1) expect(codesOf(await byAdmin())).toEqual([]);
      expect(codesOf(await byAdmin())).toEqual(['TOO_MANY_ATTEMPTS']);
    });

    it('goes with the user, and takes no answer that comes later', async () => {
      const user = await accounts.newUser();
      const { export: made } = await request(user);
      await answer(user, made.id, 'orders', '{}');
      await accounts.mutate('userErase', { password: user.password }, errorFields, { viewer: user.viewer });
      await answer(user, made.id, 'reviews', '{}');
      expect(await read(made.id, user.viewer)).toBeNull();
      expect(await rows()).toBe(0);
      expect(codesOf(await request(user))).toEqual(['PASSWORD_INCORRECT']);
      expect(codesOf(await request(user, { userId: user.id, password: null }, admin()))).toEqual([
        'NOT_FOUND',
      ]);
    });
  });
});
