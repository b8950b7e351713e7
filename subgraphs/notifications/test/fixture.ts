import type { PayloadOf } from '@tessera/contracts/define-event';
import { mailRequested } from '@tessera/contracts/events/accounts';
import { deliveryRequested } from '@tessera/contracts/events/notifications';
import type { orderPlaced } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import type { Store } from '@tessera/kit/store';
import {
  customer,
  fixedClock,
  staff,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { expect } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { defineNotifications, type NotificationsParts } from '../src/subgraph.ts';

/** The customer of the tests. */
export const ada = customer('usr_0000000000000000000000000a');
/** Another one. */
export const ben = customer('usr_0000000000000000000000000b');

/** A notification as staff see it. */
export interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly status: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly sentAt: string | null;
}

/** notifications under test. */
export interface Notifications extends TestSubgraph {
  readonly clock: TestClock;
  readonly store: Store;
  /** Tries all mails that are due, until none is. */
  sendDue(): Promise<void>;
  /** Statements since the last call, those of kit on its tables of messages left out. */
  ownStatements(): string[];
  /** What staff are shown of an order's or address's notifications, oldest first. */
  shown(of: { readonly orderId?: string; readonly to?: string }): Promise<Shown[]>;
  /** Runs an operation as staff, and expects no errors. */
  ask(query: string, variables?: Record<string, unknown>): Promise<TestAnswer['data']>;
  /** Lets accounts ask for a mail. @returns its address. */
  requestMail(more?: Partial<PayloadOf<typeof mailRequested>>): Promise<string>;
  expectSound(): Promise<void>;
}

let serial = 0;
/** An address nobody has. */
export const newEmail = (): string => {
  serial += 1;
  return `user${serial}@example.test`;
};

/** Starts notifications on a database of its own, or on one that is there. */
export const startNotifications = async (
  engine: TestEngine,
  options: { env?: Record<string, string>; parts?: NotificationsParts; databaseUrl?: string } = {},
): Promise<Notifications> => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  const definition = defineNotifications(options.parts);
  let store: Store | undefined;
  const subgraph = await startTestSubgraph(
    {
      ...definition,
      setup: (input) => {
        store = input.store as Store;
        return definition.setup(input);
      },
    },
    {
      engine,
      clock,
      ...(options.env && { env: options.env }),
      ...(options.databaseUrl && { databaseUrl: options.databaseUrl }),
    },
  );
  if (!store) throw new Error('Not set up.');
  const open = store;
  const ask: Notifications['ask'] = async (query, variables) => {
    const answer = await subgraph.execute(query, variables, { viewer: staff() });
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  return {
    ...subgraph,
    clock,
    store: open,
    ask,
    sendDue: async () => {
      for (;;) {
        const due = await subgraph.emitted(deliveryRequested);
        if (due.length === 0) return;
        for (const { id, aggregate, payload } of due) {
          await subgraph.deliver(deliveryRequested, { id, aggregate, payload });
        }
      }
    },
    ownStatements: () =>
      subgraph.takeStatements().filter((text) => !/(inbox|outbox|parked|scheduled)_message/.test(text)),
    shown: async ({ orderId, to }) => {
      const { notifications } = await ask(
        `query ($filter: NotificationFilter) { notifications(first: 100, filter: $filter) {
          nodes { id kind to subject status attempts failure sentAt } } }`,
        { filter: orderId ? { orderId } : {} },
      );
      const nodes: Shown[] = notifications.nodes;
      return nodes.filter((one) => !to || one.to === to).reverse();
    },
    requestMail: async (more = {}) => {
      const mailId = newId('mail');
      const payload = {
        mailId,
        userId: null,
        recipient: newEmail(),
        subject: 'Choose a new password',
        text: 'Open this link:\nhttps://shop.example/reset#token=SECRETTOKEN\n\nOr do nothing.\n',
        ...more,
      };
      await subgraph.deliver(mailRequested, { aggregate: payload.mailId, payload });
      return payload.recipient;
    },
    expectSound: async () => {
      const findings = await verify(open.read);
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding).toMatchObject({ broken: 0 });
    },
  };
};

/** An order of Ada's with two lines. */
export const orderOf = (
  more: Partial<PayloadOf<typeof orderPlaced>> = {},
): PayloadOf<typeof orderPlaced> => ({
  orderId: newId('ord'),
  number: 'T-10042',
  userId: ada.userId,
  email: newEmail(),
  currency: 'EUR',
  subtotal: 123450,
  discount: 1000,
  shipping: 490,
  tax: 19635,
  total: 142575,
  placedAt: '2026-03-01T12:00:00.000Z',
  lines: [
    {
      lineId: 'a',
      variantId: 'var_a',
      title: 'Chair',
      sku: 'C-1',
      quantity: 2,
      unitPrice: 50000,
      discount: 0,
      tax: 0,
    },
    {
      lineId: 'b',
      variantId: 'var_b',
      title: 'Lamp',
      sku: 'L-1',
      quantity: 1,
      unitPrice: 23450,
      discount: 0,
      tax: 0,
    },
  ],
  address: {
    name: 'Ada',
    company: null,
    line1: 'Street 1',
    line2: null,
    city: 'Town',
    region: null,
    postalCode: '12345',
    country: 'DE',
    phone: null,
  },
  ...more,
});
