import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import { captureRequested, paymentRequested, voidRequested } from '@tessera/contracts/events/orders';
import { openCarrier, readEnvelope, writeEnvelope } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import { generateViewerKeys } from '@tessera/kit/identity';
import { startSubgraph } from '@tessera/kit/server';
import { createLogger } from '@tessera/kit/telemetry';
import { waitFor } from '@tessera/kit/testing';
import { expect, it, onTestFinished } from 'vitest';
import { payments } from '../src/subgraph.ts';
import { requests } from './fixture.ts';
import { startStripeStub } from './stripe-stub.ts';

const secretKey = 'sk_test_51H8k2LmQx7';

it('over a bus: what got no answer is asked for again, and what follows it waits', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tessera-payments-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stripe = await startStripeStub(secretKey);
  onTestFinished(stripe.close);
  const bus = `file:${path.join(folder, 'bus.db')}`;
  const { publicJwks } = await generateViewerKeys();
  const running = await startSubgraph(payments, {
    logger: createLogger({ name: 'payments', level: 'silent', json: true }),
    env: {
      NODE_ENV: 'test',
      PORT: '0',
      VIEWER_PUBLIC_KEYS: publicJwks,
      DATABASE_URL: `file:${path.join(folder, 'payments.db')}`,
      EVENT_BUS: bus,
      TESSERA_DATA_DIR: folder,
      PAYMENTS_PROVIDER: 'stripe',
      PAYMENTS_TRIES: '1',
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: 'whsec_1f9d3b7a5c20e846',
      STRIPE_RETURN_URL: 'https://shop.test/paid',
      STRIPE_API_BASE: stripe.url,
    },
  });
  const carrier = await openCarrier(bus, '');
  onTestFinished(() => carrier.close());
  onTestFinished(() => running.stop());
  const heard: string[] = [];
  const replies = ['payment.authorised', 'payment.captured', 'payment.voided'].map(
    (name) => `payments.${name}.v1`,
  );
  await carrier.subscribe('orders', replies, (deliveries) => {
    for (const { envelope, ack } of deliveries) {
      heard.push(readEnvelope(envelope)?.type ?? 'no envelope');
      ack();
    }
  });
  const orderId = newId('ord');
  const order = requests(orderId);
  const tell = <Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>) => {
    const message = { id: newId('msg'), name: event.name, aggregate: orderId };
    const envelope = writeEnvelope(event, { ...message, time: new Date(), traceparent: null, payload });
    return carrier.publish([{ ...message, envelope }]);
  };
  const captures = () => stripe.requests.filter((request) => request.includes('/capture'));

  stripe.failUntilHealed(/capture$/, 'dropAfter');
  await tell(paymentRequested, order.pay('pm_card_visa'));
  await tell(captureRequested, order.capture);
  await tell(voidRequested, order.void);
  await waitFor(() => captures().length >= 2 && heard.length >= 1);
  expect(heard).toEqual(replies.slice(0, 1));
  stripe.heal();
  await waitFor(() => heard.length >= 3);
  expect(heard).toEqual(replies);
  expect(stripe.done.map(({ step }) => step)).toEqual(['authorise', 'capture', `refund:${orderId}:void`]);
});
