import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine, staff } from '@tessera/kit/testing';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { idOf, mutationOf, type Promotions, startPromotions } from './fixture.ts';

type Input = Record<string, unknown>;
const usd = (amount: string) => ({ amount, currencyCode: 'USD' });
const many = (count: number, prefix: string) => Array.from({ length: count }, () => newId(prefix));

forEachEngine((engine) => {
  let shop: Promotions;
  let promotionId: string;
  let couponId: string;
  let groupId: string;
  let before: unknown;
  const written = () =>
    shop.store.read.query(sql`select 'promotion' as kind, id, version from promotion
      union all select 'coupon', id, version from coupon
      union all select 'group', id, version from customer_group
      union all select 'member', user_id, 1 from customer_group_member
      union all select 'told', id, revision from automatic_revision order by 1, 2`);
  beforeAll(async () => {
    shop = await startPromotions(engine);
    const made = await shop.byCode('FRAGILE', { usageLimit: 10 });
    promotionId = made.id;
    const { coupons } = await shop.ask('{ coupons { nodes { id } } }');
    couponId = coupons.nodes[0].id;
    groupId = (await shop.mutate('customerGroupCreate', { name: 'Fragile' })).customerGroup.id;
  });
  beforeEach(async () => {
    before = await written();
  });
  afterEach(async () => {
    expect(await written()).toEqual(before);
    await shop.expectSound();
  });

  const promotion = (input: Input): Input => ({
    title: 'Bad',
    method: 'CODE',
    discount: { percentage: '10' },
    ...input,
  });
  /** Tried as a new promotion and as a change: the fields at fault. */
  const faults = async (input: Input) => {
    const { coupon: _, ...changes } = input;
    const created = await shop.mutate('promotionCreate', promotion(input));
    const update = { id: promotionId, expectedVersion: 1, ...changes };
    const updated = await shop.mutate('promotionUpdate', update);
    for (const payload of [created, updated]) {
      expect(payload.promotion).toBeNull();
      for (const { code } of payload.userErrors) expect(code).toBe('INVALID');
    }
    expect(updated.userErrors).toEqual(created.userErrors);
    return created.userErrors.map(({ field }: { field: string[] }) => field.join('.'));
  };
  const refuses = async (document: string, variables: Input) => {
    const { errors } = await shop.execute(document, variables, { viewer: staff() });
    expect(errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(errors)).not.toMatch(/at .*\.ts|select |insert /i);
  };
  const refusesInput = (name: string, input: Input) => refuses(mutationOf(name), { input });

  it.each<[string, Input, string]>([
    ['title', { title: '' }, 'title'],
    ['blank title', { title: ' \t ' }, 'title'],
    ['long title', { title: 't'.repeat(121) }, 'title'],
    ['long description', { description: 'd'.repeat(1_001) }, 'description'],
    ['negative priority', { priority: -1 }, 'priority'],
    ['huge priority', { priority: 1_000_001 }, 'priority'],
    ['no use', { usageLimit: 0 }, 'usageLimit'],
    ['fewer than no uses', { usageLimit: -2_147_483_648 }, 'usageLimit'],
    ['no use of a customer', { usageLimitPerCustomer: 0 }, 'usageLimitPerCustomer'],
    ['end at start', { startsAt: '2026-03-01T00:00:00Z', endsAt: '2026-03-01T00:00:00Z' }, 'endsAt'],
    ['start before all times', { startsAt: '0000-01-01T00:00:00+14:00' }, 'startsAt'],
    ['end before all times', { endsAt: '0000-06-01T00:00:00Z' }, 'endsAt'],
    ['nothing off', { discount: { percentage: '0' } }, 'discount'],
    ['less than nothing off', { discount: { percentage: '-10' } }, 'discount'],
    ['more than everything off', { discount: { percentage: '100.01' } }, 'discount'],
    ['a thousandth of a percent', { discount: { percentage: '0.001' } }, 'discount'],
    ['decimal places that no float keeps', { discount: { percentage: '10.000000000000001' } }, 'discount'],
    ['an amount of nothing', { discount: { fixedAmount: { amount: usd('0') } } }, 'discount'],
    ['a negative amount', { discount: { fixedAmount: { amount: usd('-1') } } }, 'discount'],
    ['an amount too large', { discount: { fixedAmount: { amount: usd('100000000000.01') } } }, 'discount'],
    ['buying nothing', { discount: { buyXGetY: { buy: 0, get: 1 } } }, 'discount'],
    ['getting nothing', { discount: { buyXGetY: { buy: 1, get: 0 } } }, 'discount'],
    ['getting too much', { discount: { buyXGetY: { buy: 1, get: 1_001 } } }, 'discount'],
    ['never in an order', { discount: { buyXGetY: { buy: 1, get: 1, timesPerOrder: 0 } } }, 'discount'],
    ['no part of it', { discount: { buyXGetY: { buy: 1, get: 1, percentage: '0' } } }, 'discount'],
    ['no variants', { discount: { variants: [] } }, 'discount'],
    [
      'a variant twice',
      { discount: { variants: [1, 2].map((n) => ({ variantId: idOf('var', 'a'), percentage: `${n}` })) } },
      'discount',
    ],
    [
      'too many variants',
      { discount: { variants: many(501, 'var').map((variantId) => ({ variantId, percentage: '1' })) } },
      'discount',
    ],
    ['no target', { target: { kind: 'PRODUCTS', ids: [] } }, 'target'],
    ['too many targets', { target: { kind: 'PRODUCTS', ids: many(501, 'prod') } }, 'target'],
    ['too many categories', { conditions: { categoryIds: many(501, 'cat') } }, 'conditions'],
    ['no groups', { conditions: { customers: 'GROUPS' } }, 'conditions'],
    ['no items', { conditions: { minimumQuantity: 0 } }, 'conditions'],
    ['a subtotal of nothing', { conditions: { minimumSubtotal: usd('0') } }, 'conditions'],
    ['a currency twice', { conditions: { currencies: ['USD', 'USD'] } }, 'conditions'],
  ])('refuses %s', async (_, input, field) => {
    expect(await faults(input)).toEqual([field]);
  });

  it('refuses free shipping of some lines', async () => {
    const target = { kind: 'VARIANTS', ids: [idOf('var', 'a')] };
    expect(await faults({ discount: { freeShipping: true }, target })).toEqual(['target']);
  });

  it('names all faults at once', async () => {
    expect(await faults({ title: '', priority: -1, usageLimit: 0 })).toEqual([
      'title',
      'priority',
      'usageLimit',
    ]);
  });

  it.each<[string, Input]>([
    ['no discount', { discount: {} }],
    ['two discounts', { discount: { percentage: '10', freeShipping: true } }],
    ['no free shipping', { discount: { freeShipping: false } }],
    ['a percentage that is none', { discount: { percentage: '1e2' } }],
    ['an endless percentage', { discount: { percentage: 'Infinity' } }],
    ['more decimal places than the currency has', { discount: { fixedAmount: { amount: usd('1.001') } } }],
    ['an unknown currency', { discount: { fixedAmount: { amount: { amount: '1', currencyCode: 'ABC' } } } }],
    ['64 bits and one', { discount: { fixedAmount: { amount: usd('92233720368547758.08') } } }],
    [
      'two currencies',
      {
        discount: {
          variants: ['USD', 'EUR'].map((currencyCode) => ({
            variantId: newId('var'),
            amount: { amount: '1', currencyCode },
          })),
        },
      },
    ],
    ['a variant without a discount', { discount: { variants: [{ variantId: newId('var') }] } }],
    ['a variant that is none', { discount: { variants: [{ variantId: 'x', percentage: '1' }] } }],
    ['ids of another kind', { target: { kind: 'PRODUCTS', ids: [newId('var')] } }],
    ['ids of the whole order', { target: { kind: 'ORDER', ids: [newId('var')] } }],
    ['categories that are none', { conditions: { categoryIds: ["x' or 1=1"] } }],
    ['groups that are none', { conditions: { groupIds: [newId('usr')] } }],
    ['currencies that are none', { conditions: { currencies: ['usd'] } }],
    ['a class that is none', { combinesWith: ['EVERYTHING'] }],
    ['half a use', { usageLimit: 1.5 }],
    ['more uses than there are numbers', { usageLimit: 2_147_483_648 }],
    ['a day that is none', { startsAt: '2026-02-30T00:00:00Z' }],
    ['a title with NUL', { title: 'a\0b' }],
    ['half a surrogate pair', { description: '\ud800' }],
    ['a status', { status: 'ACTIVE' }],
    ['a count of uses', { usageCount: 0 }],
  ])('takes %s for no input', async (_, input) => {
    await refusesInput('promotionCreate', promotion(input));
    await refusesInput('promotionUpdate', { id: promotionId, expectedVersion: 1, ...input });
  });

  it('takes no group that is not there', async () => {
    const conditions = { customers: 'GROUPS', groupIds: [groupId, newId('grp')] };
    const refused = { promotion: null, userErrors: [{ code: 'NOT_FOUND', field: ['conditions'] }] };
    expect(await shop.mutate('promotionCreate', promotion({ conditions }))).toMatchObject(refused);
    const change = { id: promotionId, expectedVersion: 1, conditions };
    expect(await shop.mutate('promotionUpdate', change)).toMatchObject(refused);
  });

  it('keeps the way a promotion comes', async () => {
    await refusesInput('promotionUpdate', { id: promotionId, expectedVersion: 1, method: 'AUTOMATIC' });
  });

  it('gives an automatic promotion no coupon', async () => {
    const input = promotion({ method: 'AUTOMATIC', coupon: { code: 'NEVER' } });
    expect(await shop.mutate('promotionCreate', input)).toMatchObject({
      promotion: null,
      userErrors: [{ code: 'INVALID', field: ['coupon'] }],
    });
  });

  it.each(['', 'AB', '-ABC', 'A'.repeat(41), 'A'.repeat(10_240), 'ÄÖÜ1', "A' OR '1", 'A%', 'A\u202eBC'])(
    'refuses %j for a code',
    async (code) => {
      const refused = (field: string[]) => ({ userErrors: [{ code: 'INVALID', field }] });
      expect(await shop.mutate('couponCreate', { promotionId, code })).toMatchObject(refused(['code']));
      expect(await shop.mutate('promotionCreate', promotion({ coupon: { code } }))).toMatchObject(
        refused(['coupon', 'code']),
      );
      if (code === '' || code === 'AB' || code.startsWith('A\u202e')) return;
      expect(await shop.mutate('couponsGenerate', { promotionId, prefix: code, count: 1 })).toMatchObject(
        refused(['prefix']),
      );
    },
  );

  it('refuses counts and limits of coupons outside their bounds', async () => {
    for (const count of [0, -1, 1_001, 2_147_483_647]) {
      expect(await shop.mutate('couponsGenerate', { promotionId, count })).toMatchObject({
        coupons: null,
        userErrors: [{ code: 'INVALID', field: ['count'] }],
      });
    }
    for (const field of ['usageLimit', 'usageLimitPerCustomer']) {
      for (const limit of [0, -5]) {
        const refused = { userErrors: [{ code: 'INVALID', field: [field] }] };
        const rest = { [field]: limit };
        expect(await shop.mutate('couponCreate', { promotionId, code: 'OKAY', ...rest })).toMatchObject(
          refused,
        );
        expect(await shop.mutate('couponsGenerate', { promotionId, count: 1, ...rest })).toMatchObject(
          refused,
        );
        expect(
          await shop.mutate('couponUpdate', { id: couponId, expectedVersion: 1, ...rest }),
        ).toMatchObject(refused);
      }
    }
  });

  it('refuses names and members of groups outside their bounds', async () => {
    const change = { id: groupId, expectedVersion: 1 };
    for (const name of ['', '  ', 'n'.repeat(121)]) {
      const refused = { customerGroup: null, userErrors: [{ code: 'INVALID', field: ['name'] }] };
      expect(await shop.mutate('customerGroupCreate', { name })).toMatchObject(refused);
      expect(await shop.mutate('customerGroupUpdate', { ...change, name })).toMatchObject(refused);
    }
    const crowd = many(1_001, 'usr');
    const refused = (field: string) => ({ userErrors: [{ code: 'INVALID', field: [field] }] });
    expect(await shop.mutate('customerGroupCreate', { name: 'Crowd', userIds: crowd })).toMatchObject(
      refused('userIds'),
    );
    for (const field of ['addUserIds', 'removeUserIds']) {
      expect(await shop.mutate('customerGroupUpdate', { ...change, [field]: crowd })).toMatchObject(
        refused(field),
      );
    }
    await refusesInput('customerGroupCreate', { name: 'Strangers', userIds: [newId('prod')] });
  });

  it.each(['', 'nonsense', newId('wh'), `${newId('promo')}' or '1'='1`, `promo_${'0'.repeat(10_240)}`])(
    'refuses the id %j',
    async (id) => {
      for (const name of ['promotionUpdate', 'promotionPause', 'promotionResume', 'promotionArchive']) {
        await refusesInput(name, { id, expectedVersion: 1 });
      }
      await refusesInput('couponUpdate', { id, expectedVersion: 1 });
      await refusesInput('customerGroupUpdate', { id, expectedVersion: 1 });
      await refusesInput('couponCreate', { promotionId: id, code: 'OKAY' });
      await refusesInput('couponsGenerate', { promotionId: id, count: 1 });
      for (const field of ['promotion', 'coupon', 'customerGroup']) {
        await refuses(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
      }
      if (id)
        await refuses('query ($id: ID!) { coupons(filter: { promotionId: $id }) { nodes { id } } }', { id });
    },
  );

  it.each(['promotions', 'coupons', 'customerGroups'])('refuses pages of %s that are none', async (list) => {
    for (const first of [-1, 101, 2_147_483_647]) {
      await refuses(`query ($first: Int) { ${list}(first: $first) { nodes { id } } }`, { first });
    }
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const after of ['', 'x', forge(['other', 1, 'a']), forge([list, 9e15, 'a']), forge({ list })]) {
      await refuses(`query ($after: String) { ${list}(after: $after) { nodes { id } } }`, { after });
    }
  });

  it('finds nothing under a code that is SQL', async () => {
    const query = 'query ($code: String) { coupons(filter: { code: $code }) { nodes { id } } }';
    for (const code of ["' or 1=1 --", '%', 'FRAGIL_', '']) {
      expect((await shop.ask(query, { code })).coupons.nodes).toEqual([]);
    }
  });
});
