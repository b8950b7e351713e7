import type { PayloadOf } from '@tessera/contracts/define-event';
import type { variantChanged } from '@tessera/contracts/events/catalog';
import type { Outbox } from '@tessera/kit/events';
import { deterministicId, newId } from '@tessera/kit/graphql';
import { anonymous, type Viewer } from '@tessera/kit/identity';
import { openStore, type Store } from '@tessera/kit/store';
import {
  customer,
  fixedClock,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { expect } from 'vitest';
import { onAutomaticPromotionsChanged } from '../src/consumers/automatic-promotions-changed.ts';
import { onCouponsChanged } from '../src/consumers/coupons-changed.ts';
import { onCouponsTold } from '../src/consumers/coupons-told.ts';
import { onShippingMethodsChanged } from '../src/consumers/shipping-methods-changed.ts';
import { onVariantChanged } from '../src/consumers/variant-changed.ts';
import { orders } from '../src/subgraph.ts';

/** The id of a variant under test. */
export const variant = (name: string): string => deterministicId('var', `test:${name}`);
/** The id of a customer under test. */
export const buyer = (name: string): Viewer => customer(deterministicId('usr', `test:${name}`));

/** What catalog tells of a variant, in short. */
export interface Told {
  readonly name: string;
  readonly prices?: Readonly<Record<string, number>>;
  readonly weight?: number | null;
  readonly sellable?: boolean;
  readonly revision?: number;
}

/** The whole of it. */
export const told = (given: Told): PayloadOf<typeof variantChanged> => ({
  variantId: variant(given.name),
  productId: deterministicId('prod', `test:${given.name}`),
  sku: given.name.toUpperCase(),
  title: given.name,
  productTitle: `The ${given.name}`,
  productHandle: given.name,
  categoryIds: [deterministicId('cat', 'test')],
  weight: given.weight === undefined ? 500 : given.weight,
  prices: Object.entries(given.prices ?? { USD: 1_000 }).map(([currency, amount]) => ({ currency, amount })),
  sellable: given.sellable ?? true,
  revision: given.revision ?? 1,
});

/** The id of a shipping method under test. */
export const method = (name: string): string => deterministicId('shm', `test:${name}`);

/** A table of rates: parcel everywhere in the US and DE up to 20 kg, express in the US up to 1 kg. */
export const shippingTable = (revision: number) => ({
  revision,
  methods: [
    {
      methodId: method('express'),
      name: 'Express',
      zones: [
        {
          countries: ['US'],
          currency: 'USD',
          brackets: [{ maxWeight: 1_000, price: 1_500 }],
          minDays: 1,
          maxDays: 1,
        },
      ],
    },
    {
      methodId: method('parcel'),
      name: 'Parcel',
      zones: [
        {
          countries: ['US'],
          currency: 'USD',
          brackets: [
            { maxWeight: 2_000, price: 500 },
            { maxWeight: 20_000, price: 900 },
          ],
          minDays: 3,
          maxDays: 5,
        },
        {
          countries: ['DE', 'FR'],
          currency: 'EUR',
          brackets: [{ maxWeight: 20_000, price: 490 }],
          minDays: 2,
          maxDays: 4,
        },
      ],
    },
  ],
});

/** Where goods go in tests. */
export const inCalifornia = {
  name: 'Ada Lovelace',
  line1: '1 Analytical Way',
  city: 'Los Angeles',
  region: 'CA',
  postalCode: '90001',
  countryCode: 'US',
};

/** All that is asked of a cart. */
const cartFields = `id version currencyCode totalQuantity couponCodes email taxIncluded
  lines { id quantity title productTitle sku sellable variant { id } unitPrice { amount currencyCode } lineTotal { amount } }
  subtotal { amount } shippingPrice { amount } tax { amount } total { amount }
  shippingAddress { name line1 city region postalCode countryCode } billingAddress { name }
  shippingOptions { id name price { amount } minDays maxDays } shippingMethod { id price { amount } }
  checkoutProblems { code lineId }`;

const selections: Readonly<Record<string, string>> = {
  cartCreate: `cart { ${cartFields} } token`,
  cartDelete: 'deletedCartId',
};

const inputs: Readonly<Record<string, string>> = {
  cartCouponCodesSet: 'CartCouponCodesInput',
  cartCouponCodesAdd: 'CartCouponCodesInput',
  cartCouponCodesRemove: 'CartCouponCodesInput',
};

/** orders under test. */
export interface Orders extends TestSubgraph {
  readonly clock: TestClock;
  /** Sends a mutation of a cart and returns its payload. */
  mutate(
    name: string,
    input: Record<string, unknown>,
    viewer?: Viewer,
    clientAddress?: string,
  ): Promise<TestAnswer['data']>;
  /** A cart as the viewer sees it. */
  cart(id: string, viewer?: Viewer, token?: string): Promise<TestAnswer['data']>;
  /** Makes a guest's cart. */
  guest(
    lines?: readonly { name: string; quantity: number }[],
  ): Promise<{ cartId: string; cartToken: string; cart: TestAnswer['data'] }>;
  /** Has orders hear what another subgraph told, by the event's name. */
  hear(name: string, payload: unknown): Promise<void>;
  /** Has orders hear of variants. */
  tell(...variants: readonly Told[]): Promise<void>;
  /** Names of what orders told since the last call. */
  takeEmitted(): string[];
  /** Opens the store beside the running subgraph. */
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** An outbox that only notes the names of what is emitted. */
export const noting = (sent: string[]): Outbox => ({
  emit: async (_, event) => {
    sent.push(event.name);
    return newId('msg');
  },
  cancel: async () => undefined,
});

/** What comes round by itself would come in between what tests count. */
export const withoutJobs = { jobs: [] };

/** Starts orders with two variants, `chair` at 10.00 and `lamp` at 25.50 USD, and a table of shipping rates. */
export const startOrders = async (engine: TestEngine, env: Record<string, string> = {}): Promise<Orders> => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  const databaseUrl = await engine.databaseUrl();
  let emitted: string[] = [];
  const outbox: Outbox = {
    emit: async (_, event, { payload }) => {
      event.payload.parse(payload);
      emitted.push(event.name);
      return newId('msg');
    },
    cancel: async () => undefined,
  };
  const definition: typeof orders = {
    ...orders,
    setup: async (given) => ({
      ...(await orders.setup(Object.assign({}, given, { outbox }))),
      ...withoutJobs,
    }),
  };
  const subgraph = await startTestSubgraph(definition, { engine, clock, databaseUrl, env });
  const withStore: Orders['withStore'] = async (work) => {
    const store = await openStore({ name: 'orders', url: databaseUrl, migrations: orders.store.migrations });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const consumers = [
    onVariantChanged,
    onShippingMethodsChanged,
    onAutomaticPromotionsChanged,
    onCouponsChanged,
    onCouponsTold({ outbox }),
  ];
  const hear: Orders['hear'] = async (name, payload) => {
    const consumer = consumers.find(({ event }) => event.name === name);
    if (!consumer) throw new Error(`orders does not hear ${name}.`);
    const about = { id: newId('msg'), name, aggregate: 'test', time: clock(), traceparent: null };
    const message = { ...about, payload: consumer.event.payload.parse(payload) };
    await withStore((store) => store.tx((tx) => consumer.handle(tx, message, undefined)));
  };
  const tell: Orders['tell'] = async (...variants) => {
    for (const one of variants) await hear('catalog.variant.changed.v1', told(one));
  };
  await tell(
    { name: 'chair', prices: { USD: 1_000, EUR: 900 } },
    { name: 'lamp', prices: { USD: 2_550 }, weight: 250 },
  );
  await hear('shipping.methods.changed.v1', shippingTable(1));
  const mutate: Orders['mutate'] = async (name, input, viewer = anonymous, clientAddress = '192.0.2.1') => {
    const type = inputs[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
      ${selections[name] ?? `cart { ${cartFields} }`} userErrors { code field message } } }`;
    const { data, errors } = await subgraph.execute(document, { input }, { viewer, clientAddress });
    expect(errors).toEqual([]);
    return data[name];
  };
  return {
    ...subgraph,
    clock,
    mutate,
    hear,
    tell,
    takeEmitted: () => {
      const taken = emitted;
      emitted = [];
      return taken;
    },
    withStore,
    cart: async (id, viewer = anonymous, token) => {
      const document = `query ($id: ID!, $token: String) { cart(id: $id, token: $token) { ${cartFields} } }`;
      const { data, errors } = await subgraph.execute(document, { id, token }, { viewer });
      expect(errors).toEqual([]);
      return data.cart;
    },
    guest: async (lines = []) => {
      const { cart, token, userErrors } = await mutate('cartCreate', {
        lines: lines.map(({ name, quantity }) => ({ variantId: variant(name), quantity })),
      });
      expect(userErrors).toEqual([]);
      return { cartId: cart.id, cartToken: token, cart };
    },
  };
};

/** The codes of a payload's errors. */
export const codes = (payload: { readonly userErrors: readonly { readonly code: string }[] }): string[] =>
  payload.userErrors.map(({ code }) => code);
