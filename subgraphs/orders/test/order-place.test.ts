import { variantChanged } from '@tessera/contracts/events/catalog';
import { stockReserved } from '@tessera/contracts/events/inventory';
import {
  paymentActionRequired,
  paymentAuthorised,
  paymentCaptured,
  paymentDeclined,
} from '@tessera/contracts/events/payments';
import {
  automaticPromotionsChanged,
  discountsRedeemed,
  discountsRefused,
} from '@tessera/contracts/events/promotions';
import { shipmentRefused } from '@tessera/contracts/events/shipping';
import { forEachEngine, staff } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { told } from './cart-fixture.ts';
import { buyer, noStock, type Sent, type Shop, startShop } from './order-fixture.ts';

forEachEngine((engine) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(engine);
  });
  afterEach(async () => {
    await shop.verify();
    shop.takeSent();
  });

  /** Without those of kit's inbox, outbox and relay. */
  const ownStatements = () =>
    shop.takeStatements().filter((statement) => !/(outbox|inbox|scheduled|parked)_message/.test(statement));

  it('carries an order out, asking the others one after the other', async () => {
    const ada = buyer('happy');
    const { order, userErrors, orderToken } = await shop.place(ada);
    expect({ userErrors, orderToken }).toEqual({ userErrors: [], orderToken: null });
    expect(order).toMatchObject({
      status: 'ACCEPTED',
      paymentStatus: 'PENDING',
      subtotal: { amount: '20.00' },
    });
    expect(order.number).toMatch(/^T-1\d{4}$/);
    expect(await shop.answerAll()).toEqual([
      'order.placed',
      'stock.requested',
      'deadline.reached',
      'payment.requested',
      'order.confirmed',
      'capture.requested',
      'shipment.requested',
      'order.completed',
    ]);
    const done = await shop.order(order.id, ada);
    expect(done).toMatchObject({
      status: 'COMPLETED',
      paymentStatus: 'CAPTURED',
      fulfilmentStatus: 'UNFULFILLED',
    });
    expect(done.captured).toEqual({ amount: done.total.amount });
    expect(done.timeline.map(({ code }: { code: string }) => code)).toEqual([
      'order.placed',
      'stock.asked',
      'stock.made',
      'payment.asked',
      'payment.made',
      'order.confirmed',
      'capture.asked',
      'capture.made',
      'shipment.asked',
      'shipment.made',
      'order.completed',
    ]);
  });

  it('takes discounts off before the payment, and tax follows', async () => {
    const ada = buyer('discount');
    const cart = await shop.readyCart(ada, 2, ['SAVE']);
    const { order } = await shop.place(ada, {}, cart);
    const names = await shop.answerAll({
      'discounts.requested': ({ payload: { orderId, lines } }) => [
        discountsRedeemed,
        {
          orderId,
          lines: [{ lineId: (lines as { lineId: string }[])[0]?.lineId, amount: 500 }],
          shipping: 0,
          applied: [{ promotionId: 'promo_1', title: 'Five off', code: 'SAVE', amount: 500 }],
        },
      ],
    });
    expect(names).toContain('discounts.requested');
    const done = await shop.order(order.id, ada);
    expect(done).toMatchObject({
      status: 'COMPLETED',
      discount: { amount: '5.00' },
      subtotal: { amount: '20.00' },
    });
    expect(Number(done.total.amount)).toBeLessThan(Number(order.total.amount));
    expect(done.captured.amount).toBe(done.total.amount);
  });

  it('asks promotions about an order without coupons only while an automatic promotion may apply', async () => {
    const ada = buyer('automatic');
    const [earlier, later] = ['2026-02-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'];
    let revision = 0;
    const asks = async (...windows: { from: string | null; until: string | null }[]) => {
      revision += 1;
      const told = windows.map((window, index) => ({ promotionId: `promo_${index}`, ...window }));
      await shop.tell(automaticPromotionsChanged, { revision, windows: told });
      await shop.place(ada);
      return (await shop.answerAll()).includes('discounts.requested');
    };
    expect({
      scheduled: await asks({ from: later, until: null }),
      over: await asks({ from: null, until: earlier }),
      scheduledOrOver: await asks({ from: later, until: null }, { from: null, until: earlier }),
      running: await asks({ from: later, until: null }, { from: earlier, until: later }),
      withoutEnd: await asks({ from: null, until: null }),
      paused: await asks(),
    }).toEqual({
      scheduled: false,
      over: false,
      scheduledOrOver: false,
      running: true,
      withoutEnd: true,
      paused: false,
    });
  });

  it('asks for no payment when a discount leaves nothing to pay', async () => {
    const ada = buyer('nothing');
    const { order } = await shop.place(ada, {}, await shop.readyCart(ada, 2, ['ALL']));
    const names = await shop.answerAll({
      'discounts.requested': ({ payload: { orderId, lines, shipping } }) => [
        discountsRedeemed,
        {
          orderId,
          lines: [{ lineId: (lines as { lineId: string }[])[0]?.lineId, amount: 2_000 }],
          shipping,
          applied: [],
        },
      ],
    });
    expect(names).not.toContain('payment.requested');
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'COMPLETED',
      paymentStatus: 'NOT_NEEDED',
    });
  });

  it('fails without a trace when goods are short', async () => {
    const ada = buyer('short');
    const { order } = await shop.place(ada);
    expect((await shop.answerAll(noStock)).at(-1)).toBe('order.failed');
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      paymentStatus: 'VOIDED',
      failure: { code: 'OUT_OF_STOCK' },
    });
  });

  it('gives everything back in reverse when it cannot be shipped', async () => {
    const ada = buyer('unshippable');
    const { order } = await shop.place(ada, {}, await shop.readyCart(ada, 2, ['SAVE']));
    const names = await shop.answerAll({
      'shipment.requested': ({ payload: { orderId } }) => [
        shipmentRefused,
        { orderId, code: 'no_carrier', reason: 'No carrier.' },
      ],
    });
    expect(names.slice(names.indexOf('shipment.requested') + 1)).toEqual([
      'refund.requested',
      'order.refunded',
      'discounts_release.requested',
      'stock_release.requested',
      'order.failed',
    ]);
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      paymentStatus: 'REFUNDED',
      failure: { code: 'SHIPMENT_NO_CARRIER' },
    });
  });

  it('sends the payer to their bank and goes on when they are back', async () => {
    const ada = buyer('bank');
    const { order } = await shop.place(ada);
    const authorised: { amount: number; currency: string }[] = [];
    await shop.answerAll({
      'payment.requested': ({ payload: { orderId, amount, currency } }) => {
        authorised.push({ amount, currency } as { amount: number; currency: string });
        return [paymentActionRequired, { orderId, paymentId: 'pay_1', url: 'https://bank.test/1' }];
      },
    });
    expect(await shop.order(order.id, ada)).toMatchObject({
      paymentStatus: 'ACTION_REQUIRED',
      nextAction: { url: 'https://bank.test/1' },
    });
    const [paid] = authorised;
    if (!paid) throw new Error('No payment was asked for.');
    await shop.tell(paymentAuthorised, { orderId: order.id, paymentId: 'pay_1', ...paid });
    await shop.answerAll();
    expect(await shop.order(order.id, ada)).toMatchObject({ status: 'COMPLETED', nextAction: null });
  });

  it('tells why a payment was declined', async () => {
    const ada = buyer('declined');
    const { order } = await shop.place(ada);
    await shop.answerAll({
      'payment.requested': ({ payload: { orderId } }) => [
        paymentDeclined,
        { orderId, paymentId: 'pay_1', code: 'insufficient_funds', reason: 'Not enough money.' },
      ],
    });
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      paymentStatus: 'DECLINED',
      failure: { code: 'PAYMENT_INSUFFICIENT_FUNDS', message: 'Not enough money.' },
    });
  });

  it.each(['payment', 'capture'] as const)('gives back a %s of another amount', async (step) => {
    const ada = buyer(`amount ${step}`);
    const { order } = await shop.place(ada);
    const names = await shop.answerAll({
      [`${step}.requested`]: ({ payload: { orderId } }: Sent) => [
        step === 'payment' ? paymentAuthorised : paymentCaptured,
        { orderId, paymentId: 'pay_1', amount: 1, currency: 'USD' },
      ],
    });
    expect(names).toContain(step === 'payment' ? 'void.requested' : 'refund.requested');
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'AMOUNT_MISMATCH' },
    });
  });

  it('answers the same request with the same order, and a changed one not', async () => {
    const ada = buyer('twice');
    const cart = await shop.readyCart(ada);
    const first = await shop.place(ada, { idempotencyKey: 'k' }, cart);
    const again = await shop.place(ada, { idempotencyKey: 'k' }, cart);
    expect(again.order.id).toBe(first.order.id);
    const other = await shop.place(ada, { idempotencyKey: 'k', paymentToken: 'tok_2' }, cart);
    expect(other).toMatchObject({ order: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
    // A key belongs to whoever chose it.
    const stranger = await shop.place(buyer('stranger'), { idempotencyKey: 'k' });
    expect(stranger.userErrors).toEqual([]);
    expect(stranger.order.id).not.toBe(first.order.id);
  });

  it('makes one order of 50 requests at once', async () => {
    const ada = buyer('crowd');
    const cart = await shop.readyCart(ada);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => shop.place(ada, { idempotencyKey: 'crowd' }, cart)),
    );
    expect(new Set(answers.map(({ order }) => order?.id)).size).toBe(1);
    expect(shop.takeNames().filter((name) => name === 'order.placed')).toHaveLength(1);
  });

  it('orders a cart once, whatever the keys', async () => {
    const ada = buyer('keys');
    const cart = await shop.readyCart(ada);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((key) => shop.place(ada, { idempotencyKey: key }, cart)),
    );
    expect(answers.filter(({ order }) => order !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual([
      'CART_NOT_FOUND',
      'CART_NOT_FOUND',
    ]);
  });

  it('opens a guest’s order by its token alone, told again to the same request', async () => {
    const cart = await shop.readyCart();
    const { order, orderToken } = await shop.place(undefined, { idempotencyKey: 'guest' }, cart);
    expect(orderToken).toMatch(/^[\w-]{43}$/);
    expect((await shop.place(undefined, { idempotencyKey: 'guest' }, cart)).orderToken).toBe(orderToken);
    expect(await shop.order(order.id, undefined, orderToken)).toMatchObject({ id: order.id });
    for (const token of [null, '', cart.cartToken, `${orderToken}x`]) {
      expect(await shop.order(order.id, undefined, token)).toBeNull();
    }
    const forged = await shop.place(undefined, { idempotencyKey: 'guest', cartToken: 'guess' }, cart);
    expect(forged).toMatchObject({ order: null, orderToken: null, userErrors: [{ code: 'CART_NOT_FOUND' }] });
  });

  const refusals: [string, (cart: { version: number }) => Record<string, unknown>, string][] = [
    ['a stale cart', ({ version }) => ({ expectedCartVersion: version - 1 }), 'STALE'],
    [
      'a total below the price',
      () => ({ expectedTotal: { amount: '0.01', currencyCode: 'USD' } }),
      'PRICE_CHANGED',
    ],
    [
      'a total in another currency',
      () => ({ expectedTotal: { amount: '99.00', currencyCode: 'EUR' } }),
      'CURRENCY_MISMATCH',
    ],
    ['a key of 10 KB', () => ({ idempotencyKey: 'k'.repeat(10_240) }), 'INVALID'],
    ['an empty key', () => ({ idempotencyKey: '' }), 'INVALID'],
    ['an empty payment token', () => ({ paymentToken: '' }), 'INVALID'],
    ['a card number', () => ({ paymentToken: '4242-4242-4242-4242' }), 'INVALID'],
    ['an unknown cart', () => ({ cartId: 'cart_00000000000000000000000000' }), 'CART_NOT_FOUND'],
  ];
  it.each(refusals)('refuses %s and writes nothing', async (name, change, code) => {
    const ada = buyer(`refused ${name}`);
    const cart = await shop.readyCart(ada);
    const payload = await shop.place(ada, change(cart), cart);
    expect(payload).toMatchObject({ order: null, userErrors: [{ code }] });
    expect(shop.takeSent()).toEqual([]);
    // The cart is as open as before.
    expect((await shop.place(ada, {}, cart)).userErrors).toEqual([]);
  });

  it('charges the shop’s price to whoever expects to pay more', async () => {
    const ada = buyer('generous');
    const { order } = await shop.place(ada, { expectedTotal: { amount: '9999.00', currencyCode: 'USD' } });
    expect(Number(order.total.amount)).toBeLessThan(30);
  });

  it('does not show a foreign cart, nor that it is there', async () => {
    const cart = await shop.readyCart(buyer('owner'));
    const foreign = await shop.place(buyer('thief'), {}, cart);
    expect(foreign.userErrors).toMatchObject([{ code: 'CART_NOT_FOUND' }]);
  });

  it('refuses a cart whose goods are not sold any more', async () => {
    const ada = buyer('gone');
    const cart = await shop.readyCart(ada);
    await shop.tell(variantChanged, told({ name: 'chair', sellable: false, revision: 2 }));
    expect((await shop.place(ada, {}, cart)).userErrors[0]).toMatchObject({ code: 'NOT_SELLABLE' });
    await shop.tell(variantChanged, told({ name: 'chair', prices: { USD: 1_000, EUR: 900 }, revision: 3 }));
  });

  it('names all that a bare cart lacks', async () => {
    const ada = buyer('bare');
    const { data } = await shop.execute(
      'mutation { cartCreate(input: {}) { cart { id version } } }',
      {},
      { viewer: ada },
    );
    const { id, version } = data.cartCreate.cart;
    const payload = await shop.place(ada, {}, { cartId: id, cartToken: null, version });
    const codes = payload.userErrors.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['EMPTY', 'EMAIL_MISSING', 'SHIPPING_ADDRESS_MISSING']);
  });

  it('refuses a country that nothing ships to', async () => {
    const ada = buyer('far away');
    const cart = await shop.readyCart(ada);
    const shipping = { name: 'Ada', line1: '1 Ginza', city: 'Tokyo', countryCode: 'JP' };
    const { data } = await shop.execute(
      'mutation ($input: CartAddressSetInput!) { cartAddressSet(input: $input) { cart { version } } }',
      { input: { cartId: cart.cartId, shipping } },
      { viewer: ada },
    );
    const { version } = data.cartAddressSet.cart;
    const payload = await shop.place(ada, {}, { ...cart, version });
    expect(payload).toMatchObject({ order: null, userErrors: [{ code: 'NOT_SERVED' }] });
  });

  it('fails for a coupon that is not known, and gives the goods back', async () => {
    const ada = buyer('coupon');
    const { order } = await shop.place(ada, {}, await shop.readyCart(ada, 2, ['NOPE']));
    const names = await shop.answerAll({
      'discounts.requested': ({ payload: { orderId } }) => [
        discountsRefused,
        { orderId, coupon: 'NOPE', code: 'UNKNOWN', reason: 'There is no such coupon.' },
      ],
    });
    expect(names.slice(-2)).toEqual(['stock_release.requested', 'order.failed']);
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'COUPON_UNKNOWN', message: 'There is no such coupon.' },
    });
  });

  it('fails when discounts leave more to pay than expected', async () => {
    const ada = buyer('dear');
    const cart = await shop.readyCart(ada, 2, ['LITTLE']);
    const { order } = await shop.place(ada, { expectedTotal: { amount: '1.00', currencyCode: 'USD' } }, cart);
    const names = await shop.answerAll();
    expect(names).not.toContain('payment.requested');
    expect(names).toContain('discounts_release.requested');
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'PRICE_CHANGED' },
    });
  });

  it('takes no price, status or owner from the client', async () => {
    for (const field of ['total', 'unitPrice', 'currencyCode', 'status', 'ownerId', 'discount', 'tax']) {
      const { errors } = await shop.execute(
        `mutation { orderPlace(input: { idempotencyKey: "k", cartId: "c", expectedCartVersion: 1, paymentToken: "t", ${field}: "1" }) { userErrors { code } } }`,
      );
      expect(errors.length).toBeGreaterThan(0);
    }
  });

  it('shows orders to those they belong to and to staff, and to others as if there were none', async () => {
    const ada = buyer('private');
    const { order } = await shop.place(ada);
    const eve = buyer('eve');
    expect(await shop.order(order.id, ada)).toMatchObject({ id: order.id });
    expect(await shop.order(order.id, staff())).toMatchObject({ id: order.id });
    expect(await shop.order(order.id, eve)).toBeNull();
    expect(await shop.order(order.id)).toBeNull();
    const reference = [{ __typename: 'Order', id: order.id }];
    const seen = async (viewer?: typeof ada) =>
      (await shop.entities(reference, '... on Order { ownerId }', viewer ? { viewer } : {})).data
        ._entities[0];
    expect(await seen(ada)).toEqual({ ownerId: ada.userId });
    expect(await seen(eve)).toBeNull();
    expect(await seen()).toBeNull();
    const list =
      'query ($id: ID!) { _entities(representations: [{ __typename: "User", id: $id }]) { ... on User { orders { nodes { id } } } } }';
    const ofUser = async (viewer: typeof ada) =>
      (await shop.execute(list, { id: ada.userId }, { viewer })).data._entities[0].orders;
    expect(await ofUser(ada)).toEqual({ nodes: [{ id: order.id }] });
    expect(await ofUser(eve)).toBeNull();
    const all = await shop.execute('{ orders { nodes { id } } }', {}, { viewer: eve });
    expect(all.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const byNumber = await shop.execute(
      'query ($number: String!) { orders(filter: { number: $number }) { nodes { id } } }',
      { number: order.number },
      { viewer: staff() },
    );
    expect(byNumber.data.orders.nodes).toEqual([{ id: order.id }]);
  });

  it('resolves many orders with one statement', async () => {
    const ada = buyer('many');
    const ids = [(await shop.place(ada)).order.id, (await shop.place(ada)).order.id];
    shop.takeStatements();
    const { data } = await shop.entities(
      ids.map((id) => ({ __typename: 'Order', id })),
      '... on Order { number }',
      { viewer: ada },
    );
    expect(data._entities).toHaveLength(2);
    expect(ownStatements()).toHaveLength(1);
  });

  it('writes little: one row an order, one write an answer', async () => {
    const ada = buyer('statements');
    const cart = await shop.readyCart(ada);
    shop.takeStatements();
    const { order } = await shop.place(ada, {}, cart);
    const placing = ownStatements().filter((statement) => /^(insert|update|delete)/i.test(statement));
    expect(placing).toHaveLength(4);
    const [stock] = shop.takeSent().filter(({ name }) => name.includes('stock'));
    expect(stock).toBeDefined();
    await shop.answerAll();
    shop.takeStatements();
    await shop.tell(stockReserved, { orderId: order.id, reservationId: 'res_1' });
    // Lock, history, order.
    expect(ownStatements()).toHaveLength(3);
  });
});
