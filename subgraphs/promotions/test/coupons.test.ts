import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { type Promotions, startPromotions } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  let promotionId: string;
  beforeAll(async () => {
    shop = await startPromotions(engine);
    promotionId = (await shop.byCode('FIRST')).id;
  });
  afterEach(() => shop.expectSound());

  const create = (input: Record<string, unknown>) => shop.mutate('couponCreate', { promotionId, ...input });
  const coupons = async (filter: Record<string, unknown>, first = 100, after: string | null = null) =>
    (
      await shop.ask(
        `query ($filter: CouponFilter, $first: Int, $after: String) {
          coupons(filter: $filter, first: $first, after: $after) {
            nodes { id code } pageInfo { hasNextPage endCursor } } }`,
        { filter, first, after },
      )
    ).coupons;

  it('makes a coupon, which brings the promotion however it is written', async () => {
    const { coupon, userErrors } = await create({
      code: ' spring-1 ',
      usageLimit: 9,
      usageLimitPerCustomer: 2,
    });
    expect(userErrors).toEqual([]);
    expect(coupon).toEqual({
      id: coupon.id,
      code: 'SPRING-1',
      active: true,
      usageLimit: 9,
      usageLimitPerCustomer: 2,
      usageCount: 0,
      version: 1,
      promotion: { id: promotionId },
    });
    expect(await shop.told(['Spring - 1'])).toEqual(['applies']);
    const found = await shop.ask('query ($id: ID!) { coupon(id: $id) { code } }', { id: coupon.id });
    expect(found.coupon.code).toBe('SPRING-1');
    expect((await coupons({ code: 'spring-1' })).nodes).toEqual([{ id: coupon.id, code: 'SPRING-1' }]);
  });

  it('refuses a code that is taken, and of ten at once gives it to one', async () => {
    const payloads = await Promise.all(
      Array.from({ length: 10 }, (_, index) => create({ code: index % 2 ? 'once' : 'ONCE' })),
    );
    const told = payloads.map(({ userErrors }) => userErrors[0]?.code ?? 'done').toSorted();
    expect(told).toEqual([...Array(9).fill('CODE_TAKEN'), 'done']);
    expect((await coupons({ code: 'ONCE' })).nodes).toHaveLength(1);
  });

  it('makes no coupon of an automatic promotion, nor of one that is not there', async () => {
    const automatic = await shop.automatic({ paused: true });
    for (const [id, code] of [
      [automatic.id, 'INVALID'],
      [newId('promo'), 'NOT_FOUND'],
    ]) {
      const refused = { userErrors: [{ code, field: ['promotionId'] }] };
      expect(await create({ promotionId: id, code: 'NOBODY' })).toMatchObject(refused);
      expect(await shop.mutate('couponsGenerate', { promotionId: id, count: 1 })).toMatchObject(refused);
    }
    expect((await coupons({ code: 'NOBODY' })).nodes).toEqual([]);
  });

  it('makes a thousand random codes with a prefix, all different and hard to guess', async () => {
    const { id } = await shop.byCode('BULK');
    const input = { promotionId: id, count: 1_000, prefix: ' vip- ', usageLimit: 1 };
    const made = (await shop.mutate('couponsGenerate', input)).coupons;
    expect(made).toHaveLength(1_000);
    expect(new Set(made.map(({ code }: { code: string }) => code)).size).toBe(1_000);
    for (const { code, usageLimit } of made) {
      expect(code).toMatch(/^VIP-[2-9B-DF-HJ-NP-TV-Z]{12}$/);
      expect(usageLimit).toBe(1);
    }
    expect(await shop.told([made[999].code])).toEqual(['applies']);
  });

  it('changes limits and activity, of the version that was seen', async () => {
    const { coupon } = await create({ code: 'CHANGE', usageLimit: 5 });
    const change = (expectedVersion: number, input: Record<string, unknown>) =>
      shop.mutate('couponUpdate', { id: coupon.id, expectedVersion, ...input });
    const off = await change(1, { active: false, usageLimit: null, usageLimitPerCustomer: 3 });
    expect(off.coupon).toEqual({
      ...coupon,
      active: false,
      usageLimit: null,
      usageLimitPerCustomer: 3,
      version: 2,
    });
    expect((await change(1, { active: true })).userErrors).toMatchObject([
      { code: 'STALE', field: ['expectedVersion'] },
    ]);
    expect(await shop.told(['CHANGE'])).toEqual(['UNKNOWN']);
    expect((await change(2, { active: true })).coupon).toMatchObject({ active: true, version: 3 });
    expect(await shop.told(['CHANGE'])).toEqual(['applies']);
    const nobody = await shop.mutate('couponUpdate', { id: newId('cpn'), expectedVersion: 1 });
    expect(nobody.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
  });

  it('cannot be limited below its use', async () => {
    const { coupon } = await create({ code: 'BELOW' });
    await shop.redeem({ codes: ['BELOW'] });
    await shop.redeem({ codes: ['BELOW'] });
    const change = (input: Record<string, unknown>) =>
      shop.mutate('couponUpdate', { id: coupon.id, expectedVersion: 1, ...input });
    for (const field of ['usageLimit', 'usageLimitPerCustomer']) {
      expect((await change({ [field]: 1 })).userErrors).toMatchObject([
        { code: 'BELOW_USE', field: [field] },
      ]);
    }
    expect((await change({ usageLimit: 2, usageLimitPerCustomer: 2 })).coupon).toMatchObject({
      usageCount: 2,
    });
  });

  it('lists the coupons of a promotion, newest first, page by page', async () => {
    const { id } = await shop.byCode('LISTED0');
    for (const index of [1, 2, 3, 4]) {
      shop.clock.advance(1_000);
      await create({ promotionId: id, code: `LISTED${index}` });
    }
    const first = await coupons({ promotionId: id }, 3);
    const second = await coupons({ promotionId: id }, 3, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ code }) => code)).toEqual(
      [4, 3, 2, 1, 0].map((index) => `LISTED${index}`),
    );
    const nested = await shop.ask(
      `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Promotion {
        coupons(first: 2) { nodes { code } pageInfo { hasNextPage } } } } }`,
      { ids: [id, promotionId].map((one) => ({ __typename: 'Promotion', id: one })) },
    );
    expect(nested._entities[0].coupons).toEqual({
      nodes: [{ code: 'LISTED4' }, { code: 'LISTED3' }],
      pageInfo: { hasNextPage: true },
    });
    expect(nested._entities[1].coupons.nodes).toHaveLength(2);
  });
});
