import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { idOf, type Promotions, startPromotions } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  beforeAll(async () => {
    shop = await startPromotions(engine);
  });
  afterEach(() => shop.expectSound());

  const update = (id: string, expectedVersion: number, input: Record<string, unknown>) =>
    shop.mutate('promotionUpdate', { id, expectedVersion, ...input });

  it('makes a promotion with its first coupon, and shows all that was said', async () => {
    const group = await shop.mutate('customerGroupCreate', { name: 'Friends' });
    const conditions = {
      minimumSubtotal: { amount: '50', currencyCode: 'USD' },
      minimumQuantity: 2,
      categoryIds: [idOf('cat', 'chair')],
      customers: 'GROUPS',
      groupIds: [group.customerGroup.id],
      currencies: ['USD'],
    };
    const promotion = await shop.byCode(' whole 1 ', {
      title: '  Whole  ',
      description: 'All of it',
      discount: { buyXGetY: { buy: 2, get: 1, percentage: '50.5', timesPerOrder: 3 } },
      target: { kind: 'CATEGORIES', ids: [idOf('cat', 'all')] },
      conditions,
      combinesWith: ['ORDER', 'SHIPPING', 'ORDER'],
      priority: 7,
      promoted: true,
      startsAt: '2026-03-01T00:00:00Z',
      endsAt: '2026-04-01T02:00:00+02:00',
      usageLimit: 100,
      usageLimitPerCustomer: 2,
      paused: true,
    });
    expect(promotion).toEqual({
      id: promotion.id,
      title: 'Whole',
      description: 'All of it',
      method: 'CODE',
      status: 'PAUSED',
      class: 'PRODUCT',
      priority: 7,
      promoted: true,
      combinesWith: ['ORDER', 'SHIPPING'],
      startsAt: '2026-03-01T00:00:00.000Z',
      endsAt: '2026-04-01T00:00:00.000Z',
      usageLimit: 100,
      usageLimitPerCustomer: 2,
      usageCount: 0,
      given: [],
      version: 1,
      createdAt: '2026-03-01T12:00:00.000Z',
      updatedAt: '2026-03-01T12:00:00.000Z',
      discount: {
        kind: 'BUY_X_GET_Y',
        percentage: '50.5',
        amount: null,
        perItem: null,
        buy: 2,
        get: 1,
        timesPerOrder: 3,
        variants: null,
      },
      target: { kind: 'CATEGORIES', ids: [idOf('cat', 'all')] },
      conditions: { ...conditions, minimumSubtotal: { amount: '50.00', currencyCode: 'USD' } },
      coupons: { nodes: [{ code: 'WHOLE1' }] },
    });
  });

  it('makes every kind of discount', async () => {
    const money = { amount: '3.5', currencyCode: 'EUR' };
    const variantId = idOf('var', 'chair');
    const discounts = [
      { percentage: '12.34' },
      { fixedAmount: { amount: money, perItem: true } },
      { fixedAmount: { amount: money } },
      { freeShipping: true },
      { buyXGetY: { buy: 1, get: 1 } },
      { variants: [{ variantId, amount: money }] },
      { variants: [{ variantId, percentage: '5' }] },
    ];
    const shown = [];
    for (const discount of discounts) {
      const made = await shop.automatic({ discount, paused: true });
      shown.push([made.class, made.discount.kind, made.discount.percentage, made.discount.amount?.amount]);
    }
    expect(shown).toEqual([
      ['ORDER', 'PERCENTAGE', '12.34', undefined],
      ['PRODUCT', 'FIXED_AMOUNT', null, '3.50'],
      ['ORDER', 'FIXED_AMOUNT', null, '3.50'],
      ['SHIPPING', 'FREE_SHIPPING', null, undefined],
      ['PRODUCT', 'BUY_X_GET_Y', '100', undefined],
      ['PRODUCT', 'VARIANTS', null, undefined],
      ['PRODUCT', 'VARIANTS', null, undefined],
    ]);
  });

  it('makes neither promotion nor coupon when the code is taken', async () => {
    await shop.byCode('TAKEN');
    const count = async () => (await shop.ask('{ promotions(first: 100) { nodes { id } } }')).promotions;
    const before = await count();
    const input = {
      method: 'CODE',
      title: 'Second',
      discount: { freeShipping: true },
      coupon: { code: 'taken' },
    };
    expect(await shop.mutate('promotionCreate', input)).toMatchObject({
      promotion: null,
      userErrors: [{ code: 'CODE_TAKEN', field: ['coupon', 'code'] }],
    });
    expect(await count()).toEqual(before);
  });

  it('changes what is given, clears what is null, and leaves the rest', async () => {
    const made = await shop.byCode('CHANGED', {
      description: 'old',
      usageLimit: 5,
      endsAt: '2026-05-01T00:00:00Z',
      conditions: { minimumQuantity: 3 },
      combinesWith: ['SHIPPING'],
    });
    shop.clock.advance(1_000);
    const { promotion, userErrors } = await update(made.id, 1, {
      title: 'New',
      description: null,
      usageLimit: null,
      endsAt: null,
      discount: { percentage: '20' },
      priority: null,
    });
    expect(userErrors).toEqual([]);
    expect(promotion).toEqual({
      ...made,
      title: 'New',
      description: null,
      usageLimit: null,
      endsAt: null,
      discount: { ...made.discount, percentage: '20' },
      version: 2,
      updatedAt: shop.clock().toISOString(),
    });
  });

  it('refuses a change of another version, and lets one of ten through', async () => {
    const { id } = await shop.byCode('VERSIONED');
    const payloads = await Promise.all(
      Array.from({ length: 10 }, (_, index) => update(id, 1, { title: `Title ${index}` })),
    );
    const codes = payloads.map(({ userErrors }) => userErrors[0]?.code ?? 'done').toSorted();
    expect(codes).toEqual([...Array(9).fill('STALE'), 'done']);
    for (const expectedVersion of [0, 1, 3, -1, 2_147_483_647]) {
      const { promotion, userErrors } = await update(id, expectedVersion, { title: 'No' });
      expect([promotion, userErrors[0].code, userErrors[0].field]).toEqual([
        null,
        'STALE',
        ['expectedVersion'],
      ]);
    }
  });

  it('changes two parts of a rule one after the other, and keeps both', async () => {
    const { id } = await shop.byCode('PARTS');
    await update(id, 1, { discount: { percentage: '30' } });
    const { promotion } = await update(id, 2, { combinesWith: ['SHIPPING'] });
    expect([promotion.discount.percentage, promotion.combinesWith]).toEqual(['30', ['SHIPPING']]);
  });

  it('pauses, resumes and archives; what is archived stays as it is', async () => {
    const { id } = await shop.byCode('LIFE');
    expect((await shop.turn('Pause', id)).status).toBe('PAUSED');
    expect(await shop.told(['LIFE'])).toEqual(['UNKNOWN']);
    expect((await shop.turn('Resume', id)).status).toBe('ACTIVE');
    expect(await shop.told(['LIFE'])).toEqual(['applies']);
    const archived = await shop.turn('Archive', id);
    expect([archived.status, archived.version]).toEqual(['ARCHIVED', 4]);
    const refused = [{ code: 'ARCHIVED', field: ['id'] }];
    const input = { id, expectedVersion: 4 };
    for (const name of ['promotionPause', 'promotionResume', 'promotionArchive', 'promotionUpdate']) {
      expect(await shop.mutate(name, input)).toMatchObject({ promotion: null, userErrors: refused });
    }
    const coupon = await shop.mutate('couponCreate', { promotionId: id, code: 'LATE' });
    expect(coupon.userErrors).toMatchObject([{ code: 'ARCHIVED', field: ['promotionId'] }]);
  });

  it('tells of a promotion that is not there', async () => {
    const input = { id: newId('promo'), expectedVersion: 1 };
    for (const name of ['promotionPause', 'promotionResume', 'promotionArchive', 'promotionUpdate']) {
      const { userErrors } = await shop.mutate(name, input);
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
  });

  it('cannot limit below what was used', async () => {
    const { id } = await shop.byCode('WELLUSED');
    for (const email of ['a@example.com', 'a@example.com', 'b@example.com']) {
      expect(await shop.redeem({ codes: ['WELLUSED'], email })).toMatchObject([{ outcome: 'redeemed' }]);
    }
    const below = (field: string) => [{ code: 'BELOW_USE', field: [field] }];
    expect((await update(id, 1, { usageLimit: 2 })).userErrors).toMatchObject(below('usageLimit'));
    expect((await update(id, 1, { usageLimitPerCustomer: 1 })).userErrors).toMatchObject(
      below('usageLimitPerCustomer'),
    );
    const { promotion } = await update(id, 1, { usageLimit: 3, usageLimitPerCustomer: 2 });
    expect(promotion).toMatchObject({
      usageCount: 3,
      given: [{ amount: '6.00', currencyCode: 'USD' }],
    });
  });

  it('lists promotions newest first, by state, way and page', async () => {
    const other = await startPromotions(engine);
    const made: string[] = [];
    for (const input of [{}, { paused: true }, { startsAt: '2026-04-01T00:00:00Z' }]) {
      other.clock.advance(1_000);
      made.push((await other.automatic(input)).id);
      made.push((await other.byCode(`CODE${made.length}`, input)).id);
    }
    const list = async (filter: unknown, first = 100, after: string | null = null) =>
      (
        await other.ask(
          `query ($filter: PromotionFilter, $first: Int, $after: String) {
            promotions(filter: $filter, first: $first, after: $after) {
              nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { filter, first, after },
        )
      ).promotions;
    const places = async (filter: unknown) =>
      (await list(filter)).nodes.map(({ id }: { id: string }) => made.indexOf(id)).toSorted();
    expect(await places(null)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await places({ active: true })).toEqual([0, 1]);
    expect(await places({ active: false })).toEqual([2, 3, 4, 5]);
    expect(await places({ method: 'CODE', status: 'ACTIVE' })).toEqual([1, 5]);
    expect(await places({ status: 'ARCHIVED' })).toEqual([]);
    const [first, second] = [
      await list(null, 4),
      await list(null, 4, (await list(null, 4)).pageInfo.endCursor),
    ];
    const ids = [...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(made.toSorted((a, b) => made.indexOf(b) - made.indexOf(a)));
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
