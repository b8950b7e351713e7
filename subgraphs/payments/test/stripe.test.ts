import {
  captureRequested,
  paymentRequested,
  refundRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Payments, requests, startPayments } from './fixture.ts';
import { type StripeStub, startStripeStub } from './stripe-stub.ts';

const secretKey = 'sk_test_51H8k2LmQx7';
const confirm = /confirm$/;

forEachEngine((engine) => {
  let shop: Payments;
  let stripe: StripeStub;
  beforeAll(async () => {
    stripe = await startStripeStub(secretKey);
    engine.cleanUp(stripe.close);
    shop = await startPayments(engine, {
      PAYMENTS_PROVIDER: 'stripe',
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: 'whsec_1f9d3b7a5c20e846',
      STRIPE_RETURN_URL: 'https://shop.test/paid?from=bank',
      STRIPE_API_BASE: stripe.url,
      PAYMENTS_DEADLINE_MS: '800',
    });
  });
  afterEach(async () => {
    await shop.expectSound();
    const steps = stripe.done.map(({ orderId, step }) => `${orderId} ${step}`);
    expect(new Set(steps).size).toBe(steps.length);
  });

  const pay = async (token: string, orderId = newId('ord')) => {
    const order = requests(orderId);
    await shop.deliver(paymentRequested, order.pay(token));
    return { ...order, orderId, replies: await shop.take() };
  };
  const did = (orderId: string) =>
    stripe.done.filter((each) => each.orderId === orderId).map(({ step }) => step);
  const names = async () => (await shop.take()).map(({ code, name }) => code ?? name);

  describe('authorising', () => {
    it.each([
      ['pm_card_visa', 'payment.authorised', undefined],
      ['pm_card_chargeDeclined', 'payment.declined', 'GENERIC_DECLINE'],
      ['pm_card_chargeDeclinedInsufficientFunds', 'payment.declined', 'INSUFFICIENT_FUNDS'],
      ['pm_nonsense', 'payment.declined', 'RESOURCE_MISSING'],
      ['pm_card_threeDSecureScript', 'payment.declined', 'ACTION_UNSUPPORTED'],
    ])('answers %s with %s, the same each time', async (token, name, code) => {
      const { orderId, replies } = await pay(token);
      expect(replies).toMatchObject([{ name, orderId, ...(code && { code }) }]);
      expect((await pay(token, orderId)).replies).toEqual(replies);
    });

    it('answers as before after a crash, and never twice', async () => {
      const orderId = newId('ord');
      await shop.effectOnly(paymentRequested, requests(orderId).pay('pm_card_visa'));
      expect((await pay('pm_card_visa', orderId)).replies).toMatchObject([{ name: 'payment.authorised' }]);
      stripe.forgetKeys();
      expect(did(orderId)).toEqual(['authorise']);
    });

    it('declines a sum that Stripe does not take', async () => {
      const orderId = newId('ord');
      await shop.deliver(paymentRequested, requests(orderId, 1).pay('pm_card_visa'));
      expect(await names()).toEqual(['AMOUNT_TOO_SMALL']);
    });

    it.each([
      ['EUR', 1_250],
      ['JPY', 1_250],
      ['KWD', 1_250],
      ['ISK', 125_000],
      ['UGX', 125_000],
    ])('counts %s as Stripe does, and reads it back', async (currency, amount) => {
      const orderId = newId('ord');
      const { pay: asked, capture, refund } = requests(orderId);
      await shop.deliver(paymentRequested, { ...asked('pm_card_visa'), currency });
      await shop.deliver(captureRequested, { ...capture, currency });
      await shop.deliver(refundRequested, { ...refund(newId('rfd')), currency });
      expect(await shop.take()).toMatchObject(
        ['payment.authorised', 'payment.captured', 'refund.made'].map((name) => ({ name, amount: 1_250 })),
      );
      expect(stripe.done.slice(-3).map((each) => each.amount)).toEqual([amount, amount, amount]);
    });

    it('declines what Stripe would count in other units, and shows it no card number', async () => {
      const orderId = newId('ord');
      await shop.deliver(paymentRequested, { ...requests(orderId).pay('pm_card_visa'), currency: 'MGA' });
      expect(await names()).toEqual(['CURRENCY_UNSUPPORTED']);
      const { replies } = await pay('4242-4242-4242-4242');
      expect(replies).toMatchObject([{ code: 'CARD_NUMBER_REFUSED' }]);
      expect(stripe.requests.join('\n')).not.toMatch(/MGA|mga|4242.?4242/);
    });

    it('sends the payer to their bank and back to the shop', async () => {
      const { orderId, replies } = await pay('pm_card_threeDSecureRequired');
      const { id, next_action } = stripe.intentOf(orderId);
      expect(replies).toMatchObject([
        { name: 'payment.action_required', url: `https://hooks.stripe.com/${id}` },
      ]);
      expect(next_action?.redirect_to_url?.return_url).toBe(
        `https://shop.test/paid?from=bank&order=${orderId}`,
      );
    });

    it.each([
      ['is dropped', 'drop'],
      ['is dropped after it took effect', 'dropAfter'],
      ['is answered by half', 'truncate'],
      ['loses its connection', 'resetAfter'],
      ['comes at a busy time', 'busy'],
    ] as const)('asks again with the same key when the first request %s', async (_what, fault) => {
      for (const route of [/payment_intents$/, confirm]) {
        stripe.failNext(route, fault);
        const { orderId, replies } = await pay('pm_card_visa');
        expect(replies).toMatchObject([{ name: 'payment.authorised' }]);
        expect(did(orderId)).toEqual(['authorise']);
      }
    });

    it('asks again after the deadline, while Stripe still works on the first request', async () => {
      const held = Promise.withResolvers<void>();
      stripe.failNext(confirm, { holdAfter: held.promise });
      const { orderId, replies } = await pay('pm_card_visa');
      held.resolve();
      expect(replies).toMatchObject([{ name: 'payment.authorised' }]);
      expect(did(orderId)).toEqual(['authorise']);
    });

    it.each([
      ['created, but not confirmed', /payment_intents$/, 'dropAfter', 'PROVIDER_UNAVAILABLE', []],
      ['confirmed', confirm, 'dropAfter', 'payment.authorised', ['authorise']],
      ['answered but with faults', confirm, 'failAfter', 'payment.authorised', ['authorise']],
      ['never reached', /payment_intents$/, 'drop', 'PROVIDER_UNAVAILABLE', []],
    ] as const)('finds out later about a payment that was %s', async (_what, route, fault, name, steps) => {
      for (const searchable of [true, false]) {
        stripe.failUntilHealed(route, fault);
        const { orderId, replies } = await pay('pm_card_visa');
        expect(replies).toEqual([]);
        stripe.heal();
        for (const { id } of stripe.intentsOf(orderId)) if (searchable) stripe.searchable.add(id);
        expect(await shop.reconcile()).toBeGreaterThan(0);
        expect((await shop.take()).find((each) => each.orderId === orderId)).toMatchObject(
          name.startsWith('payment') ? { name } : { code: name },
        );
        expect(did(orderId)).toEqual(steps);
        // What came to nothing here comes to nothing there.
        if (steps.length === 0) expect(stripe.intentOf(orderId).status).toBe('canceled');
      }
    });

    it('goes no further after its deadline', async () => {
      const held = Promise.withResolvers<void>();
      const orderId = newId('ord');
      stripe.failUntilHealed(/payment_intents$/, { holdAfter: held.promise });
      const late = new AbortController();
      const authorising = shop.provider.authorise({
        orderId,
        amount: 1_250n,
        currency: 'EUR',
        token: 'pm_card_visa',
        signal: late.signal,
      });
      await waitFor(() => stripe.intentsOf(orderId).length > 0);
      late.abort();
      stripe.heal();
      held.resolve();
      await expect(authorising).rejects.toThrow('too late');
      expect(did(orderId)).toEqual([]);
    });

    it('hears at once when orders asks again about a payment that got no answer', async () => {
      stripe.failUntilHealed(confirm, 'dropAfter');
      const { orderId, replies } = await pay('pm_card_visa');
      expect(replies).toEqual([]);
      stripe.heal();
      expect((await pay('pm_card_visa', orderId)).replies).toMatchObject([{ name: 'payment.authorised' }]);
      expect(did(orderId)).toEqual(['authorise']);
    });

    it('throws rather than declines when the key stands for another payment', async () => {
      const orderId = newId('ord');
      await shop.effectOnly(paymentRequested, requests(orderId).pay('pm_card_visa'));
      await expect(
        shop.deliver(paymentRequested, requests(orderId, 999).pay('pm_card_visa')),
      ).rejects.toThrow('same key');
      await shop.deliver(voidRequested, requests(orderId).void);
      await shop.take();
    });
  });

  describe('capturing', () => {
    it('takes the money once, whatever happens to the answers', async () => {
      for (const fault of ['drop', 'dropAfter', 'failAfter', 'busy'] as const) {
        const order = await pay('pm_card_visa');
        stripe.failNext(/capture$/, fault);
        await shop.deliver(captureRequested, order.capture);
        expect(await shop.take()).toMatchObject([{ name: 'payment.captured', amount: 1_250 }]);
        expect(did(order.orderId)).toEqual(['authorise', 'capture']);
      }
    });

    it('finds money taken long ago, after its key is forgotten', async () => {
      const order = await pay('pm_card_visa');
      await shop.effectOnly(captureRequested, order.capture);
      stripe.forgetKeys();
      await shop.deliver(captureRequested, order.capture);
      expect(await names()).toEqual(['payment.captured']);
    });

    it('fails when Stripe has let the money go, as it does after seven days', async () => {
      const order = await pay('pm_card_visa');
      stripe.intentOf(order.orderId).status = 'canceled';
      await shop.deliver(captureRequested, order.capture);
      expect(await shop.take()).toMatchObject([{ name: 'capture.failed' }]);
    });

    it('is delivered again while no answer comes', async () => {
      const order = await pay('pm_card_visa');
      stripe.failUntilHealed(/capture$/, 'drop');
      await expect(shop.deliver(captureRequested, order.capture)).rejects.toThrow('not known');
      stripe.heal();
      await shop.deliver(captureRequested, order.capture);
      expect(await names()).toEqual(['payment.captured']);
    });
  });

  describe('voiding', () => {
    it('lets the promise go once, whatever happens to the answers', async () => {
      for (const fault of ['drop', 'dropAfter', 'busy'] as const) {
        const order = await pay('pm_card_visa');
        stripe.failNext(/cancel$/, fault);
        await shop.deliver(voidRequested, order.void);
        expect(await names()).toEqual(['payment.voided']);
        expect(did(order.orderId)).toEqual(['authorise', 'void']);
      }
    });

    it('gives back what was taken, and stands when the capture is answered late', async () => {
      const order = await pay('pm_card_visa');
      await shop.effectOnly(captureRequested, order.capture);
      await shop.deliver(voidRequested, order.void);
      await shop.deliver(captureRequested, order.capture);
      expect(await names()).toEqual(['payment.voided', 'VOIDED']);
      expect(did(order.orderId)).toEqual(['authorise', 'capture', `refund:${order.orderId}:void`]);
    });

    it('lets go of a promise that came about unheard, and refuses the late request', async () => {
      const orderId = newId('ord');
      const order = requests(orderId);
      await shop.deliver(voidRequested, order.void);
      await shop.effectOnly(paymentRequested, order.pay('pm_card_visa'));
      await shop.deliver(paymentRequested, order.pay('pm_card_visa'));
      expect(await names()).toEqual(['payment.voided', 'ORDER_CANCELLED']);
      await shop.reconcile();
      expect(stripe.intentsOf(orderId).map(({ status }) => status)).toEqual(['canceled']);
    });
  });

  describe('refunding', () => {
    const sold = async () => {
      const order = await pay('pm_card_visa');
      await shop.deliver(captureRequested, order.capture);
      await shop.take();
      return order;
    };

    it('gives back once, whatever happens to the answers', async () => {
      for (const fault of ['drop', 'dropAfter', 'failAfter', 'busy'] as const) {
        const order = await sold();
        stripe.failNext(/POST \/v1\/refunds$/, fault);
        const refundId = newId('rfd');
        await shop.deliver(refundRequested, order.refund(refundId, 500));
        expect(await names()).toEqual(['refund.made']);
        expect(did(order.orderId)).toEqual(['authorise', 'capture', `refund:${refundId}`]);
      }
    });

    it('gives back once, though the message comes again after its key is forgotten', async () => {
      const order = await sold();
      const refund = order.refund(newId('rfd'), 500);
      await shop.effectOnly(refundRequested, refund);
      stripe.forgetKeys();
      await shop.deliver(refundRequested, refund);
      await shop.deliver(refundRequested, order.refund(newId('rfd'), 750));
      await shop.deliver(refundRequested, order.refund(newId('rfd'), 1));
      expect(await names()).toEqual(['refund.made', 'refund.made', 'AMOUNT_TOO_LARGE']);
    });

    it('tells what Stripe refused, when money went back behind our back', async () => {
      const order = await sold();
      stripe.handle('POST /v1/refunds', {
        payment_intent: stripe.intentOf(order.orderId).id,
        amount: '1250',
      });
      await shop.deliver(refundRequested, order.refund(newId('rfd'), 100));
      expect(await names()).toEqual(['CHARGE_ALREADY_REFUNDED']);
    });
  });

  it('speaks of no secret in its log', () => {
    const lines = shop.subgraph.logs.join('\n');
    expect(lines).not.toContain(secretKey);
    expect(lines).not.toContain('whsec_');
  });
});
