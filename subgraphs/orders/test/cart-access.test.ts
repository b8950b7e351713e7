import { newId } from '@tessera/kit/graphql';
import { anonymous } from '@tessera/kit/identity';
import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { buyer, codes, inCalifornia, type Orders, startOrders, variant } from './cart-fixture.ts';

forEachEngine((engine) => {
  let shop: Orders;
  beforeAll(async () => {
    shop = await startOrders(engine);
  });

  const keyOf = async (cartId: string, token: string): Promise<string> => {
    const document = 'query ($id: ID!, $token: String) { cart(id: $id, token: $token) { accessKey } }';
    return (await shop.execute(document, { id: cartId, token })).data.cart.accessKey;
  };

  it('opens a guest’s cart to whoever has its token, and to nobody else', async () => {
    const mine = await shop.guest([{ name: 'chair', quantity: 1 }]);
    const theirs = await shop.guest();
    expect(mine.cartToken).toMatch(/^[\w-]{43}$/);
    expect(await shop.cart(mine.cartId, anonymous, mine.cartToken)).not.toBeNull();
    expect(await shop.cart(mine.cartId, buyer('with the token'), mine.cartToken)).not.toBeNull();
    for (const token of [undefined, '', 'x', theirs.cartToken, `${mine.cartToken}=`, 'x'.repeat(100_000)]) {
      for (const viewer of [anonymous, buyer('stranger'), staff()]) {
        expect(await shop.cart(mine.cartId, viewer, token)).toBeNull();
      }
      const input = { cartId: mine.cartId, cartToken: token };
      for (const [name, rest] of [
        ['cartLinesAdd', { lines: [{ variantId: variant('chair'), quantity: 1 }] }],
        ['cartLinesUpdate', { lines: [{ lineId: mine.cart.lines[0].id, quantity: 9 }] }],
        ['cartLinesRemove', { lineIds: [mine.cart.lines[0].id] }],
        ['cartContactUpdate', { email: 'thief@example.com' }],
        ['cartAddressSet', { shipping: inCalifornia }],
        ['cartShippingMethodSet', { shippingMethodId: null }],
        ['cartCouponCodesSet', { codes: ['STOLEN'] }],
        ['cartDelete', {}],
      ] as const) {
        const [theft, unknown] = [
          await shop.mutate(name, { ...input, ...rest }),
          await shop.mutate(name, { ...input, ...rest, cartId: newId('cart') }),
        ];
        expect(codes(theft), name).toEqual(['CART_NOT_FOUND']);
        expect(theft).toEqual(unknown);
      }
    }
    expect(await shop.cart(mine.cartId, anonymous, mine.cartToken)).toEqual(mine.cart);
  });

  it('opens a customer’s cart to them alone, and is their one', async () => {
    const owner = buyer('owner');
    const lines = [{ variantId: variant('chair'), quantity: 1 }];
    const { cart, token } = await shop.mutate('cartCreate', { lines }, owner);
    expect(token).toBeNull();
    const again = await shop.mutate('cartCreate', { lines }, owner);
    expect(again.cart).toMatchObject({ id: cart.id, totalQuantity: 2, version: 2 });
    expect(codes(await shop.mutate('cartCreate', { currencyCode: 'EUR' }, owner))).toEqual([
      'CURRENCY_MISMATCH',
    ]);
    for (const viewer of [anonymous, buyer('other'), staff()]) {
      expect(await shop.cart(cart.id, viewer)).toBeNull();
      expect(codes(await shop.mutate('cartDelete', { cartId: cart.id }, viewer))).toEqual(['CART_NOT_FOUND']);
    }
    const ask = async (viewer = owner) =>
      (
        await shop.entities([{ __typename: 'User', id: owner.userId }], '... on User { cart { id } }', {
          viewer,
        })
      ).data._entities;
    expect(await ask()).toEqual([{ cart: { id: cart.id } }]);
    for (const viewer of [anonymous, buyer('other'), staff()])
      expect(await ask(viewer)).toEqual([{ cart: null }]);
  });

  it('makes one cart for a customer who asks many times at once', async () => {
    const eager = buyer('eager');
    const input = { lines: [{ variantId: variant('chair'), quantity: 1 }] };
    const made = await Promise.all(Array.from({ length: 8 }, () => shop.mutate('cartCreate', input, eager)));
    expect(new Set(made.map(({ cart }) => cart.id)).size).toBe(1);
    expect(await shop.cart(made[0].cart.id, eager)).toMatchObject({ totalQuantity: 8, version: 8 });
  });

  it('is recognised in later fetches of an operation by its access key, and by no other', async () => {
    const mine = await shop.guest();
    const theirs = await shop.guest();
    const accessKey = await keyOf(mine.cartId, mine.cartToken);
    const other = await keyOf(theirs.cartId, theirs.cartToken);
    const { data } = await shop.entities(
      [accessKey, other, '', mine.cartToken, accessKey.slice(1)]
        .map((key) => ({ __typename: 'Cart', id: mine.cartId, accessKey: key }))
        .concat([{ __typename: 'Cart', id: newId('cart'), accessKey }]),
      '... on Cart { id }',
    );
    expect(data._entities).toEqual([{ id: mine.cartId }, null, null, null, null, null]);
  });

  it('answers entities of many carts in three statements', async () => {
    const carts = await Promise.all(
      Array.from({ length: 5 }, () => shop.guest([{ name: 'lamp', quantity: 1 }])),
    );
    const representations = await Promise.all(
      carts.map(async ({ cartId, cartToken }) => ({
        __typename: 'Cart',
        id: cartId,
        accessKey: await keyOf(cartId, cartToken),
      })),
    );
    shop.takeStatements();
    const { data } = await shop.entities(representations, '... on Cart { total { amount } lines { sku } }');
    expect(shop.takeStatements()).toHaveLength(3);
    expect(data._entities).toHaveLength(5);
  });

  it('counts what is to be paid with the discounts that promotions gives', async () => {
    const lines = [
      { name: 'chair', quantity: 1 },
      { name: 'lamp', quantity: 2 },
    ];
    const { cartId, cartToken, cart } = await shop.guest(lines);
    await shop.mutate('cartAddressSet', { cartId, cartToken, shipping: inCalifornia });
    const accessKey = await keyOf(cartId, cartToken);
    const estimate = async (discounts: unknown, key = accessKey) => {
      const reference = { __typename: 'Cart', id: cartId, accessKey: key, discounts };
      const { data } = await shop.entities(
        [reference],
        '... on Cart { estimatedTotal { amount currencyCode } }',
      );
      return data._entities[0];
    };
    const off = (lineId: string, amount: string) => ({ lineId, amount: { amount } });
    const none = { lines: [], shipping: { amount: '0.00' } };
    const total = (amount: string) => ({ estimatedTotal: { amount, currencyCode: 'USD' } });
    // 61.00 and 8.25 % of 10.00 (0.83) and of 51.00 (4.21).
    expect(await estimate(none)).toEqual(total('66.04'));
    const [chair, lamp] = cart.lines;
    const some = { ...none, lines: [off(chair.id, '10.00'), off(lamp.id, '1.00')] };
    expect(await estimate(some)).toEqual(total('54.13'));
    expect(await estimate({ ...none, lines: [off(chair.id, '99.00')] })).toEqual(total('55.21'));
    expect(await estimate(null)).toEqual({ estimatedTotal: null });
    expect(await estimate(undefined)).toEqual({ estimatedTotal: null });
    expect(await estimate(none, 'guessed')).toBeNull();
  });

  it('keeps no token, and no address of a client, in the store', async () => {
    const { cartId, cartToken } = await shop.guest();
    await shop.withStore(async (store) => {
      const { tables } = await import('../src/store/tables.ts');
      const rows = await store.read.select().from(tables.on(store).cart);
      const row = rows.find(({ id }) => id === cartId);
      expect(row?.tokenHash).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(rows)).not.toContain(cartToken);
      expect(JSON.stringify(rows)).not.toContain('192.0.2.1');
    });
    expect(shop.logs.join('\n')).not.toContain(cartToken);
  });
});
