import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Accounts, codesOf, errorFields, startAccounts, type TestUser } from './fixture.ts';

const london = {
  name: 'Ada Lovelace',
  line1: "12 St. James's Square",
  city: 'London',
  postalCode: 'SW1Y 4JH',
  countryCode: 'GB',
};
const fields = 'id name company line1 line2 city region postalCode countryCode phone isDefault';

forEachEngine((engine) => {
  let accounts: Accounts;
  let user: TestUser;
  let stranger: TestUser;
  beforeAll(async () => {
    accounts = await startAccounts(engine);
    stranger = await accounts.newUser();
  });
  beforeEach(async () => {
    user = await accounts.newUser();
  });

  const create = (more: Record<string, unknown> = {}, viewer = user.viewer) => {
    accounts.clock.advance(1000);
    return accounts.mutate('addressCreate', { ...london, ...more }, `address { ${fields} } ${errorFields}`, {
      viewer,
    });
  };
  const update = (id: string, more: Record<string, unknown>, viewer = user.viewer) =>
    accounts.mutate('addressUpdate', { id, ...london, ...more }, `address { ${fields} } ${errorFields}`, {
      viewer,
    });
  const remove = (id: string, viewer = user.viewer) =>
    accounts.mutate('addressDelete', { id }, `deletedAddressId ${errorFields}`, { viewer });
  const makeDefault = (id: string, viewer = user.viewer) =>
    accounts.mutate('addressDefaultSet', { id }, `address { id isDefault } ${errorFields}`, { viewer });
  const mine = async (viewer = user.viewer) => {
    const query = '{ viewer { defaultAddress { id } addresses { nodes { id isDefault line1 } } } }';
    return (await accounts.run(query, {}, { viewer })).data.viewer;
  };

  describe('addresses', () => {
    it('are stored tidied up; the first is the default', async () => {
      const { address, userErrors } = await create({
        name: '  Ada   Lovelace',
        company: ' ',
        postalCode: 'sw1y 4jh',
      });
      expect(userErrors).toEqual([]);
      expect(address).toEqual({
        ...london,
        id: expect.stringMatching(/^adr_/),
        company: null,
        line2: null,
        region: null,
        phone: null,
        isDefault: true,
      });
      expect((await mine()).defaultAddress).toEqual({ id: address.id });
    });

    it('have one default, which can be moved and passes on when it is deleted', async () => {
      const [first, second, third] = [
        (await create()).address.id,
        (await create()).address.id,
        (await create({ makeDefault: true })).address.id,
      ];
      const defaults = async () =>
        (await mine()).addresses.nodes.filter(({ isDefault }: { isDefault: boolean }) => isDefault);
      expect(await defaults()).toEqual([expect.objectContaining({ id: third })]);
      expect((await makeDefault(second)).address).toEqual({ id: second, isDefault: true });
      expect(await defaults()).toEqual([expect.objectContaining({ id: second })]);
      expect(await remove(second)).toEqual({ deletedAddressId: second, userErrors: [] });
      expect(await defaults()).toEqual([expect.objectContaining({ id: first })]);
      await remove(first);
      await remove(third);
      expect(await mine()).toEqual({ defaultAddress: null, addresses: { nodes: [] } });
    });

    it('have one default also when two are made the default at the same moment', async () => {
      const made = await Promise.all(Array.from({ length: 4 }, () => create({ makeDefault: true })));
      const { addresses } = await mine();
      expect(addresses.nodes).toHaveLength(4);
      expect(addresses.nodes.filter(({ isDefault }: { isDefault: boolean }) => isDefault)).toHaveLength(1);
      expect(made.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
    });

    it('are replaced as a whole', async () => {
      const { address } = await create({ company: 'Analytical Engines', phone: '+44 20 7946 0000' });
      const changed = await update(address.id, { line1: '1 Marylebone Road' });
      expect(changed.address).toMatchObject({ line1: '1 Marylebone Road', company: null, phone: null });
    });

    it('name every field at fault and write nothing', async () => {
      const answer = await create({ name: '', city: 'x'.repeat(101), phone: '12' });
      expect(answer.address).toBeNull();
      expect(answer.userErrors.map(({ field }: { field: string[] }) => field)).toEqual([
        ['name'],
        ['city'],
        ['phone'],
      ]);
      expect((await mine()).addresses.nodes).toEqual([]);
    });

    it.each([
      { countryCode: 'XX' },
      { countryCode: 'gb' },
      { countryCode: 7 },
      { userId: 'usr_x' },
      { id: 'adr_x' },
    ])('do not take %j', async (bad) => {
      const query =
        'mutation ($input: AddressCreateInput!) { addressCreate(input: $input) { address { id } } }';
      const { errors } = await accounts.run(query, { input: { ...london, ...bad } }, { viewer: user.viewer });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });

    it('keep scripts and SQL as the text they are', async () => {
      const name = "<script>alert(1)</script>'); DROP TABLE address;--";
      expect((await create({ name })).address.name).toBe(name);
      expect((await mine()).addresses.nodes).toHaveLength(1);
    });

    it('are at most fifty, also when the last are added at the same moment', async () => {
      const inputs = Array.from({ length: 48 }, () => london);
      await accounts.mutateMany('addressCreate', inputs, errorFields, { viewer: user.viewer });
      const last = await Promise.all(Array.from({ length: 4 }, () => create()));
      expect(last.flatMap(codesOf)).toEqual(['TOO_MANY_ADDRESSES', 'TOO_MANY_ADDRESSES']);
    });

    it('come in pages, oldest first', async () => {
      const ids: string[] = [];
      for (let turn = 0; turn < 5; turn += 1) ids.push((await create()).address.id);
      const query = `query ($after: String) { viewer { addresses(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await accounts.run(query, { after }, { viewer: user.viewer });
        paged.push(...data.viewer.addresses.nodes.map(({ id }: { id: string }) => id));
        after = data.viewer.addresses.pageInfo.hasNextPage ? data.viewer.addresses.pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged).toEqual(ids);
    });

    it.each([{ first: -1 }, { first: 51 }, { after: 'forged' }])('refuse the page %j', async (args) => {
      const query = `query ($first: Int, $after: String) { viewer { addresses(first: $first, after: $after) { nodes { id } } } }`;
      const { errors } = await accounts.run(query, args, { viewer: user.viewer });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe("another user's address", () => {
    const unknown = 'adr_00000000000000000000000001';
    let id: string;
    beforeEach(async () => {
      ({
        address: { id },
      } = await create());
    });

    it('is not there to read, change, delete or make the default, just as an unknown one', async () => {
      const read = async (address: string) =>
        (
          await accounts.run(
            'query ($id: ID!) { address(id: $id) { id } }',
            { id: address },
            { viewer: stranger.viewer },
          )
        ).data;
      expect(await read(id)).toEqual({ address: null });
      expect(await read(unknown)).toEqual({ address: null });
      for (const attempt of [
        (address: string) => update(address, {}, stranger.viewer),
        (address: string) => remove(address, stranger.viewer),
        (address: string) => makeDefault(address, stranger.viewer),
      ]) {
        const answer = await attempt(id);
        expect(codesOf(answer)).toEqual(['NOT_FOUND']);
        expect(answer).toEqual(await attempt(unknown));
      }
      expect((await mine()).addresses.nodes).toEqual([{ id, isDefault: true, line1: london.line1 }]);
    });

    it('is not there as an entity, nor through its user', async () => {
      const asEntity = (viewer = stranger.viewer) =>
        accounts.subgraph.entities(
          [
            { __typename: 'Address', id },
            { __typename: 'Address', id: unknown },
          ],
          '... on Address { id line1 }',
          { viewer },
        );
      const hidden = await asEntity();
      expect(hidden.data._entities).toEqual([null, null]);
      expect(hidden.errors).toEqual([]);
      expect((await asEntity(user.viewer)).data._entities[0].line1).toBe(london.line1);
      const through = await accounts.subgraph.entities(
        [{ __typename: 'User', id: user.id }],
        '... on User { defaultAddress { id } addresses { nodes { id } } }',
        { viewer: stranger.viewer },
      );
      expect(through.data._entities).toEqual([{ defaultAddress: null, addresses: null }]);
    });

    it('is seen by staff, who cannot change it', async () => {
      const { data } = await accounts.run(
        'query ($id: ID!) { address(id: $id) { city } }',
        { id },
        { viewer: staff() },
      );
      expect(data.address).toEqual({ city: 'London' });
      expect(codesOf(await remove(id, staff()))).toEqual(['NOT_FOUND']);
    });

    it.each([[{ id: 7 }], [{ id: null }], [{ id: { $ne: 1 } }], [{}], [{ id: "x' or 1=1" }]])(
      'a representation %j finds nothing and breaks nothing',
      async (representation) => {
        const { data, errors } = await accounts.subgraph.entities(
          [
            { __typename: 'Address', ...representation },
            { __typename: 'User', ...representation },
          ],
          '... on Address { id } ... on User { id }',
          { viewer: user.viewer },
        );
        expect(data._entities).toEqual([null, null]);
        expect(errors).toEqual([]);
      },
    );

    it('nobody reads or writes one without being signed in', async () => {
      const { errors } = await accounts.run('query ($id: ID!) { address(id: $id) { id } }', { id });
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });
});
