import { anonymous, type Viewer } from '@tessera/kit/identity';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { idOf, type Promotions, startPromotions } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  let shown: string;
  let hidden: string;
  let coupon: string;
  let group: string;
  beforeAll(async () => {
    shop = await startPromotions(engine);
    shown = (await shop.automatic({ title: 'Shown', promoted: true })).id;
    hidden = (await shop.byCode('HIDDEN', { title: 'Hidden' })).id;
    const { coupons } = await shop.ask('{ coupons { nodes { id } } }');
    coupon = coupons.nodes[0].id;
    group = (await shop.mutate('customerGroupCreate', { name: 'Secret' })).customerGroup.id;
  });
  afterEach(() => shop.expectSound());

  const outsiders: [string, Viewer, string][] = [
    ['a visitor', anonymous, 'UNAUTHENTICATED'],
    ['a customer', customer(), 'FORBIDDEN'],
  ];

  it.each(outsiders)('shows %s what is promoted and runs, and nothing else', async (_, viewer) => {
    const later = { promoted: true, startsAt: '2027-01-01T00:00:00Z' };
    const others = [
      hidden,
      (await shop.byCode(`PAUSED-${viewer.userId}`, { promoted: true, paused: true })).id,
      (await shop.byCode(`LATER-${viewer.userId}`, later)).id,
    ];
    const ask = async (query: string, variables = {}) => {
      const { data, errors } = await shop.execute(query, variables, { viewer });
      expect(errors).toEqual([]);
      return data;
    };
    const one = 'query ($id: ID!) { promotion(id: $id) { title } }';
    expect((await ask(one, { id: shown })).promotion).toEqual({ title: 'Shown' });
    for (const id of others) expect((await ask(one, { id })).promotion).toBeNull();
    const list = 'query ($filter: PromotionFilter) { promotions(filter: $filter) { nodes { id } } }';
    for (const filter of [null, { active: true }, { method: 'CODE' }, { status: 'PAUSED' }]) {
      expect((await ask(list, { filter })).promotions.nodes).toEqual([{ id: shown }]);
    }
    expect((await ask(list, { filter: { active: false } })).promotions.nodes).toEqual([]);
    const ids = [shown, ...others].map((id) => ({ __typename: 'Promotion', id }));
    const { data } = await shop.entities(ids, '... on Promotion { title }', { viewer });
    expect(data._entities).toEqual([{ title: 'Shown' }, null, null, null]);
  });

  it.each(outsiders)('keeps the rules of a promotion from %s', async (_, viewer, code) => {
    const fields = [
      'method',
      'status',
      'class',
      'discount { kind }',
      'target { kind }',
      'conditions { customers }',
      'combinesWith',
      'priority',
      'promoted',
      'usageLimit',
      'usageLimitPerCustomer',
      'usageCount',
      'given { amount }',
      'coupons { nodes { code } }',
      'version',
      'createdAt',
      'updatedAt',
    ];
    for (const field of fields) {
      const document = `query ($id: ID!) { promotion(id: $id) { ...f } } fragment f on Node { ... on Promotion { ${field} } }`;
      const { data, errors } = await shop.execute(document, { id: shown }, { viewer });
      expect(errors.map((error) => error.extensions.code)).toEqual([code]);
      expect(Object.values(data.promotion ?? {}).filter((value) => value !== null)).toEqual([]);
    }
  });

  it.each(outsiders)('lets %s ask and do nothing that is for staff', async (_, viewer, code) => {
    const seen = `id: "${hidden}", expectedVersion: 1`;
    const documents = [
      '{ coupons { nodes { code } } }',
      '{ customerGroups { nodes { id } } }',
      `{ coupon(id: "${coupon}") { code } }`,
      `{ aliased: customerGroup(id: "${group}") { ...g } } fragment g on CustomerGroup { userIds }`,
      'mutation { promotionCreate(input: { title: "X", method: CODE, discount: { percentage: "1" } }) { userErrors { code } } }',
      `mutation { promotionUpdate(input: { ${seen} }) { userErrors { code } } }`,
      `mutation { promotionPause(input: { ${seen} }) { userErrors { code } } }`,
      `mutation { promotionResume(input: { ${seen} }) { userErrors { code } } }`,
      `mutation { promotionArchive(input: { ${seen} }) { userErrors { code } } }`,
      `mutation { couponCreate(input: { promotionId: "${hidden}", code: "MINE" }) { userErrors { code } } }`,
      `mutation { couponsGenerate(input: { promotionId: "${hidden}", count: 1 }) { userErrors { code } } }`,
      `mutation { couponUpdate(input: { id: "${coupon}", expectedVersion: 1 }) { userErrors { code } } }`,
      'mutation { customerGroupCreate(input: { name: "X" }) { userErrors { code } } }',
      `mutation { customerGroupUpdate(input: { id: "${group}", expectedVersion: 1 }) { userErrors { code } } }`,
    ];
    shop.statements();
    for (const document of documents) {
      const { errors } = await shop.execute(document, {}, { viewer });
      expect(
        errors.map((error) => error.extensions.code),
        document,
      ).toEqual([code]);
    }
    expect(shop.statements()).toEqual([]);
  });

  it.each(outsiders)('shows %s no coupon and no group as an entity', async (_, viewer, code) => {
    const answer = await shop.entities(
      [
        { __typename: 'Coupon', id: coupon },
        { __typename: 'CustomerGroup', id: group },
      ],
      '... on Coupon { code } ... on CustomerGroup { name } ... on Node { id }',
      { viewer },
    );
    expect(answer.data?._entities ?? [null, null]).toEqual([null, null]);
    expect(new Set(answer.errors.map((error) => error.extensions.code))).toEqual(new Set([code]));
  });

  it('answers entities to staff, and null for what is not there', async () => {
    const { data, errors } = await shop.entities(
      [
        { __typename: 'Promotion', id: hidden },
        { __typename: 'Coupon', id: coupon },
        { __typename: 'CustomerGroup', id: group },
        { __typename: 'Promotion', id: coupon },
        { __typename: 'Coupon', id: idOf('cpn', 'nobody') },
        { __typename: 'CustomerGroup', id: 'nonsense' },
      ],
      '... on Promotion { title } ... on Coupon { code } ... on CustomerGroup { name }',
      { viewer: staff() },
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { title: 'Hidden' },
      { code: 'HIDDEN' },
      { name: 'Secret' },
      null,
      null,
      null,
    ]);
  });

  it('is refused without identity, before anything is read', async () => {
    shop.statements();
    const response = await fetch(`${shop.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ promotions { nodes { id } } }' }),
    });
    expect(response.status).toBe(401);
    expect(shop.statements()).toEqual([]);
  });
});
