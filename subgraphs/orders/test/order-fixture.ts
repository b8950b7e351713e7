import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import { variantChanged } from '@tessera/contracts/events/catalog';
import { stockRefused, stockReleased, stockReserved } from '@tessera/contracts/events/inventory';
import {
  paymentAuthorised,
  paymentCaptured,
  paymentVoided,
  refundMade,
} from '@tessera/contracts/events/payments';
import { discountsRedeemed, discountsReleased } from '@tessera/contracts/events/promotions';
import {
  shipmentCancelled,
  shipmentCreated,
  shippingMethodsChanged,
} from '@tessera/contracts/events/shipping';
import type { Outbox } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import { anonymous, type Viewer } from '@tessera/kit/identity';
import type { Store, Tx } from '@tessera/kit/store';
import {
  fixedClock,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { expect } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { orders } from '../src/subgraph.ts';
import { buyer, inCalifornia, method, shippingTable, told, variant, withoutJobs } from './cart-fixture.ts';

/** A message that orders sent. */
export interface Sent {
  readonly name: string;
  readonly payload: { readonly orderId: string } & Readonly<Record<string, unknown>>;
  readonly deliverAt: Date | null;
}

/** A cart that can be ordered. */
export interface ReadyCart {
  readonly cartId: string;
  readonly cartToken: string | null;
  readonly version: number;
}

const orderFields = `id number status paymentStatus fulfilmentStatus cancellable email
  nextAction { url } failure { code message } total { amount currencyCode } subtotal { amount } discount { amount }
  tax { amount } shippingPrice { amount } captured { amount } refunded { amount } taxIncluded
  lines { id quantity total { amount } discount { amount } refundedQuantity returnedQuantity dispatchedQuantity }
  refunds { id status amount { amount } } returns { id status } timeline { code traceId }`;

const selections = {
  orderPlace: `order { ${orderFields} } orderToken`,
  orderCancel: `order { ${orderFields} }`,
  orderRefundCreate: `refund { id status amount { amount } } order { ${orderFields} }`,
  orderReturnRequest: 'return { id status lines { lineId quantity } }',
  orderReturnApprove: 'return { id status }',
  orderReturnReject: 'return { id status }',
};

const inputTypes: Readonly<Record<string, string>> = {
  orderReturnApprove: 'OrderReturnDecideInput',
  orderReturnReject: 'OrderReturnDecideInput',
};

/** orders under test, and the other subgraphs as the test plays them. */
export interface Shop extends TestSubgraph {
  readonly clock: TestClock;
  readonly store: Store;
  mutate(
    name: keyof typeof selections,
    input: Record<string, unknown>,
    viewer?: Viewer,
  ): Promise<TestAnswer['data']>;
  /** Has orders hear what another subgraph told. */
  tell<Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>): Promise<void>;
  /** What was sent since the last call. */
  takeSent(): Sent[];
  /** Short names of what was sent since the last call, such as `stock.requested`. */
  takeNames(): string[];
  readyCart(viewer?: Viewer, quantity?: number, coupons?: readonly string[]): Promise<ReadyCart>;
  /** Places an order of a new cart. */
  place(viewer?: Viewer, extra?: Record<string, unknown>, cart?: ReadyCart): Promise<TestAnswer['data']>;
  /** Answers as the others do when all is well, until nothing is asked any more. */
  answerAll(answers?: Answers): Promise<string[]>;
  order(id: string, viewer?: Viewer, token?: string | null): Promise<TestAnswer['data']>;
  /** Fails when a law of orders is broken. */
  verify(): Promise<void>;
}

/** Answers that differ from what is usual; null: none. */
export type Answers = Readonly<
  Record<string, ((sent: Sent) => readonly [EventDefinition, unknown] | null) | undefined>
>;

const usual: Answers = {
  'stock.requested': ({ payload: { orderId } }) => [stockReserved, { orderId, reservationId: 'res_1' }],
  'discounts.requested': ({ payload: { orderId } }) => [
    discountsRedeemed,
    { orderId, lines: [], shipping: 0, applied: [] },
  ],
  'payment.requested': ({ payload: { orderId, amount, currency } }) => [
    paymentAuthorised,
    { orderId, paymentId: 'pay_1', amount, currency },
  ],
  'capture.requested': ({ payload: { orderId, amount, currency } }) => [
    paymentCaptured,
    { orderId, paymentId: 'pay_1', amount, currency },
  ],
  'shipment.requested': ({ payload: { orderId } }) => [shipmentCreated, { orderId, shipmentId: 'shp_1' }],
  'stock_release.requested': ({ payload: { orderId } }) => [stockReleased, { orderId }],
  'discounts_release.requested': ({ payload: { orderId } }) => [discountsReleased, { orderId }],
  'void.requested': ({ payload: { orderId } }) => [paymentVoided, { orderId }],
  'refund.requested': ({ payload: { orderId, refundId, amount, currency } }) => [
    refundMade,
    { orderId, refundId, paymentId: 'pay_1', amount, currency },
  ],
  'shipment_cancel.requested': ({ payload: { orderId } }) => [shipmentCancelled, { orderId, shipped: [] }],
};

/** Answers that refuse. */
export const noStock: Answers = {
  'stock.requested': ({ payload: { orderId } }) => [
    stockRefused,
    { orderId, shortages: [{ variantId: variant('chair'), requested: 2, available: 1 }] },
  ],
};

const short = (name: string): string => name.replace(/^orders\./, '').replace(/\.v1$/, '');

/** Starts orders with something to sell. @param env waits for no checkout unless told to. */
export const startShop = async (engine: TestEngine, env: Record<string, string> = {}): Promise<Shop> => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  let sent: Sent[] = [];
  const inside: { store?: Store } = {};
  const definition: typeof orders = {
    ...orders,
    setup: async (given) => {
      const { store, outbox } = given as { store: Store; outbox: Outbox };
      inside.store = store;
      // Scheduled messages, too, are seen as they are written.
      const seen: Outbox = {
        ...outbox,
        emit: (tx: Tx, event, emission) => {
          const { payload, deliverAt = null } = emission;
          tx.afterCommit(() =>
            sent.push({ name: event.name, payload: payload as Sent['payload'], deliverAt }),
          );
          return outbox.emit(tx, event, emission);
        },
      };
      return { ...(await orders.setup(Object.assign({}, given, { outbox: seen }))), ...withoutJobs };
    },
  };
  const subgraph = await startTestSubgraph(definition, {
    engine,
    clock,
    env: { ORDERS_WAIT_MS: '0', ...env },
  });
  const { store } = inside;
  if (!store) throw new Error('orders was not set up.');
  const takeSent = () => {
    const taken = sent;
    sent = [];
    return taken;
  };
  const tell: Shop['tell'] = (event, payload) =>
    subgraph.deliver(event, { aggregate: (payload as { orderId?: string }).orderId ?? 'test', payload });
  await tell(variantChanged, told({ name: 'chair', prices: { USD: 1_000, EUR: 900 } }));
  await tell(shippingMethodsChanged, shippingTable(1));
  const run = async (document: string, variables: Record<string, unknown>, viewer: Viewer) => {
    const { data, errors } = await subgraph.execute(document, variables, { viewer });
    expect(errors).toEqual([]);
    return data;
  };
  const cartMutation = async (name: string, type: string, input: Record<string, unknown>, viewer: Viewer) => {
    const more = name === 'cartCreate' ? 'token' : '';
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { cart { id version } ${more} userErrors { code } } }`;
    const payload = (await run(document, { input }, viewer))[name];
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const readyCart: Shop['readyCart'] = async (viewer = anonymous, quantity = 2, coupons = []) => {
    const lines = [{ variantId: variant('chair'), quantity }];
    const made = await cartMutation('cartCreate', 'CartCreateInput', { lines }, viewer);
    const which = { cartId: made.cart.id, cartToken: made.token };
    await cartMutation(
      'cartContactUpdate',
      'CartContactUpdateInput',
      { ...which, email: 'ada@tessera.test' },
      viewer,
    );
    await cartMutation('cartAddressSet', 'CartAddressSetInput', { ...which, shipping: inCalifornia }, viewer);
    const shipping = { ...which, shippingMethodId: method('parcel') };
    let { cart } = await cartMutation(
      'cartShippingMethodSet',
      'CartShippingMethodSetInput',
      shipping,
      viewer,
    );
    if (coupons.length > 0) {
      const codes = { ...which, codes: coupons };
      cart = (await cartMutation('cartCouponCodesSet', 'CartCouponCodesInput', codes, viewer)).cart;
    }
    return { ...which, version: cart.version };
  };
  const mutate: Shop['mutate'] = async (name, input, viewer = anonymous) => {
    const type = inputTypes[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[name]} userErrors { code field } } }`;
    return (await run(document, { input }, viewer))[name];
  };
  const answerAll: Shop['answerAll'] = async (answers = {}) => {
    const names: string[] = [];
    for (let left = takeSent(); left.length > 0; left = takeSent()) {
      for (const message of left) {
        const name = short(message.name);
        names.push(name);
        if (message.deliverAt) continue;
        const answer = Object.hasOwn(answers, name) ? answers[name] : usual[name];
        const reply = answer?.(message);
        if (reply) await tell(reply[0], reply[1] as PayloadOf<EventDefinition>);
      }
    }
    return names;
  };
  return {
    ...subgraph,
    clock,
    store,
    mutate,
    tell,
    takeSent,
    takeNames: () => takeSent().map(({ name }) => short(name)),
    readyCart,
    place: async (viewer = anonymous, extra = {}, cart) => {
      const { cartId, cartToken, version } = cart ?? (await readyCart(viewer));
      const input = {
        cartId,
        cartToken,
        expectedCartVersion: version,
        paymentToken: 'tok_1',
        idempotencyKey: newId('key'),
      };
      return mutate('orderPlace', { ...input, ...extra }, viewer);
    },
    answerAll,
    order: async (id, viewer = anonymous, token = null) =>
      (
        await run(
          `query ($id: ID!, $token: String) { order(id: $id, token: $token) { ${orderFields} } }`,
          { id, token },
          viewer,
        )
      ).order,
    verify: async () => {
      const findings = await verify(store.read, new Date(0));
      expect(findings.filter(({ broken }) => broken > 0)).toEqual([]);
    },
  };
};

export { buyer };
