import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/replay/client.ts';
import type { ExpectedOrder } from '../../src/replay/expectations.ts';
import type { OrderAnswer } from '../../src/replay/operations.ts';
import { placeOrder } from '../../src/replay/place-order.ts';
import type { PlacedOrder } from '../../src/replay/reconcile.ts';
import { namesOf } from '../../src/replay/run-name.ts';

const amount = (text: string) => ({ amount: text });
const answerOf = (status: string): OrderAnswer => ({
  id: 'ord_1',
  number: 'T-1',
  status,
  failure: null,
  currencyCode: 'USD',
  lines: [],
  subtotal: amount('10.00'),
  discount: amount('2.00'),
  shippingPrice: amount('5.99'),
  tax: amount('0.00'),
  taxIncluded: false,
  total: amount('13.99'),
  captured: amount('13.99'),
});
const expectedOf = (discount: bigint): ExpectedOrder => ({
  id: 'CA-2016-1',
  address: { name: 'Ada Buyer', city: 'Portland', region: 'OR', postalCode: '97201' },
  items: [{ variantId: 'var_1', quantity: 1, revenue: 1_000n - discount, discount }],
  revenue: 1_000n - discount,
});

const sound = {
  'cart-create': { cartCreate: { cart: { id: 'cart_1' }, token: 'secret', userErrors: [] } },
  'cart-details': {
    cartContactUpdate: { userErrors: [] },
    cartAddressSet: { cart: { shippingOptions: [{ id: 'shm_1' }, { id: 'shm_2' }] }, userErrors: [] },
  },
  'cart-shipping': {
    cartCouponCodesSet: { userErrors: [] },
    cartShippingMethodSet: { cart: { version: 5, checkoutProblems: [] }, userErrors: [] },
  },
  'order-place': { orderPlace: { order: answerOf('COMPLETED'), userErrors: [] } },
};

/** Buys with answers in a row for some operations, those of a sound shop for the others. */
const buyingWith = (
  answers: Readonly<Record<string, readonly unknown[]>> = {},
  before: readonly PlacedOrder[] | null = null,
) => {
  const asked: { readonly name: string; readonly variables: unknown }[] = [];
  const done: string[] = [];
  const left = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
  const client = {
    send: async (name: keyof typeof sound, variables: unknown) => {
      asked.push({ name, variables });
      return left.get(name)?.shift() ?? sound[name];
    },
    sent: () => ({ requests: asked.length, retries: 0 }),
  } as Client;
  const buying = {
    client,
    names: namesOf('r1'),
    resumed: before !== null,
    staff: {
      promote: async ({ id }: ExpectedOrder) => void done.push(`promote ${id}`),
      offerFreight: async () => void done.push('offer freight'),
      ordersOf: async () => before ?? [],
    },
  };
  const inputsOf = (wanted: string) =>
    asked.filter(({ name }) => name === wanted).map((one) => one.variables);
  return { buying, asked, done, inputsOf };
};

describe('placing an order of the data set', () => {
  it('goes from cart to order, with a coupon where it had a discount', async () => {
    const { buying, asked, done, inputsOf } = buyingWith();
    const { order, placeMs } = await placeOrder(buying, expectedOf(200n));
    expect(order).toMatchObject({ number: 'T-1', subtotal: 1_000n, captured: 1_399n });
    expect(placeMs).toBeGreaterThanOrEqual(0);
    expect(done).toEqual(['promote CA-2016-1']);
    expect(asked.map(({ name }) => name)).toEqual([
      'cart-create',
      'cart-details',
      'cart-shipping',
      'order-place',
    ]);
    expect(inputsOf('cart-shipping')).toEqual([
      { cartId: 'cart_1', cartToken: 'secret', methodId: 'shm_1', codes: ['R1-CA-2016-1'] },
    ]);
    expect(inputsOf('order-place')).toEqual([
      {
        input: {
          cartId: 'cart_1',
          cartToken: 'secret',
          idempotencyKey: 'superstore:r1:CA-2016-1',
          expectedCartVersion: 5,
          paymentToken: 'tok_success',
        },
      },
    ]);
  });

  it('makes no promotion where nothing was taken off', async () => {
    const { buying, done, inputsOf } = buyingWith();
    await placeOrder(buying, expectedOf(0n));
    expect(done).toEqual([]);
    expect(inputsOf('cart-shipping')).toMatchObject([{ codes: [] }]);
  });

  it('waits for variants and ways to ship that orders has not heard of yet', async () => {
    const unknown = {
      cartCreate: { cart: null, token: null, userErrors: [{ code: 'VARIANT_NOT_FOUND', message: '' }] },
    };
    const noWay = {
      cartContactUpdate: { userErrors: [] },
      cartAddressSet: { cart: { shippingOptions: [] }, userErrors: [] },
    };
    const { buying, done, inputsOf } = buyingWith({ 'cart-create': [unknown], 'cart-details': [noWay] });
    await placeOrder(buying, expectedOf(0n));
    expect(inputsOf('cart-create')).toHaveLength(2);
    expect(done).toEqual(['offer freight']);
  });

  it('waits for a coupon that orders has not heard of yet', async () => {
    const notYet = {
      ...sound['cart-shipping'],
      cartCouponCodesSet: { userErrors: [{ code: 'COUPON_UNKNOWN', message: '' }] },
    };
    const { buying, inputsOf } = buyingWith({ 'cart-shipping': [notYet, notYet] });
    await placeOrder(buying, expectedOf(200n));
    expect(inputsOf('cart-shipping')).toHaveLength(3);
  });

  it('asks again with the same key while the order is under way', async () => {
    const underWay = { orderPlace: { order: answerOf('CONFIRMED'), userErrors: [] } };
    const { buying, inputsOf } = buyingWith({ 'order-place': [underWay] });
    expect((await placeOrder(buying, expectedOf(0n))).order.status).toBe('COMPLETED');
    const [first, second] = inputsOf('order-place');
    expect(first).toEqual(second);
  });

  it('says at which step it was refused', async () => {
    const refused = {
      orderPlace: { order: null, userErrors: [{ code: 'STALE', message: 'The cart has changed.' }] },
    };
    const { buying } = buyingWith({ 'order-place': [refused] });
    await expect(placeOrder(buying, expectedOf(0n))).rejects.toThrow(
      'placing the order: STALE, The cart has changed.',
    );
  });

  it('places nothing that the run has placed before', async () => {
    // The status and the number are all that is looked at of an order placed before.
    const before = [{ ...answerOf('COMPLETED'), number: 'T-7' } as unknown as PlacedOrder];
    const { buying, asked } = buyingWith({}, before);
    expect(await placeOrder(buying, expectedOf(200n))).toMatchObject({
      order: { number: 'T-7' },
      placeMs: null,
    });
    expect(asked).toEqual([]);
  });

  it('places again what came to nothing before', async () => {
    // Likewise.
    const { buying } = buyingWith({}, [{ ...answerOf('FAILED'), number: 'T-7' } as unknown as PlacedOrder]);
    expect(await placeOrder(buying, expectedOf(0n))).toMatchObject({ order: { number: 'T-1' } });
  });
});
