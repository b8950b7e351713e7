import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { buyer, codes, inCalifornia, method, type Orders, startOrders, variant } from './cart-fixture.ts';

forEachEngine((engine) => {
  let shop: Orders;
  beforeAll(async () => {
    shop = await startOrders(engine);
    await shop.tell({ name: 'gone', sellable: false }, { name: 'euros', prices: { EUR: 500 } });
  });

  it('adds up lines, and prices them as the shop does', async () => {
    const { cartId, cartToken, cart } = await shop.guest([
      { name: 'chair', quantity: 2 },
      { name: 'chair', quantity: 1 },
    ]);
    expect(cart).toMatchObject({ version: 1, currencyCode: 'USD', totalQuantity: 3 });
    const { cart: more } = await shop.mutate('cartLinesAdd', {
      cartId,
      cartToken,
      lines: [{ variantId: variant('lamp') }, { variantId: variant('chair'), quantity: 4 }],
    });
    expect(more).toMatchObject({ version: 2, subtotal: { amount: '95.50' }, total: { amount: '95.50' } });
    expect(more.lines).toMatchObject([
      {
        quantity: 7,
        sku: 'CHAIR',
        title: 'chair',
        productTitle: 'The chair',
        sellable: true,
        variant: { id: variant('chair') },
        unitPrice: { amount: '10.00', currencyCode: 'USD' },
        lineTotal: { amount: '70.00' },
      },
      { quantity: 1, sku: 'LAMP', lineTotal: { amount: '25.50' } },
    ]);
    expect(await shop.cart(cartId, undefined, cartToken)).toEqual(more);
    const lineIds = more.lines.map(({ id }: { id: string }) => id);
    const { cart: fewer } = await shop.mutate('cartLinesUpdate', {
      cartId,
      cartToken,
      lines: [{ lineId: lineIds[0], quantity: 1 }],
    });
    expect(fewer).toMatchObject({ version: 3, subtotal: { amount: '35.50' } });
    const { cart: one } = await shop.mutate('cartLinesRemove', { cartId, cartToken, lineIds: [lineIds[0]] });
    expect(one).toMatchObject({ version: 4, lines: [{ sku: 'LAMP' }], totalQuantity: 1 });
    expect(codes(await shop.mutate('cartLinesRemove', { cartId, cartToken, lineIds: [lineIds[0]] }))).toEqual(
      ['LINE_NOT_FOUND'],
    );
  });

  it('goes from empty to what can be ordered, and says what is missing', async () => {
    const { cartId, cartToken, cart } = await shop.guest();
    const named = { cartId, cartToken };
    const problems = (of: { checkoutProblems: { code: string }[] }) =>
      of.checkoutProblems.map(({ code }) => code);
    expect(problems(cart)).toEqual(['EMPTY', 'EMAIL_MISSING', 'SHIPPING_ADDRESS_MISSING']);
    await shop.mutate('cartLinesAdd', { ...named, lines: [{ variantId: variant('lamp'), quantity: 4 }] });
    await shop.mutate('cartContactUpdate', { ...named, email: ' Ada@Example.com ' });
    const addressed = await shop.mutate('cartAddressSet', { ...named, shipping: inCalifornia });
    expect(problems(addressed.cart)).toEqual(['SHIPPING_METHOD_MISSING']);
    expect(addressed.cart).toMatchObject({
      email: 'Ada@example.com',
      shippingAddress: inCalifornia,
      shippingOptions: [
        { id: method('parcel'), name: 'Parcel', price: { amount: '5.00' }, minDays: 3, maxDays: 5 },
        { id: method('express'), price: { amount: '15.00' } },
      ],
      taxIncluded: false,
    });
    const chosen = await shop.mutate('cartShippingMethodSet', {
      ...named,
      shippingMethodId: method('parcel'),
    });
    // California: 8.25 % of 102.00 and of 5.00, each rounded.
    expect(chosen.cart).toMatchObject({
      checkoutProblems: [],
      shippingPrice: { amount: '5.00' },
      subtotal: { amount: '102.00' },
      tax: { amount: '8.83' },
      total: { amount: '115.83' },
    });
    // Heavier than express carries, within what a parcel does.
    const express = await shop.mutate('cartShippingMethodSet', {
      ...named,
      shippingMethodId: method('express'),
    });
    expect(express.cart.shippingMethod).toMatchObject({ id: method('express') });
    const heavy = await shop.mutate('cartLinesAdd', { ...named, lines: [{ variantId: variant('chair') }] });
    expect(heavy.cart.shippingOptions).toMatchObject([{ id: method('parcel') }]);
    expect(heavy.cart).toMatchObject({ shippingMethod: null, shippingPrice: null });
    expect(problems(heavy.cart)).toEqual(['SHIPPING_METHOD_UNAVAILABLE']);
    const back = await shop.mutate('cartAddressSet', { ...named, shipping: null, billing: inCalifornia });
    expect(back.cart).toMatchObject({
      shippingAddress: null,
      billingAddress: { name: 'Ada Lovelace' },
      tax: null,
    });
  });

  it('keeps tax in the prices where that is the custom, and ships nowhere it does not serve', async () => {
    const { cart, token } = await shop.mutate('cartCreate', {
      currencyCode: 'EUR',
      lines: [{ variantId: variant('chair'), quantity: 1 }],
    });
    const named = { cartId: cart.id, cartToken: token };
    const address = { ...inCalifornia, region: null, countryCode: 'DE' };
    const { cart: german } = await shop.mutate('cartAddressSet', { ...named, shipping: address });
    expect(german).toMatchObject({ taxIncluded: true, tax: { amount: '1.44' }, total: { amount: '9.00' } });
    const away = await shop.mutate('cartAddressSet', {
      ...named,
      shipping: { ...address, countryCode: 'JP' },
    });
    expect(away.cart).toMatchObject({ shippingOptions: [], checkoutProblems: [{}, { code: 'NOT_SERVED' }] });
    expect(
      codes(await shop.mutate('cartShippingMethodSet', { ...named, shippingMethodId: method('parcel') })),
    ).toEqual(['SHIPPING_NOT_AVAILABLE']);
    expect(
      codes(await shop.mutate('cartLinesAdd', { ...named, lines: [{ variantId: variant('lamp') }] })),
    ).toEqual(['CURRENCY_MISMATCH']);
  });

  it('follows the shop’s prices, and does not count what cannot be bought', async () => {
    await shop.tell({ name: 'desk', prices: { USD: 4_000 } });
    const { cartId, cartToken, cart } = await shop.guest([
      { name: 'desk', quantity: 1 },
      { name: 'chair', quantity: 1 },
    ]);
    expect(cart.subtotal.amount).toBe('50.00');
    await shop.tell({ name: 'desk', prices: { USD: 3_000 }, revision: 5 });
    await shop.tell({ name: 'desk', prices: { USD: 1 }, revision: 4 });
    expect((await shop.cart(cartId, undefined, cartToken)).subtotal.amount).toBe('40.00');
    await shop.tell({ name: 'desk', prices: { USD: 3_000 }, revision: 6, sellable: false });
    const now = await shop.cart(cartId, undefined, cartToken);
    expect(now).toMatchObject({
      subtotal: { amount: '10.00' },
      lines: [{ sellable: false }, { sellable: true }],
    });
    expect(now.checkoutProblems[0]).toEqual({ code: 'NOT_SELLABLE', lineId: now.lines[0].id });
    const more = { cartId, cartToken, lines: [{ variantId: variant('desk'), quantity: 1 }] };
    expect(codes(await shop.mutate('cartLinesAdd', more))).toEqual(['NOT_SELLABLE']);
    await shop.tell({ name: 'desk', prices: { EUR: 3_000 }, revision: 7 });
    expect((await shop.cart(cartId, undefined, cartToken)).lines[0]).toMatchObject({
      sellable: false,
      unitPrice: null,
      lineTotal: null,
    });
  });

  it('refuses what changed since it was seen', async () => {
    const { cartId, cartToken } = await shop.guest();
    const named = { cartId, cartToken };
    const add = { ...named, expectedVersion: 1, lines: [{ variantId: variant('chair') }] };
    const both = await Promise.all([shop.mutate('cartLinesAdd', add), shop.mutate('cartLinesAdd', add)]);
    expect(both.map(codes).toSorted()).toEqual([[], ['STALE']]);
    expect(codes(await shop.mutate('cartDelete', { ...named, expectedVersion: 1 }))).toEqual(['STALE']);
    expect(await shop.cart(cartId, undefined, cartToken)).toMatchObject({ version: 2, totalQuantity: 1 });
    expect(await shop.mutate('cartDelete', { ...named, expectedVersion: 2 })).toMatchObject({
      deletedCartId: cartId,
    });
    expect(await shop.cart(cartId, undefined, cartToken)).toBeNull();
  });

  it('keeps coupon codes as they are looked up, each once', async () => {
    const { cartId, cartToken } = await shop.guest();
    const named = { cartId, cartToken };
    const set = await shop.mutate('cartCouponCodesSet', {
      ...named,
      codes: [' summer 10', 'SUMMER10', 'b-2'],
    });
    expect(set.cart.couponCodes).toEqual(['SUMMER10', 'B-2']);
    const added = await shop.mutate('cartCouponCodesAdd', { ...named, codes: ['c', 'b-2'] });
    expect(added.cart.couponCodes).toEqual(['SUMMER10', 'B-2', 'C']);
    const removed = await shop.mutate('cartCouponCodesRemove', { ...named, codes: ['summer10', 'X'] });
    expect(removed.cart.couponCodes).toEqual(['B-2', 'C']);
    const many = Array.from({ length: 9 }, (_, index) => `MANY${index}`);
    expect(codes(await shop.mutate('cartCouponCodesAdd', { ...named, codes: many }))).toEqual(['TOO_MANY']);
    for (const code of ['', ' ', 'x'.repeat(41), 'a;b', '💶', 'a\u0001']) {
      expect(codes(await shop.mutate('cartCouponCodesAdd', { ...named, codes: [code] })), code).toEqual([
        'INVALID',
      ]);
    }
  });

  it('takes text in any script, and none that is not text', async () => {
    const { cartId, cartToken } = await shop.guest();
    const named = { cartId, cartToken };
    const good = { ...inCalifornia, name: '  李  小龍 ', city: 'Saint-Étienne', company: '𝒯ile & Söhne "×"' };
    const { cart } = await shop.mutate('cartAddressSet', { ...named, shipping: good });
    expect(cart.shippingAddress).toMatchObject({ name: '李 小龍', city: 'Saint-Étienne' });
    const bad: [string, unknown][] = [
      ['name', ''],
      ['name', ' \n '],
      ['name', 'x'.repeat(101)],
      ['name', 'a\u0001b'],
      ['name', 'a\u001b[31m'],
      ['name', 'abc\u202etxt'],
      ['name', 'line\nbreak'],
      ['line1', 'x'.repeat(201)],
      ['postalCode', 'x'.repeat(21)],
      ['region', 'California'],
      ['phone', 'call me'],
    ];
    for (const [field, value] of bad) {
      const payload = await shop.mutate('cartAddressSet', {
        ...named,
        shipping: { ...good, [field]: value },
      });
      expect(payload.userErrors, `${field} ${JSON.stringify(value)}`).toMatchObject([
        { code: 'INVALID', field: ['input', 'shipping', field] },
      ]);
    }
    for (const email of [
      '',
      'a',
      'a@b',
      'a b@example.com',
      'a@example.com\nbcc:x@y.de',
      `${'x'.repeat(300)}@a.de`,
    ]) {
      expect(codes(await shop.mutate('cartContactUpdate', { ...named, email })), email).toEqual(['INVALID']);
    }
    expect((await shop.cart(cartId, undefined, cartToken)).version).toBe(2);
  });

  describe('bad input', () => {
    const line = (quantity: unknown, name = 'chair') => ({ variantId: variant(name), quantity });
    it.each([
      ['nothing', [line(0)], 'INVALID_QUANTITY'],
      ['less than nothing', [line(-1)], 'INVALID_QUANTITY'],
      ['too much', [line(10_001)], 'INVALID_QUANTITY'],
      ['what adds up to too much', [line(10_000), line(1)], 'INVALID_QUANTITY'],
      ['no lines', [], 'TOO_MANY'],
      ['101 lines', Array.from({ length: 101 }, () => line(1)), 'TOO_MANY'],
      ['an unknown variant', [line(1), line(1, 'nowhere')], 'VARIANT_NOT_FOUND'],
      ['what is not sold, as if it were not there', [line(1, 'gone')], 'VARIANT_NOT_FOUND'],
      ['what has no price in the currency', [line(1, 'euros')], 'CURRENCY_MISMATCH'],
    ])('refuses %s and writes nothing', async (_, lines, code) => {
      const { cartId, cartToken } = await shop.guest();
      expect(codes(await shop.mutate('cartLinesAdd', { cartId, cartToken, lines }))).toEqual([code]);
      expect(await shop.cart(cartId, undefined, cartToken)).toMatchObject({ version: 1, lines: [] });
      if (lines.length > 0) {
        const made = await shop.mutate('cartCreate', { lines }, buyer(`bad ${code} ${lines.length}`));
        expect(made).toMatchObject({ cart: null, token: null, userErrors: [{ code }] });
      }
    });

    it('takes no prices, fractions, statuses or owners from clients', async () => {
      const { cartId, cartToken } = await shop.guest();
      const refuse = async (type: string, name: string, input: Record<string, unknown>) => {
        const answer = await shop.execute(
          `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
          { input },
        );
        expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      };
      const named = { cartId, cartToken };
      for (const extra of [{ unitPrice: '0.01' }, { price: 1 }, { quantity: 1.5 }, { quantity: 1e10 }]) {
        await refuse('CartLinesAddInput', 'cartLinesAdd', { ...named, lines: [{ ...line(1), ...extra }] });
      }
      for (const extra of [{ ownerId: newId('usr') }, { status: 'OPEN' }, { token: 'mine' }, { total: 1 }]) {
        await refuse('CartCreateInput', 'cartCreate', extra);
      }
      await refuse('CartAddressSetInput', 'cartAddressSet', {
        ...named,
        shipping: { ...inCalifornia, countryCode: 'XX' },
      });
      await refuse('CartLinesAddInput', 'cartLinesAdd', {
        ...named,
        lines: [{ variantId: 'prod_1', quantity: 1 }],
      });
      expect(codes(await shop.mutate('cartCreate', { currencyCode: '__proto__' }))).toEqual(['INVALID']);
    });

    it('holds no more than 100 lines', async () => {
      const names = Array.from({ length: 100 }, (_, index) => `many ${index}`);
      await shop.tell(...names.map((name) => ({ name })));
      const { cartId, cartToken } = await shop.guest(names.map((name) => ({ name, quantity: 1 })));
      const more = await shop.mutate('cartLinesAdd', { cartId, cartToken, lines: [line(1)] });
      expect(codes(more)).toEqual(['TOO_MANY']);
    });
  });

  it('has a total that is too large for an order', async () => {
    await shop.tell({ name: 'planet', prices: { USD: 9_000_000_000_000 } });
    const { cart } = await shop.guest([{ name: 'planet', quantity: 10_000 }]);
    expect(cart.subtotal.amount).toBe('900000000000000.00');
    expect(cart.checkoutProblems.map(({ code }: { code: string }) => code)).toContain('TOTAL_TOO_LARGE');
  });

  it('limits the open carts that guests of a network can make in a day', async () => {
    const small = await startOrders(engine, { ORDERS_GUEST_CARTS: '2' });
    const from = (address: string) => small.mutate('cartCreate', {}, undefined, address);
    expect(codes(await from('2001:db8::1'))).toEqual([]);
    const { cart, token } = await from('2001:db8:0:0:5::2');
    expect(codes(await from('2001:0db8:0000:0000:ffff::3'))).toEqual(['TOO_MANY']);
    expect(codes(await from('2001:db8:0:1::1'))).toEqual([]);
    expect(codes(await small.mutate('cartCreate', {}, buyer('limited'), '2001:db8::1'))).toEqual([]);
    await small.mutate('cartDelete', { cartId: cart.id, cartToken: token });
    expect(codes(await from('2001:db8::4'))).toEqual([]);
    expect(codes(await from('2001:db8::4'))).toEqual(['TOO_MANY']);
    small.clock.advance(86_400_001);
    expect(codes(await from('2001:db8::4'))).toEqual([]);
    await small.stop();
  });

  it('reads carts in a constant number of statements', async () => {
    const few = await shop.guest([{ name: 'chair', quantity: 1 }]);
    const many = await shop.guest(
      Array.from({ length: 60 }, (_, index) => ({ name: `many ${index}`, quantity: index + 1 })),
    );
    for (const { cartId, cartToken } of [few, many]) {
      shop.takeStatements();
      await shop.cart(cartId, undefined, cartToken);
      expect(shop.takeStatements()).toHaveLength(3);
    }
    shop.takeStatements();
    await shop.mutate('cartLinesAdd', { ...few, cart: undefined, lines: [{ variantId: variant('lamp') }] });
    // Cart, lines, variants, write, cart; and the payload's three.
    expect(shop.takeStatements()).toHaveLength(8);
  });
});
