import { captureRequested, paymentRequested, voidRequested } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { forEachEngine, staff, waitFor } from '@tessera/kit/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Payments, requests, startPayments } from './fixture.ts';
import { type StripeStub, startStripeStub } from './stripe-stub.ts';

const secretKey = 'sk_test_51H8k2LmQx7';
const confirm = /confirm$/;

forEachEngine((engine) => {
  describe('what got no answer', () => {
    let shop: Payments;
    let stripe: StripeStub;
    beforeAll(async () => {
      stripe = await startStripeStub(secretKey);
      engine.cleanUp(stripe.close);
      shop = await startPayments(engine, {
        PAYMENTS_PROVIDER: 'stripe',
        STRIPE_SECRET_KEY: secretKey,
        STRIPE_WEBHOOK_SECRET: 'whsec_1f9d3b7a5c20e846',
        STRIPE_RETURN_URL: 'https://shop.test/paid',
        STRIPE_API_BASE: stripe.url,
        PAYMENTS_TRIES: '1',
      });
    });
    afterEach(() => shop.expectSound());

    const lose = async (token: string) => {
      const orderId = newId('ord');
      const order = requests(orderId);
      stripe.failUntilHealed(confirm, 'failAfter');
      await shop.deliver(paymentRequested, order.pay(token));
      stripe.heal();
      expect(await shop.take()).toEqual([]);
      return { ...order, orderId, intent: stripe.intentOf(orderId) };
    };
    const names = async () => (await shop.take()).map(({ name }) => name);

    it('is told to orders when the payer has to confirm, and settled by their choice', async () => {
      const { orderId, intent } = await lose('pm_card_threeDSecureRequired');
      await shop.reconcile();
      expect(await shop.take()).toMatchObject([
        { name: 'payment.action_required', orderId, url: `https://hooks.stripe.com/${intent.id}` },
      ]);
      await shop.reconcile();
      expect(await names()).toEqual([]);
      stripe.authenticate(intent, true);
      await shop.reconcile();
      expect(await names()).toEqual(['payment.authorised']);
    });

    it('is booked when the money was taken meanwhile, and not taken again', async () => {
      const { capture, orderId, intent } = await lose('pm_card_visa');
      stripe.handle(`POST /v1/payment_intents/${intent.id}/capture`, { amount_to_capture: '1250' });
      await shop.reconcile();
      await shop.deliver(captureRequested, capture);
      expect(await shop.take()).toMatchObject([
        { name: 'payment.authorised', orderId, amount: 1_250 },
        { name: 'payment.captured', orderId, amount: 1_250 },
      ]);
      expect(stripe.done.filter((each) => each.orderId === orderId)).toHaveLength(2);
    });

    it('is declined when it was called off at the provider', async () => {
      const { intent } = await lose('pm_card_visa');
      stripe.handle(`POST /v1/payment_intents/${intent.id}/cancel`, {});
      await shop.reconcile();
      expect(await shop.take()).toMatchObject([{ name: 'payment.declined', code: 'VOIDED' }]);
    });

    it('is let go when orders gives up, whatever was taken', async () => {
      const promised = await lose('pm_card_visa');
      const taken = await lose('pm_card_visa');
      await shop.deliver(voidRequested, promised.void);
      expect(promised.intent.status).toBe('canceled');
      stripe.handle(`POST /v1/payment_intents/${taken.intent.id}/capture`, { amount_to_capture: '1250' });
      await shop.deliver(voidRequested, taken.void);
      expect(stripe.done.filter((each) => each.orderId === taken.orderId).at(-1)).toMatchObject({
        step: `refund:${taken.orderId}:void`,
        amount: 1_250,
      });
      expect(await names()).toEqual(['payment.voided', 'payment.voided']);
    });

    it('is let go when it comes about after the order was voided', async () => {
      const orderId = newId('ord');
      const order = requests(orderId);
      const held = Promise.withResolvers<void>();
      stripe.failNext(confirm, { holdAfter: held.promise });
      const asked = shop.deliver(paymentRequested, order.pay('pm_card_visa'));
      await waitFor(() => stripe.done.some((each) => each.orderId === orderId));
      await shop.deliver(voidRequested, order.void);
      held.resolve();
      await asked;
      expect((await shop.take()).map(({ code, name }) => code ?? name)).toEqual([
        'payment.voided',
        'ORDER_CANCELLED',
      ]);
      await shop.reconcile();
      expect(stripe.intentOf(orderId).status).toBe('canceled');
      expect(await names()).toEqual([]);
    });

    it('waits while the provider is down, which is not asked about one after the other for ever', async () => {
      const lost = [];
      for (let index = 0; index < 6; index += 1) lost.push(await lose('pm_card_visa'));
      stripe.failUntilHealed(/./, 'busy');
      const before = stripe.requests.length;
      await shop.reconcile();
      expect(stripe.requests.length - before).toBe(3);
      stripe.heal();
      await shop.reconcile();
      expect(await names()).toEqual(Array(6).fill('payment.authorised'));
    });

    it('holds up no other when it fails', async () => {
      await lose('pm_card_visa');
      await lose('pm_card_visa');
      stripe.failNext(/./, 'unauthorised');
      await expect(shop.reconcile()).rejects.toThrow('could not be settled: 1');
      expect(await names()).toEqual(['payment.authorised']);
      await shop.reconcile();
      expect(await names()).toEqual(['payment.authorised']);
    });

    it('is settled at once when staff ask', async () => {
      const { orderId } = await lose('pm_card_visa');
      const ask = (query: string) => shop.subgraph.execute(query, {}, { viewer: staff() });
      const { data } = await ask('{ payments(filter: { status: PENDING }) { nodes { id } } }');
      const [{ id }] = data.payments.nodes;
      const mutation = `mutation { paymentReconcile(input: { id: "${id}" }) {
        payment { status } userErrors { code } } }`;
      stripe.failUntilHealed(/./, 'busy');
      expect((await ask(mutation)).data.paymentReconcile).toEqual({
        payment: { status: 'PENDING' },
        userErrors: [{ code: 'PROVIDER_UNAVAILABLE' }],
      });
      stripe.heal();
      const answer = await ask(mutation);
      expect(answer.data.paymentReconcile).toEqual({ payment: { status: 'AUTHORISED' }, userErrors: [] });
      expect(await shop.take()).toMatchObject([{ name: 'payment.authorised', orderId }]);
    });
  });

  it('payers who take their time keep nobody else waiting', async () => {
    const shop = await startPayments(engine);
    const orders = Array.from({ length: 120 }, () => newId('ord'));
    for (const orderId of orders)
      await shop.deliver(paymentRequested, requests(orderId).pay('tok_requires_action'));
    await shop.take();
    const last = orders.at(-1) ?? '';
    shop.settle(last, true);
    expect(await shop.reconcile()).toBe(120);
    expect(await shop.take()).toMatchObject([{ name: 'payment.authorised', orderId: last }]);
    await shop.expectSound();
  });
});
