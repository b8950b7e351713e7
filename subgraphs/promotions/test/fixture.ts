import type { PayloadOf } from '@tessera/contracts/define-event';
import { discountsReleaseRequested, discountsRequested } from '@tessera/contracts/events/orders';
import { automaticPromotionsChanged, couponsChanged } from '@tessera/contracts/events/promotions';
import { deterministicId, newId } from '@tessera/kit/graphql';
import { anonymous, type Viewer } from '@tessera/kit/identity';
import { openStore, type Store } from '@tessera/kit/store';
import {
  fixedClock,
  staff,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestRequest,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { expect } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { promotions } from '../src/subgraph.ts';
import { cartOf, type Goods, type Request, requestOf } from './order-fixture.ts';

/** The id of something under test. */
export const idOf = (prefix: string, name: string): string => deterministicId(prefix, `test:${name}`);

/** A reply to an order, with its name cut to what became of the discounts. */
export interface Reply {
  readonly outcome: 'redeemed' | 'refused' | 'released';
  // biome-ignore lint/suspicious/noExplicitAny: tests read replies by path and assert every value they use.
  readonly payload: any;
}

const promotionFields = `id title description method status class priority promoted combinesWith startsAt endsAt
  usageLimit usageLimitPerCustomer usageCount given { amount currencyCode } version createdAt updatedAt
  discount { kind percentage amount { amount currencyCode } perItem buy get timesPerOrder
    variants { variantId percentage amount { amount currencyCode } } }
  target { kind ids } conditions { minimumSubtotal { amount currencyCode } minimumQuantity categoryIds customers
    groupIds currencies } coupons { nodes { code } }`;
const couponFields = `id code active usageLimit usageLimitPerCustomer usageCount version promotion { id }`;
const groupFields = 'id name version userIds';

const selections: Record<string, string> = {
  promotionCreate: `promotion { ${promotionFields} }`,
  promotionUpdate: `promotion { ${promotionFields} }`,
  promotionPause: `promotion { ${promotionFields} }`,
  promotionResume: `promotion { ${promotionFields} }`,
  promotionArchive: `promotion { ${promotionFields} }`,
  couponCreate: `coupon { ${couponFields} }`,
  couponsGenerate: `coupons { ${couponFields} }`,
  couponUpdate: `coupon { ${couponFields} }`,
  customerGroupCreate: `customerGroup { ${groupFields} }`,
  customerGroupUpdate: `customerGroup { ${groupFields} }`,
};

/** A mutation as a document with all its fields. */
export const mutationOf = (name: string): string => `
  mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${selections[name]} userErrors { code field message } } }`;

type Data = TestAnswer['data'];
type Input = Record<string, unknown>;

/** promotions under test, with staff asking unless told otherwise. */
export interface Promotions extends TestSubgraph {
  readonly clock: TestClock;
  readonly databaseUrl: string;
  /** The store beside the running subgraph, as an operator opens it. */
  readonly store: Store;
  /** SQL of the statements run since the last call, without those of kit's inbox, outbox and relay. */
  statements(): string[];
  /** Sends a document as staff, expects no errors, and returns the data. */
  ask(query: string, variables?: Input): Promise<Data>;
  /** Sends one mutation as staff and returns its payload. */
  mutate(name: string, input: Input): Promise<Data>;
  /** Makes a promotion by code of 10 % off the order, unless told otherwise; its code is `coupon`. */
  byCode(code: string, input?: Input, limits?: Input): Promise<Data>;
  /** Makes an automatic promotion of 10 % off the order, unless told otherwise. */
  automatic(input?: Input): Promise<Data>;
  /** Does something to a promotion as it is now. */
  turn(action: 'Pause' | 'Resume' | 'Archive', id: string): Promise<Data>;
  /** What a cart with these codes saves. */
  cart(codes: readonly string[], goods?: Partial<Goods>, request?: TestRequest): Promise<Data>;
  /** What became of codes in a cart: the reason, or `applies`. */
  told(codes: readonly string[], viewer?: Viewer, clientAddress?: string): Promise<string[]>;
  /** Lets an order ask for its discounts, and returns all replies it got to that. */
  redeem(request?: Partial<Request>): Promise<Reply[]>;
  /** Lets an order give its discounts back, and returns all replies it got to that. */
  release(orderId: string): Promise<Reply[]>;
  /** Replies to an order since they were last taken. */
  replies(orderId: string): Promise<Reply[]>;
  /** What was told of automatic promotions since the last time. */
  announced(): Promise<PayloadOf<typeof automaticPromotionsChanged>[]>;
  /** What was told of coupons since the last time, and the parts that end. */
  coupons(): Promise<PayloadOf<typeof couponsChanged>[]>;
  /** Expects every law of the store to hold. */
  expectSound(): Promise<void>;
}

/** Starts promotions on an empty database, or on one that was used before. */
export const startPromotions = async (
  engine: TestEngine,
  {
    env = {},
    databaseUrl: known,
  }: { readonly env?: Record<string, string>; readonly databaseUrl?: string } = {},
): Promise<Promotions> => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  const databaseUrl = known ?? (await engine.databaseUrl());
  const subgraph = await startTestSubgraph(promotions, { engine, clock, databaseUrl, env });
  const { migrations } = promotions.store;
  const store = await openStore({ name: 'promotions', url: databaseUrl, migrations });
  engine.cleanUp(() => store.close());

  const ask: Promotions['ask'] = async (query, variables) => {
    const answer = await subgraph.execute(query, variables, { viewer: staff() });
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  const mutate: Promotions['mutate'] = async (name, input) => (await ask(mutationOf(name), { input }))[name];
  const create = async (input: Input) => {
    const defaults = { title: 'Ten off', discount: { percentage: '10' } };
    const { promotion, userErrors } = await mutate('promotionCreate', { ...defaults, ...input });
    expect(userErrors).toEqual([]);
    return promotion;
  };
  const cart: Promotions['cart'] = async (codes, goods = {}, request = {}) => {
    const { data, errors } = await subgraph.entities(
      [cartOf(codes, goods)],
      `... on Cart { discounts { total { amount currencyCode } shipping { amount }
        lines { lineId amount { amount } } applied { promotionId title code amount { amount } }
        coupons { code applies reason message } } }`,
      { viewer: anonymous, ...request },
    );
    expect(errors).toEqual([]);
    return data._entities[0].discounts;
  };
  let heard: Reply[] = [];
  const replies: Promotions['replies'] = async (orderId) => {
    for (const { name, payload } of await subgraph.emitted()) {
      const outcome = /^promotions\.discounts\.(redeemed|refused|released)\.v1$/.exec(name)?.[1];
      if (outcome) heard.push({ outcome: outcome as Reply['outcome'], payload });
    }
    const own = heard.filter(({ payload }) => payload.orderId === orderId);
    heard = heard.filter((reply) => !own.includes(reply));
    return own;
  };

  return {
    ...subgraph,
    clock,
    databaseUrl,
    store,
    statements: () =>
      subgraph
        .takeStatements()
        .filter((statement) => !/(outbox|inbox|scheduled|parked)_message/.test(statement)),
    ask,
    mutate,
    byCode: (code, input = {}, limits = {}) =>
      create({ method: 'CODE', coupon: { code, ...limits }, ...input }),
    automatic: (input = {}) => create({ method: 'AUTOMATIC', ...input }),
    turn: async (action, id) => {
      const { promotion } = await ask('query ($id: ID!) { promotion(id: $id) { version } }', { id });
      const input = { id, expectedVersion: promotion.version };
      const payload = await mutate(`promotion${action}`, input);
      expect(payload.userErrors).toEqual([]);
      return payload.promotion;
    },
    cart,
    told: async (codes, viewer = anonymous, clientAddress = '192.0.2.1') => {
      const { coupons } = await cart(codes, {}, { viewer, clientAddress });
      return coupons.map((one: { reason: string | null }) => one.reason ?? 'applies');
    },
    redeem: async (request) => {
      const payload = requestOf({ orderId: newId('ord'), ...request });
      await subgraph.deliver(discountsRequested, { aggregate: payload.orderId, payload });
      return replies(payload.orderId);
    },
    release: async (orderId) => {
      await subgraph.deliver(discountsReleaseRequested, { aggregate: orderId, payload: { orderId } });
      return replies(orderId);
    },
    replies,
    announced: async () => (await subgraph.emitted(automaticPromotionsChanged)).map(({ payload }) => payload),
    coupons: async () => (await subgraph.emitted(couponsChanged)).map(({ payload }) => payload),
    expectSound: async () => {
      const findings = await verify(store.read);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter(({ broken }) => broken !== 0)).toEqual([]);
    },
  };
};
