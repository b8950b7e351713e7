import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import { shipmentCancelRequested, shipmentRequested } from '@tessera/contracts/events/orders';
import type { Store } from '@tessera/kit/store';
import {
  fixedClock,
  staff,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestSubgraph,
  waitFor,
} from '@tessera/kit/testing';
import { expect } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { shipping } from '../src/subgraph.ts';

/** A message as it was written beside what it tells of. */
export interface Told {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read messages by path and assert every value they use.
  readonly payload: any;
}

/** shipping under test, with staff asking. */
export interface Shipping extends TestSubgraph {
  readonly clock: TestClock;
  readonly store: Store;
  /** Lets shipping hear of an order, and returns what it answered. */
  hear<Event extends EventDefinition>(
    event: Event,
    payload: PayloadOf<Event> & { readonly orderId: string },
  ): Promise<Told[]>;
  /** What was told since the last call, replies of `hear` left out. */
  told(): Promise<Told[]>;
  /** Statements since the last call, those of kit on its tables of messages left out. */
  ownStatements(): string[];
  ask(query: string, variables?: Record<string, unknown>): Promise<TestAnswer['data']>;
  mutate(name: string, input: Record<string, unknown>): Promise<TestAnswer['data']>;
  /** The id of the method of this name. */
  method(name: string): Promise<string>;
  expectSound(): Promise<void>;
}

const shipment = `{ id orderId status carrier trackingNumber dispatchedAt deliveredAt
  lines { lineId quantity title variant { id } } trackingEvents { kind } }`;
const selections: Record<string, string> = {
  shippingMethodCreate: 'shippingMethod { id name active version zones { currencyCode } }',
  shippingMethodUpdate: 'shippingMethod { id name active version }',
  shipmentDispatch: `shipment ${shipment} remainder ${shipment}`,
  shipmentTrackingEventAdd: `shipment ${shipment}`,
  shipmentDeliver: `shipment ${shipment}`,
  returnReceive: 'receipt { id orderId lines { lineId quantity restock } }',
};

/** Starts shipping on a database of its own, or on one that is there. */
export const startShipping = async (engine: TestEngine, databaseUrl?: string): Promise<Shipping> => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  let store: Store | undefined;
  const subgraph = await startTestSubgraph(
    {
      ...shipping,
      setup: (input) => {
        store = input.store as Store;
        return shipping.setup(input);
      },
    },
    { engine, clock, ...(databaseUrl && { databaseUrl }) },
  );
  if (!store) throw new Error('Not set up.');
  const open = store;
  let messages: Told[] = [];
  const collect = async () => {
    const emitted = await subgraph.emitted();
    messages.push(...emitted.map(({ name, payload }) => ({ name, payload })));
  };
  const ask: Shipping['ask'] = async (query, variables) => {
    const answer = await subgraph.execute(query, variables, { viewer: staff() });
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  return {
    ...subgraph,
    clock,
    store: open,
    told: async () => {
      await collect();
      return messages.splice(0);
    },
    hear: async (event, payload) => {
      const { orderId } = payload;
      await subgraph.deliver(event, { aggregate: orderId, payload });
      const isReply = (told: Told) =>
        told.payload.orderId === orderId && /\.(created|refused|cancelled)\./.test(told.name);
      // What happens at the same time may have sent the reply, and not be done with it.
      return waitFor(async () => {
        await collect();
        const replies = messages.filter(isReply);
        messages = messages.filter((told) => !isReply(told));
        return replies.length > 0 && replies;
      });
    },
    ownStatements: () =>
      subgraph.takeStatements().filter((text) => !/(inbox|outbox|parked|scheduled)_message/.test(text)),
    ask,
    mutate: async (name, input) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
        ${selections[name]} userErrors { code field message } } }`;
      return (await ask(document, { input }))[name];
    },
    method: async (name) => {
      const { shippingMethods } = await ask('{ shippingMethods { id name } }');
      return shippingMethods.find((one: { name: string }) => one.name === name).id;
    },
    expectSound: async () => {
      const findings = await verify(open.read);
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding).toMatchObject({ broken: 0 });
    },
  };
};

/** An address in a country. */
const addressIn = (country: string) => ({
  name: 'Ada',
  company: null,
  line1: 'Street 1',
  line2: null,
  city: 'Town',
  region: null,
  postalCode: '12345',
  country,
  phone: null,
});

/** Asks for a shipment of `{ line: quantity }`, 100 g each. */
export const requestShipment = (
  shop: Shipping,
  request: {
    readonly orderId: string;
    readonly methodId: string;
    readonly lines: Readonly<Record<string, number>>;
    readonly userId?: string | null;
    readonly country?: string;
    readonly weight?: number;
  },
): Promise<Told[]> => {
  const { orderId, methodId, lines, userId = null, country = 'US', weight = 100 } = request;
  return shop.hear(shipmentRequested, {
    orderId,
    userId,
    methodId,
    address: addressIn(country),
    lines: Object.entries(lines).map(([lineId, quantity]) => ({
      lineId,
      variantId: `var_${lineId}`,
      quantity,
      title: `Title of ${lineId}`,
      weight,
    })),
  });
};

/** Asks to call an order's shipment off. */
export const cancelShipment = (shop: Shipping, orderId: string): Promise<Told[]> =>
  shop.hear(shipmentCancelRequested, { orderId });
