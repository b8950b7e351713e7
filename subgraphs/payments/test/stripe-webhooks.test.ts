import { paymentRequested, voidRequested } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import Stripe from 'stripe';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { type Payments, requests, startPayments } from './fixture.ts';
import type { Intent } from './stripe-account.ts';
import { type StripeStub, startStripeStub } from './stripe-stub.ts';

const secretKey = 'sk_test_51H8k2LmQx7';
const webhookSecret = 'whsec_1f9d3b7a5c20e846';
const { webhooks } = new Stripe(secretKey);

forEachEngine((engine) => {
  let shop: Payments;
  let stripe: StripeStub;
  beforeAll(async () => {
    stripe = await startStripeStub(secretKey);
    engine.cleanUp(stripe.close);
    shop = await startPayments(engine, {
      PAYMENTS_PROVIDER: 'stripe',
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_RETURN_URL: 'https://shop.test/paid',
      STRIPE_API_BASE: stripe.url,
    });
  });
  afterEach(() => shop.expectSound());

  const eventOf = (type: string, object: object = {}, id = newId('evt')) =>
    JSON.stringify({ id, object: 'event', type, data: { object } });
  const promised = 'payment_intent.amount_capturable_updated';
  const failed = 'payment_intent.payment_failed';
  const sign = (payload: string, { secret = webhookSecret, ageSeconds = 0 } = {}) =>
    webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(shop.clock().getTime() / 1_000) - ageSeconds,
    });
  const send = async (body: string, signature: string | null = sign(body), path = 'stripe') => {
    const { status } = await fetch(`${shop.subgraph.url}/webhooks/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature !== null && { 'stripe-signature': signature }),
      },
      body,
    });
    return status;
  };
  const threeDSecure = async (): Promise<Intent> => {
    const orderId = newId('ord');
    await shop.deliver(paymentRequested, requests(orderId).pay('pm_card_threeDSecureRequired'));
    await shop.take();
    return stripe.intentOf(orderId);
  };
  const statusOf = async ({ metadata }: Pick<Intent, 'metadata'>) => {
    const rows = await shop.store.read.query<{ status: string }>(
      sql`select status from payment where order_id = ${metadata.order_id}`,
    );
    return rows.map(({ status }) => status);
  };

  it.each([
    [true, promised, 'payment.authorised', undefined],
    [false, failed, 'payment.declined', 'AUTHENTICATION_REQUIRED'],
  ])(
    'settles a payment whose payer passed: %s, once, however often it comes',
    async (passed, type, name, code) => {
      const intent = await threeDSecure();
      stripe.authenticate(intent, passed);
      const event = eventOf(type, intent);
      const answers = await Promise.all(Array.from({ length: 5 }, () => send(event)));
      expect(answers).toEqual([200, 200, 200, 200, 200]);
      expect(await send(event)).toBe(200);
      expect(await shop.take()).toMatchObject([
        { name, orderId: intent.metadata.order_id, ...(code && { code }) },
      ]);
    },
  );

  it('refuses what is unsigned, forged, old or no event, and touches no store', async () => {
    const intent = await threeDSecure();
    const event = eventOf(promised, intent);
    shop.subgraph.takeStatements();
    const answers = [
      await send(event, null),
      await send(event, ''),
      await send(event, 't=1,v1=00'),
      await send(event, sign(event, { secret: 'whsec_another_1234567' })),
      await send(event, sign(event, { ageSeconds: 301 })),
      await send(event, sign(`${event} `)),
      await send(event, sign(event).replace('v1=', 'v0=')),
      ...(await Promise.all(['', 'null', '[]', '{}', '{', '"text"'].map((body) => send(body)))),
    ];
    expect(answers).toEqual(answers.map(() => 400));
    expect(await send('x'.repeat(300_000))).toBe(413);
    expect(await send(event, sign(event), 'test')).toBe(404);
    const own = shop.subgraph.takeStatements().filter((text) => !text.includes('scheduled_message'));
    expect(own).toEqual([]);
    expect(await statusOf(intent)).toEqual(['ACTION_REQUIRED']);
    expect(await send(event, sign(event, { ageSeconds: 300 }))).toBe(200);
    await shop.take();
  });

  it('takes an event that overtakes the answer to its own request', async () => {
    const orderId = newId('ord');
    const held = Promise.withResolvers<void>();
    stripe.failNext(/confirm$/, { holdAfter: held.promise });
    const asked = shop.deliver(paymentRequested, requests(orderId).pay('pm_card_visa'));
    await waitFor(() => stripe.done.some((each) => each.orderId === orderId));
    expect(await send(eventOf(promised, stripe.intentOf(orderId)))).toBe(200);
    held.resolve();
    await asked;
    await shop.reconcile();
    expect(await shop.take()).toMatchObject([{ name: 'payment.authorised', orderId }]);
    expect(await statusOf(stripe.intentOf(orderId))).toEqual(['AUTHORISED']);
  });

  it('is settled by the first of an event and a look by the job, and told once', async () => {
    const intent = await threeDSecure();
    stripe.authenticate(intent, true);
    await Promise.all([shop.reconcile(), send(eventOf(promised, intent))]);
    expect(await shop.take()).toMatchObject([{ name: 'payment.authorised' }]);
  });

  it('lets go of a promise that comes after the order was voided', async () => {
    const intent = await threeDSecure();
    const { order_id: orderId } = intent.metadata;
    await shop.deliver(voidRequested, { orderId });
    expect(intent.status).toBe('canceled');
    // Forced back, as no rule of Stripe's allows: whatever is said, nothing is held.
    stripe.authenticate(intent, true);
    expect(await send(eventOf(promised, intent))).toBe(200);
    await shop.reconcile();
    expect(intent.status).toBe('canceled');
    expect(await statusOf(intent)).toEqual(['VOIDED']);
    expect((await shop.take()).map(({ name }) => name)).toEqual(['payment.voided']);
  });

  it('takes events out of order, of unknown payments, of other kinds and of others', async () => {
    const intent = await threeDSecure();
    stripe.authenticate(intent, true);
    const late = { ...intent, status: 'requires_action' };
    expect(await send(eventOf(promised, intent))).toBe(200);
    for (const [type, object] of [
      ['payment_intent.requires_action', late],
      [failed, late],
      [promised, { ...intent, id: 'pi_another' }],
      ['charge.succeeded', { id: 'ch_1', metadata: intent.metadata }],
      ['balance.available', {}],
      [promised, { ...intent, metadata: { order_id: newId('ord') } }],
    ] as const)
      expect(await send(eventOf(type, object))).toBe(200);
    expect(await statusOf(intent)).toEqual(['AUTHORISED']);
    expect((await shop.take()).map(({ name }) => name)).toEqual(['payment.authorised']);
  });

  it('has no page of the test provider', async () => {
    const { orderId, id } = { orderId: newId('ord'), id: 'tpay_1' };
    for (const method of ['GET', 'POST']) {
      const url = `${shop.subgraph.url}/test-provider/confirm/${orderId}/${id}?choice=confirm`;
      expect((await fetch(url, { method })).status).toBe(404);
    }
  });
});
