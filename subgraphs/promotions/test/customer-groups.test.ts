import { newId } from '@tessera/kit/graphql';
import { customer, forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { idOf, type Promotions, startPromotions } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  beforeAll(async () => {
    shop = await startPromotions(engine);
  });
  afterEach(() => shop.expectSound());

  const [ann, ben, cem] = ['ann', 'ben', 'cem'].map((name) => idOf('usr', name)).toSorted() as [
    string,
    string,
    string,
  ];
  const create = async (input: Record<string, unknown>) => {
    const payload = await shop.mutate('customerGroupCreate', { name: 'Friends', ...input });
    expect(payload.userErrors).toEqual([]);
    return payload.customerGroup;
  };
  const update = (id: string, expectedVersion: number, input: Record<string, unknown>) =>
    shop.mutate('customerGroupUpdate', { id, expectedVersion, ...input });

  it('makes a group, takes users in and out, and counts each once', async () => {
    const group = await create({ name: ' Friends ', userIds: [ben, ann, ben] });
    expect(group).toEqual({ id: group.id, name: 'Friends', version: 1, userIds: [ann, ben] });
    const { customerGroup } = await update(group.id, 1, {
      name: 'Family',
      addUserIds: [cem, ann, cem],
      removeUserIds: [ben, newId('usr')],
    });
    expect(customerGroup).toEqual({ id: group.id, name: 'Family', version: 2, userIds: [ann, cem] });
    expect((await update(group.id, 2, {})).customerGroup.name).toBe('Family');
  });

  it('refuses a change of another version, and a group that is not there', async () => {
    const { id } = await create({});
    for (const expectedVersion of [0, 2, -1, 2_147_483_647]) {
      expect((await update(id, expectedVersion, { addUserIds: [ann] })).userErrors).toMatchObject([
        { code: 'STALE', field: ['expectedVersion'] },
      ]);
    }
    expect((await update(newId('grp'), 1, {})).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['id'] },
    ]);
    const found = await shop.ask('query ($id: ID!) { customerGroup(id: $id) { userIds } }', { id });
    expect(found.customerGroup.userIds).toEqual([]);
  });

  it('lets one of ten changes at once through', async () => {
    const { id } = await create({});
    const payloads = await Promise.all(
      Array.from({ length: 10 }, (_, index) => update(id, 1, { name: `Name ${index}` })),
    );
    const told = payloads.map(({ userErrors }) => userErrors[0]?.code ?? 'done').toSorted();
    expect(told).toEqual([...Array(9).fill('STALE'), 'done']);
  });

  it('lists groups, and members page by page', async () => {
    const { id } = await create({ userIds: Array.from({ length: 1_000 }, () => newId('usr')) });
    const query = `query ($id: ID!, $first: Int, $after: ID) {
      customerGroup(id: $id) { userIds(first: $first, after: $after) } customerGroups(first: 1) { nodes { name } } }`;
    const page = async (first: number | null, after: string | null) =>
      (await shop.ask(query, { id, first, after })).customerGroup.userIds as string[];
    const whole = await page(1_000, null);
    expect(whole).toHaveLength(1_000);
    expect(whole).toEqual(whole.toSorted());
    expect(await page(null, whole[899] ?? '')).toEqual(whole.slice(900));
  });

  it('gives its members what others do not get, at once', async () => {
    const { id, version } = await create({ userIds: [ann] });
    const conditions = { customers: 'GROUPS', groupIds: [id] };
    await shop.byCode('MEMBERS', { conditions });
    const told = async (userId: string | null) =>
      (await shop.cart(['MEMBERS'], { userId }, userId === null ? {} : { viewer: customer(userId) }))
        .coupons[0].reason;
    expect([await told(ann), await told(ben), await told(null)]).toEqual([
      null,
      'NOT_APPLICABLE',
      'NOT_APPLICABLE',
    ]);
    await update(id, version, { addUserIds: [ben], removeUserIds: [ann] });
    expect([await told(ann), await told(ben)]).toEqual(['NOT_APPLICABLE', null]);
    const [reply] = await shop.redeem({ codes: ['MEMBERS'], userId: ann });
    expect(reply).toMatchObject({ outcome: 'refused', payload: { code: 'NOT_APPLICABLE' } });
    expect(await shop.redeem({ codes: ['MEMBERS'], userId: ben })).toMatchObject([{ outcome: 'redeemed' }]);
  });
});
