import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { sweepCarts } from '../src/actions/delete-cart.ts';
import { readCheckout } from '../src/store/cart-checkout.ts';
import { closeCart } from '../src/store/carts.ts';
import { buyer, codes, inCalifornia, type Orders, startOrders, variant } from './cart-fixture.ts';

forEachEngine((engine) => {
  let shop: Orders;
  beforeAll(async () => {
    shop = await startOrders(engine);
  });

  const quantities = (cart: { lines: { sku: string; quantity: number }[] }) =>
    Object.fromEntries(cart.lines.map(({ sku, quantity }) => [sku, quantity]));
  const claim = ({ cartId, cartToken }: { cartId: string; cartToken: string }, name: string) =>
    shop.mutate('cartClaim', { cartId, cartToken }, buyer(name));

  it('merges a guest’s cart into the customer’s, once', async () => {
    const guest = await shop.guest([
      { name: 'chair', quantity: 9_999 },
      { name: 'lamp', quantity: 2 },
    ]);
    const named = { cartId: guest.cartId, cartToken: guest.cartToken };
    await shop.mutate('cartAddressSet', { ...named, shipping: inCalifornia });
    await shop.mutate('cartContactUpdate', { ...named, email: 'guest@example.com' });
    await shop.mutate('cartCouponCodesSet', { ...named, codes: ['A', 'B'] });
    const lines = [{ variantId: variant('chair'), quantity: 5 }];
    const { cart } = await shop.mutate('cartCreate', { lines }, buyer('ada'));
    await shop.mutate('cartContactUpdate', { cartId: cart.id, email: 'ada@example.com' }, buyer('ada'));
    await shop.mutate('cartCouponCodesSet', { cartId: cart.id, codes: ['B', 'C'] }, buyer('ada'));
    const merged = await claim(guest, 'ada');
    expect(quantities(merged.cart)).toEqual({ CHAIR: 10_000, LAMP: 2 });
    expect(merged.cart).toMatchObject({
      id: cart.id,
      version: 4,
      email: 'ada@example.com',
      shippingAddress: inCalifornia,
      couponCodes: ['B', 'C', 'A'],
    });
    expect(await shop.cart(guest.cartId, undefined, guest.cartToken)).toBeNull();
    expect((await claim(guest, 'ada')).cart).toEqual(merged.cart);
    expect(codes(await claim(guest, 'someone else'))).toEqual(['CART_NOT_FOUND']);
    const add = { ...named, lines: [{ variantId: variant('lamp'), quantity: 1 }] };
    expect(codes(await shop.mutate('cartLinesAdd', add))).toEqual(['CART_NOT_FOUND']);
  });

  it('makes the customer a cart when they have none', async () => {
    const guest = await shop.guest([{ name: 'lamp', quantity: 3 }]);
    const { cart } = await claim(guest, 'new here');
    expect(cart.id).not.toBe(guest.cartId);
    expect(quantities(cart)).toEqual({ LAMP: 3 });
    expect(await shop.cart(cart.id, undefined, guest.cartToken)).toBeNull();
  });

  it('adds nothing twice when asked many times at once', async () => {
    const guests = await Promise.all([1, 2, 3].map((quantity) => shop.guest([{ name: 'lamp', quantity }])));
    const claims = await Promise.all([...guests, ...guests, ...guests].map((guest) => claim(guest, 'racer')));
    expect(claims.flatMap(codes)).toEqual([]);
    expect(new Set(claims.map(({ cart }) => cart.id)).size).toBe(1);
    const now = await shop.cart(claims[0].cart.id, buyer('racer'));
    expect(quantities(now)).toEqual({ LAMP: 6 });
  });

  it('goes to one of two customers who claim it at once', async () => {
    const guest = await shop.guest([{ name: 'lamp', quantity: 1 }]);
    const both = await Promise.all([claim(guest, 'first'), claim(guest, 'second')]);
    expect(both.map(codes).toSorted()).toEqual([[], ['CART_NOT_FOUND']]);
  });

  it('loses no line that is added while it is claimed', async () => {
    const guest = await shop.guest([{ name: 'chair', quantity: 1 }]);
    const named = { cartId: guest.cartId, cartToken: guest.cartToken };
    const add = { ...named, lines: [{ variantId: variant('lamp'), quantity: 1 }] };
    const [merged, added] = await Promise.all([claim(guest, 'busy'), shop.mutate('cartLinesAdd', add)]);
    const now = await shop.cart(merged.cart.id, buyer('busy'));
    expect(quantities(now)).toEqual(added.cart ? { CHAIR: 1, LAMP: 1 } : { CHAIR: 1 });
  });

  it('refuses what does not fit together, and leaves both as they were', async () => {
    const euros = await shop.mutate('cartCreate', {
      currencyCode: 'EUR',
      lines: [{ variantId: variant('chair'), quantity: 1 }],
    });
    const lines = [{ variantId: variant('lamp'), quantity: 1 }];
    const { cart } = await shop.mutate('cartCreate', { lines }, buyer('dollars'));
    const guest = { cartId: euros.cart.id, cartToken: euros.token };
    expect(codes(await claim(guest, 'dollars'))).toEqual(['CURRENCY_MISMATCH']);
    expect(await shop.cart(cart.id, buyer('dollars'))).toEqual(cart);
    expect(await shop.cart(guest.cartId, undefined, guest.cartToken)).toEqual(euros.cart);
    expect((await claim(guest, 'empty handed')).cart).toMatchObject({
      currencyCode: 'EUR',
      totalQuantity: 1,
    });
    expect(codes(await claim({ ...guest, cartToken: 'guessed' }, 'dollars'))).toEqual(['CART_NOT_FOUND']);
    const closed = { cartId: cart.id, cartToken: euros.token };
    expect(codes(await claim(closed, 'dollars'))).toEqual(['CART_NOT_FOUND']);
    const answer = await shop.execute(
      'mutation ($i: CartClaimInput!) { cartClaim(input: $i) { userErrors { code } } }',
      {
        i: guest,
      },
    );
    expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is handed to checkout once, and closed', async () => {
    const guest = await shop.guest([{ name: 'lamp', quantity: 1 }]);
    const asker = { userId: null, token: guest.cartToken, accessKey: null };
    const order = () =>
      shop.withStore((store) =>
        store.tx(async (tx) => {
          const checkout = await readCheckout(tx, guest.cartId, asker, new Date());
          if (checkout) await closeCart(tx, guest.cartId, 'ORDERED', shop.clock());
          return checkout;
        }),
      );
    const [first, second] = [await order(), await order()];
    expect(first).toMatchObject({ lines: [{ quantity: 1, variant: { sku: 'LAMP' } }], automatic: [] });
    expect(second).toBeNull();
    expect(await shop.cart(guest.cartId, undefined, guest.cartToken)).toBeNull();
    expect(codes(await claim(guest, 'late'))).toEqual(['CART_NOT_FOUND']);
  });

  it('is gone when nobody touched it for long', async () => {
    const idle = await shop.guest([{ name: 'lamp', quantity: 1 }]);
    shop.clock.advance(20 * 86_400_000);
    const used = await shop.guest([{ name: 'lamp', quantity: 1 }]);
    shop.clock.advance(10 * 86_400_000 + 1);
    await shop.withStore((store) => sweepCarts({ store, clock: shop.clock, cartDays: 30 }));
    expect(await shop.cart(idle.cartId, undefined, idle.cartToken)).toBeNull();
    expect(await shop.cart(used.cartId, undefined, used.cartToken)).toEqual(used.cart);
  });
});
