import { setTimeout as delay } from 'node:timers/promises';
import { accept, type Client, RefusedError, RequestError } from './client.ts';
import type { ExpectedOrder } from './expectations.ts';
import { placedOrderOf } from './operations.ts';
import { isOver, type PlacedOrder } from './reconcile.ts';
import type { RunNames } from './run-name.ts';
import { isRefusedWith, type Staff } from './staff.ts';

/** What placing orders needs. */
export interface Buying {
  readonly client: Client;
  readonly staff: Pick<Staff, 'promote' | 'offerFreight' | 'ordersOf'>;
  readonly names: RunNames;
  /** Whether orders of this run may have been placed before. */
  readonly resumed: boolean;
}

/** An order of the data set in the shop. */
export interface Purchase {
  readonly order: PlacedOrder;
  /** How long placing it took, from the first request to the last answer, in ms; null when it was there already. */
  readonly placeMs: number | null;
}

interface Cart {
  readonly cartId: string;
  readonly cartToken: string | null;
}

/** Orders hears of variants and ways to ship by event: what another subgraph has already, it may not know yet. */
const patience = { tries: 40, pauseMs: 500 };

/** Does something until it answers; null when it never did. */
const eventually = async <Value>(attempt: () => Promise<Value | null>): Promise<Value | null> => {
  for (let tries = 1; ; tries += 1) {
    const value = await attempt();
    if (value !== null || tries >= patience.tries) return value;
    await delay(patience.pauseMs);
  }
};

const fillCart = async (client: Client, { items }: ExpectedOrder): Promise<Cart> => {
  const lines = items.map(({ variantId, quantity }) => ({ variantId, quantity }));
  let refusal: unknown;
  const cart = await eventually(async () => {
    const { cartCreate } = await client.send('cart-create', { lines });
    try {
      accept('filling the cart', cartCreate);
    } catch (error) {
      if (!isRefusedWith(error, 'VARIANT_NOT_FOUND')) throw error;
      refusal = error;
    }
    return cartCreate.cart && { cartId: cartCreate.cart.id, cartToken: cartCreate.token };
  });
  if (!cart) throw refusal;
  return cart;
};

/** Says whom it is for and where it goes. @returns the cheapest way to ship it. */
const addressCart = async (
  { client, staff, names }: Buying,
  { id, address }: ExpectedOrder,
  cart: Cart,
): Promise<string> => {
  const postal = { ...address, line1: `Superstore order ${id}`, countryCode: 'US' };
  const methodId = await eventually(async () => {
    const answer = await client.send('cart-details', { ...cart, email: names.email(id), address: postal });
    accept('saying whom it is for', answer.cartContactUpdate);
    accept('saying where it goes', answer.cartAddressSet);
    const method = answer.cartAddressSet.cart?.shippingOptions[0];
    if (!method) await staff.offerFreight();
    return method?.id ?? null;
  });
  if (methodId === null) {
    throw new RefusedError('shipping it', [{ code: 'NOT_SERVED', message: 'Nothing ships it there.' }]);
  }
  return methodId;
};

/** Says how it is shipped and gives the coupon. @returns the version of the cart, ready to be ordered. */
const finishCart = async (
  client: Client,
  cart: Cart,
  methodId: string,
  codes: readonly string[],
): Promise<number> => {
  const send = () => client.send('cart-shipping', { ...cart, methodId, codes });
  // orders hears of a new coupon a moment later.
  const known = await eventually(async () => {
    const given = await send();
    return given.cartCouponCodesSet.userErrors.some(({ code }) => code === 'COUPON_UNKNOWN') ? null : given;
  });
  const answer = known ?? (await send());
  accept('giving the coupon', answer.cartCouponCodesSet);
  accept('saying how it is shipped', answer.cartShippingMethodSet);
  const { version = 0, checkoutProblems = [] } = answer.cartShippingMethodSet.cart ?? {};
  accept('checking the cart', { userErrors: checkoutProblems });
  return version;
};

/** Places the order; as long as it is under way, the same request waits for its end. */
const orderCart = async (client: Client, input: Readonly<Record<string, unknown>>): Promise<PlacedOrder> => {
  let last: PlacedOrder | undefined;
  const over = await eventually(async () => {
    const { orderPlace } = await client.send('order-place', { input });
    accept('placing the order', orderPlace);
    if (!orderPlace.order)
      throw new RequestError('order-place: neither an order nor why there is none', [], false);
    last = placedOrderOf(orderPlace.order);
    return isOver(last) ? last : null;
  });
  const order = over ?? last;
  if (!order) throw new Error('An order was placed and not read.');
  return order;
};

/**
 * An order that this run has placed before it was interrupted, once it is over. Null when there is none, or one that
 * failed: nothing came of it. A request that was on its way when the replay was killed has been carried out by the time
 * another has signed in, read the catalog and booked goods in.
 */
const placedBefore = async (staff: Buying['staff'], orderId: string): Promise<PlacedOrder | null> => {
  const placed = async () => (await staff.ordersOf(orderId)).find(({ status }) => status !== 'FAILED');
  if (!(await placed())) return null;
  let last: PlacedOrder | undefined;
  await eventually(async () => {
    last = await placed();
    return last === undefined || isOver(last) ? true : null;
  });
  return last ?? null;
};

/**
 * Places an order of the data set as a guest, unless this run has done so before.
 * @throws RefusedError or RequestError saying at which step it came to nothing.
 */
export const placeOrder = async (buying: Buying, expected: ExpectedOrder): Promise<Purchase> => {
  const { client, staff, names, resumed } = buying;
  const before = resumed ? await placedBefore(staff, expected.id) : null;
  if (before) return { order: before, placeMs: null };
  const isDiscounted = expected.items.some(({ discount }) => discount > 0n);
  if (isDiscounted) await staff.promote(expected);
  const cart = await fillCart(client, expected);
  const methodId = await addressCart(buying, expected, cart);
  const codes = isDiscounted ? [names.couponCode(expected.id)] : [];
  const expectedCartVersion = await finishCart(client, cart, methodId, codes);
  const startedAt = performance.now();
  const order = await orderCart(client, {
    ...cart,
    idempotencyKey: names.orderKey(expected.id),
    expectedCartVersion,
    paymentToken: 'tok_success',
  });
  return { order, placeMs: performance.now() - startedAt };
};
