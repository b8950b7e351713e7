import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeEach, expect, it } from 'vitest';
import { requestCouponsOnce } from '../src/actions/keep-replicas.ts';
import { buyer, codes, noting, type Orders, startOrders } from './cart-fixture.ts';

const changed = 'promotions.coupons.changed.v1';
const asked = 'orders.coupons.requested.v1';

/** What promotions tells of a promotion with coupons. */
const coupons = (given: readonly string[], promotion: Record<string, unknown> = {}, coupon = {}) => ({
  promotionId: 'promo_ten',
  running: true,
  from: null,
  until: null,
  revision: 1,
  coupons: given.map((code) => ({ code, active: true, revision: 1, ...coupon })),
  ...promotion,
});

let revision = 1;
/** Newer than all before. */
const next = () => {
  revision += 1;
  return revision;
};

forEachEngine((engine) => {
  let shop: Orders;
  let cart: { readonly cartId: string; readonly cartToken: string };
  beforeEach(async () => {
    shop ??= await startOrders(engine);
    const { cartId, cartToken } = await shop.guest([{ name: 'chair', quantity: 1 }]);
    cart = { cartId, cartToken };
  });

  const add = (given: readonly string[], address?: string) =>
    shop.mutate('cartCouponCodesAdd', { ...cart, codes: given }, undefined, address);
  const now = () => shop.cart(cart.cartId, undefined, cart.cartToken);

  it('takes every code until promotions has told all of its coupons', async () => {
    expect(codes(await add(['ANY', 'CODE']))).toEqual([]);
    await shop.hear('promotions.coupons.told.v1', { next: 'cpn_1000' });
    expect(codes(await add(['MORE']))).toEqual([]);
    await shop.hear('promotions.coupons.told.v1', { next: null });
    expect(codes(await add(['LESS']))).toEqual(['COUPON_UNKNOWN']);
    expect((await now()).couponCodes).toEqual(['ANY', 'CODE', 'MORE']);
  });

  it('asks for the next part until all are told', async () => {
    shop.takeEmitted();
    await shop.hear('promotions.coupons.told.v1', { next: 'cpn_1000' });
    expect(shop.takeEmitted()).toEqual([asked]);
    await shop.hear('promotions.coupons.told.v1', { next: null });
    expect(shop.takeEmitted()).toEqual([]);
  });

  it('refuses a code that is not known, says which, and changes nothing', async () => {
    await shop.hear(changed, coupons(['TEN']));
    const before = await now();
    const set = await shop.mutate('cartCouponCodesSet', { ...cart, codes: ['ten', 'NOPE'] });
    expect(set).toEqual({
      cart: null,
      userErrors: [
        {
          code: 'COUPON_UNKNOWN',
          field: ['input', 'codes', '1'],
          message: 'There is no coupon NOPE, or it cannot be used at present.',
        },
      ],
    });
    expect(await now()).toEqual(before);
    expect((await add(['ten'])).cart.couponCodes).toEqual(['TEN']);
  });

  it.each([
    ['a paused promotion', { running: false }, {}],
    ['one that is over', { until: '2026-03-01T12:00:00.000Z' }, {}],
    ['one that has not begun', { from: '2026-03-01T12:00:00.001Z' }, {}],
    ['one that is not active', {}, { active: false }],
  ])('refuses a coupon of %s, and hinders an order that has it', async (_, promotion, coupon) => {
    await shop.hear(
      changed,
      coupons(['SPRING'], { promotionId: 'promo_spring', revision: next() }, { revision: next() }),
    );
    expect(codes(await add(['SPRING']))).toEqual([]);
    const problems = async () =>
      (await now()).checkoutProblems
        .map(({ code }: { code: string }) => code)
        .filter((code: string) => code === 'COUPON_UNKNOWN');
    expect(await problems()).toEqual([]);
    await shop.hear(
      changed,
      coupons(
        ['SPRING'],
        { promotionId: 'promo_spring', revision: next(), ...promotion },
        { revision: next(), ...coupon },
      ),
    );
    expect(await problems()).toEqual(['COUPON_UNKNOWN']);
    // What is in the cart already is not tried again.
    expect(codes(await add(['SPRING']))).toEqual([]);
    expect(codes(await shop.mutate('cartCouponCodesRemove', { ...cart, codes: ['SPRING'] }))).toEqual([]);
    expect(await problems()).toEqual([]);
    expect(codes(await add(['SPRING']))).toEqual(['COUPON_UNKNOWN']);
  });

  it('passes older news over, of the promotion and of the coupon', async () => {
    const told = (revision: number, running: boolean, of: number, active: boolean) =>
      shop.hear(
        changed,
        coupons(['LATE'], { promotionId: 'promo_late', revision, running }, { revision: of, active }),
      );
    await told(5, true, 5, true);
    await told(4, false, 4, false);
    await told(5, false, 5, false);
    expect(codes(await add(['LATE']))).toEqual([]);
  });

  it('orders nothing with a coupon that cannot be used any more, and leaves the cart', async () => {
    await shop.hear(changed, coupons(['GONE'], { promotionId: 'promo_gone' }));
    const { cart: filled } = await add(['GONE']);
    await shop.hear(changed, coupons([], { promotionId: 'promo_gone', revision: 2, running: false }));
    const input = {
      ...cart,
      idempotencyKey: 'gone',
      expectedCartVersion: filled.version,
      paymentToken: 'tok_success',
    };
    const { data, errors } = await shop.execute(
      `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { id } userErrors { code } } }`,
      { input },
    );
    expect(errors).toEqual([]);
    expect(data.orderPlace.order).toBeNull();
    expect(codes(data.orderPlace)).toContain('COUPON_UNKNOWN');
    expect(await now()).toMatchObject({ version: filled.version, couponCodes: ['GONE'] });
  });

  it('tells nobody about further codes after thirty in vain, until ten minutes are over', async () => {
    await shop.hear(changed, coupons(['RIGHT'], { promotionId: 'promo_right' }));
    const address = '198.51.100.7';
    for (let from = 0; from < 30; from += 5) {
      const wrong = Array.from({ length: 5 }, (_, index) => `WRONG${from + index}`);
      expect(new Set(codes(await add(wrong, address)))).toEqual(new Set(['COUPON_UNKNOWN']));
    }
    expect(codes(await add(['RIGHT'], address))).toEqual(['TOO_MANY']);
    expect(codes(await add(['WRONG99'], address))).toEqual(['TOO_MANY']);
    expect(codes(await add(['RIGHT'], '198.51.100.8'))).toEqual([]);
    await shop.mutate('cartCouponCodesRemove', { ...cart, codes: ['RIGHT'] });
    shop.clock.advance(600_000);
    expect(codes(await add(['RIGHT'], address))).toEqual([]);
  });

  it('asks for all coupons at the first start, once, and again when staff says so', async () => {
    const document = 'mutation { couponReplicaRebuild { requested userErrors { code } } }';
    shop.takeEmitted();
    const refused = await shop.execute(document, {}, { viewer: buyer('curious') });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(shop.takeEmitted()).toEqual([]);
    const { data } = await shop.execute(document, {}, { viewer: staff() });
    expect(data.couponReplicaRebuild).toEqual({ requested: true, userErrors: [] });
    expect(shop.takeEmitted()).toEqual([asked]);
    const sent: string[] = [];
    const outbox = noting(sent);
    const { orders } = await import('../src/subgraph.ts');
    const store = await engine.open(orders.store);
    await Promise.all([1, 2, 3].map(() => requestCouponsOnce({ store, outbox })));
    expect(sent).toEqual([asked]);
  });
});
