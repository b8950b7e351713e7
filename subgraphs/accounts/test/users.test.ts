import { admin, forEachEngine, staff } from '@tessera/kit/testing';
import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Accounts, codesOf, errorFields, startAccounts, type TestUser, viewerOf } from './fixture.ts';

forEachEngine((engine) => {
  let accounts: Accounts;
  let ada: TestUser;
  let ben: TestUser;
  beforeAll(async () => {
    accounts = await startAccounts(engine);
    ada = await accounts.newUser('ada_100%@example.test');
    accounts.clock.advance(1000);
    ben = await accounts.newUser('ben@example.test');
    accounts.clock.advance(1000);
    await rename(ben, 'Ben Ångström');
  });

  const update = (user: TestUser, input: Record<string, unknown>) =>
    accounts.mutate('userUpdate', input, `user { displayName phone } ${errorFields}`, {
      viewer: user.viewer,
    });
  const rename = (user: TestUser, displayName: string) => update(user, { displayName });
  const list = async (args: string, viewer = staff()) => {
    const { data, errors } = await accounts.run(
      `{ users(${args}) { nodes { email displayName } pageInfo { hasNextPage endCursor } } }`,
      {},
      { viewer },
    );
    if (errors.length > 0) return errors[0]?.extensions.code;
    return data.users.nodes.map(({ email }: { email: string }) => email);
  };
  const setRole = (userId: string, role: string, viewer = admin()) =>
    accounts.mutate('userRoleSet', { userId, role }, `user { id role } ${errorFields}`, { viewer });

  const allFields =
    'id displayName email emailVerified phone role createdAt totpEnabled recoveryCodesLeft defaultAddress { id } addresses { nodes { id } } sessions { nodes { id } }';

  describe('a user', () => {
    it('sees all of themselves', async () => {
      const { data } = await accounts.run(`{ viewer { ${allFields} } }`, {}, { viewer: ada.viewer });
      expect(data.viewer).toMatchObject({
        id: ada.id,
        displayName: 'Ada Lovelace',
        email: ada.email,
        emailVerified: true,
        phone: null,
        role: 'CUSTOMER',
        totpEnabled: false,
        addresses: { nodes: [] },
      });
      expect(Date.parse(data.viewer.createdAt)).not.toBeNaN();
    });

    it('sees of others the display name and nothing else', async () => {
      const { data, errors } = await accounts.subgraph.entities(
        [{ __typename: 'User', id: ada.id }],
        `... on User { ${allFields} }`,
        { viewer: ben.viewer },
      );
      expect(errors).toEqual([]);
      const { id, displayName, ...rest } = data._entities[0];
      expect([id, displayName]).toEqual([ada.id, 'Ada Lovelace']);
      expect(Object.values(rest).every((value) => value === null)).toBe(true);
    });

    it('is nobody when not signed in, or not there any more', async () => {
      expect((await accounts.run('{ viewer { id } }')).data).toEqual({ viewer: null });
      const gone = viewerOf('usr_0000000000000000000000000z');
      expect((await accounts.run('{ viewer { id } }', {}, { viewer: gone })).data).toEqual({ viewer: null });
    });

    it('changes name and phone, and keeps what is left out', async () => {
      expect(await update(ada, { phone: '+44 20 7946 0000' })).toEqual({
        user: { displayName: 'Ada Lovelace', phone: '+442079460000' },
        userErrors: [],
      });
      expect((await rename(ada, ' Ada,  Countess ')).user).toEqual({
        displayName: 'Ada, Countess',
        phone: '+442079460000',
      });
      expect((await update(ada, { phone: null })).user.phone).toBeNull();
      expect(codesOf(await update(ada, { displayName: '\u202eevil', phone: 'call me' }))).toEqual([
        'INVALID',
        'INVALID',
      ]);
      await rename(ada, 'Ada Lovelace');
    });

    it.each(['role', 'email', 'emailVerified', 'id', 'passwordHash'])('cannot set %s', async (field) => {
      const query = 'mutation ($input: UserUpdateInput!) { userUpdate(input: $input) { user { id } } }';
      const { errors } = await accounts.run(query, { input: { [field]: 'ADMIN' } }, { viewer: ada.viewer });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('staff', () => {
    it('reads users by id and lists them, newest first', async () => {
      const query = 'query ($id: ID!) { user(id: $id) { email } }';
      const { data } = await accounts.run(query, { id: ada.id }, { viewer: staff() });
      expect(data.user).toEqual({ email: ada.email });
      expect(await list('first: 2')).toEqual([ben.email, ada.email]);
      expect(await list('first: 2, reverse: true')).toEqual([ada.email, ben.email]);
      expect(await list('sortKey: DISPLAY_NAME')).toEqual([ada.email, ben.email]);
    });

    it.each([
      ['ÅNGSTRÖM', ['ben@example.test']],
      ['ben@', ['ben@example.test']],
      ['_', ['ada_100%@example.test']],
      ['100%', ['ada_100%@example.test']],
      ['%', ['ada_100%@example.test']],
      ['\\', []],
      ["' or 1=1 --", []],
      ['*', []],
    ])('searches for %j as text', async (query, found) => {
      expect(await list(`filter: { query: ${JSON.stringify(query)} }`)).toEqual(found);
    });

    it('filters by role', async () => {
      expect(await list('filter: { role: ADMIN }')).toEqual([]);
      expect(await list('filter: { role: CUSTOMER }')).toHaveLength(2);
    });

    it('meets every user once when paging in any order', async () => {
      const query = `query ($after: String, $sortKey: UserSortKey!, $reverse: Boolean!) {
        users(first: 1, after: $after, sortKey: $sortKey, reverse: $reverse) { nodes { id } pageInfo { hasNextPage endCursor } }
      }`;
      for (const sortKey of ['CREATED_AT', 'DISPLAY_NAME']) {
        for (const reverse of [true, false]) {
          const seen: string[] = [];
          let after: string | null = null;
          do {
            const { data } = await accounts.run(query, { after, sortKey, reverse }, { viewer: staff() });
            seen.push(data.users.nodes[0].id);
            after = data.users.pageInfo.hasNextPage ? data.users.pageInfo.endCursor : null;
          } while (after !== null);
          expect(seen.sort()).toEqual([ada.id, ben.id].sort());
        }
      }
    });

    it.each(['first: -1', 'first: 101', 'after: "forged"', 'filter: { query: "LONG" }'])(
      'gets no page for %s',
      async (args) => {
        expect(await list(args.replace('LONG', 'x'.repeat(300)))).toBe('BAD_USER_INPUT');
      },
    );

    it('an id of another kind is refused', async () => {
      const query = 'query ($id: ID!) { user(id: $id) { id } }';
      const { errors } = await accounts.run(
        query,
        { id: 'prod_00000000000000000000000001' },
        { viewer: staff() },
      );
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'id' });
    });

    it('sees users, their addresses and sessions with one statement each, however many', async () => {
      accounts.subgraph.takeStatements();
      const { errors } = await accounts.run(
        '{ users { nodes { email totpEnabled recoveryCodesLeft defaultAddress { city } addresses(first: 2) { nodes { city isDefault } } sessions(first: 2) { nodes { isCurrent user { id } } } } } }',
        {},
        { viewer: staff() },
      );
      expect(errors).toEqual([]);
      expect(accounts.subgraph.takeStatements().length).toBeLessThanOrEqual(7);
    });

    it('resolves a hundred users that others refer to in one statement', async () => {
      accounts.subgraph.takeStatements();
      const { data } = await accounts.subgraph.entities(
        Array.from({ length: 100 }, (_, turn) => ({ __typename: 'User', id: turn % 2 ? ada.id : ben.id })),
        '... on User { displayName }',
        { viewer: ben.viewer },
      );
      expect(data._entities).toHaveLength(100);
      expect(accounts.subgraph.takeStatements()).toHaveLength(1);
    });
  });

  describe('what needs a scope', () => {
    it.each([
      ['{ users { nodes { id } } }'],
      ['{ user(id: "usr_00000000000000000000000001") { id } }'],
      ['{ sentMails { nodes { body } } }'],
      [
        'mutation { userRoleSet(input: { userId: "usr_00000000000000000000000001", role: ADMIN }) { user { id } } }',
      ],
    ])('is refused to visitors and customers: %s', async (query) => {
      const visitor = await accounts.run(query);
      expect(visitor.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
      const customer = await accounts.run(query, {}, { viewer: ada.viewer });
      expect(customer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('staff cannot change roles', async () => {
      const query = 'mutation ($input: UserRoleSetInput!) { userRoleSet(input: $input) { user { id } } }';
      const { errors } = await accounts.run(
        query,
        { input: { userId: ada.id, role: 'ADMIN' } },
        { viewer: staff() },
      );
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('a role', () => {
    it('comes into the access token with the next refresh, as do its scopes', async () => {
      const session = await accounts.signIn(ben);
      expect(decodeJwt(session.accessToken)).toMatchObject({ roles: ['customer'], scope: '' });
      expect((await setRole(ben.id, 'STAFF')).user).toEqual({ id: ben.id, role: 'STAFF' });
      const { tokens } = await accounts.mutate(
        'sessionRefresh',
        { refreshToken: session.refreshToken },
        'tokens { accessToken }',
      );
      expect(decodeJwt(tokens.accessToken)).toMatchObject({
        roles: ['staff'],
        scope:
          'catalog:write inventory:write reviews:moderate accounts:read mail:read orders:read orders:write ' +
          'payments:read payments:write promotions:write shipping:write notifications:read notifications:write',
      });
      await setRole(ben.id, 'CUSTOMER');
    });

    it('of an unknown user is not set', async () => {
      expect(codesOf(await setRole('usr_0000000000000000000000000z', 'STAFF'))).toEqual(['NOT_FOUND']);
    });

    it('of the last admin cannot be taken, also when two admins take it from each other', async () => {
      await setRole(ada.id, 'ADMIN');
      expect(codesOf(await setRole(ada.id, 'CUSTOMER'))).toEqual(['LAST_ADMIN']);
      for (let turn = 0; turn < 10; turn += 1) {
        await Promise.all([setRole(ada.id, 'ADMIN'), setRole(ben.id, 'ADMIN')]);
        const answers = await Promise.all([setRole(ada.id, 'STAFF'), setRole(ben.id, 'STAFF')]);
        expect(answers.flatMap(codesOf)).toEqual(['LAST_ADMIN']);
      }
    });
  });
});
