import {
  captureRequested,
  paymentRequested,
  refundRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { receiveEvent } from '../src/actions/receive-event.ts';
import { type Payments, requests, startPayments } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Payments;
  beforeAll(async () => {
    shop = await startPayments(engine);
  });
  afterEach(() => shop.expectSound());

  const pay = async (paymentToken: string, orderId = newId('ord')) => {
    const asked = requests(orderId);
    await shop.deliver(paymentRequested, asked.pay(paymentToken));
    return { ...asked, orderId, replies: await shop.take() };
  };
  const effects = (orderId: string) => shop.log.of(orderId).map(({ kind }) => kind);
  const names = async () => (await shop.take()).map(({ code, name }) => code ?? name);

  it.each([
    ['tok_success', 'payment.authorised', undefined],
    ['tok_slow', 'payment.authorised', undefined],
    ['tok_timeout_after_effect', 'payment.authorised', undefined],
    ['tok_decline', 'payment.declined', 'CARD_DECLINED'],
    ['tok_decline_insufficient_funds', 'payment.declined', 'INSUFFICIENT_FUNDS'],
    ['tok_decline_expired_card', 'payment.declined', 'EXPIRED_CARD'],
    ['tok_nonsense', 'payment.declined', 'UNKNOWN_TOKEN'],
    ['4242424242424242', 'payment.declined', 'CARD_NUMBER_REFUSED'],
    ['tok_requires_action', 'payment.action_required', undefined],
  ])('answers %s with %s, the same each time', async (token, name, code) => {
    const { orderId, replies } = await pay(token);
    expect(replies).toMatchObject([{ name, orderId, ...(code && { code }) }]);
    expect((await pay(token, orderId)).replies).toEqual(replies);
    if (token.startsWith('4')) expect(effects(orderId)).toEqual([]);
  });

  it('hears a message once, however often it is delivered', async () => {
    const orderId = newId('ord');
    const told = { aggregate: orderId, payload: requests(orderId).pay('tok_success'), id: newId('msg') };
    await Promise.all([1, 2, 3].map(() => shop.subgraph.deliver(paymentRequested, told)));
    expect(await names()).toEqual(['payment.authorised']);
  });

  it('takes money once, gives it back in parts, and never more than was taken', async () => {
    const order = await pay('tok_success');
    await shop.effectOnly(captureRequested, order.capture);
    await shop.deliver(captureRequested, order.capture);
    await shop.deliver(captureRequested, order.capture);
    expect(await names()).toEqual(['payment.captured', 'payment.captured']);
    const first = order.refund(newId('rfd'), 1_000);
    await shop.effectOnly(refundRequested, first);
    await shop.deliver(refundRequested, first);
    await shop.deliver(refundRequested, first);
    await shop.deliver(refundRequested, order.refund(newId('rfd'), 251));
    await shop.deliver(refundRequested, order.refund(newId('rfd'), 250));
    expect(await names()).toEqual(['refund.made', 'refund.made', 'AMOUNT_TOO_LARGE', 'refund.made']);
  });

  it('refuses to take more than was authorised, and tells what a failing provider said', async () => {
    const { orderId } = await pay('tok_success');
    await shop.deliver(captureRequested, { orderId, amount: 1_251, currency: 'EUR' });
    expect(await names()).toEqual(['AMOUNT_TOO_LARGE']);
    await shop.deliver(captureRequested, (await pay('tok_fail_capture')).capture);
    expect(await names()).toEqual(['CAPTURE_FAILED']);
    const stuck = await pay('tok_fail_refund');
    await shop.deliver(captureRequested, stuck.capture);
    await shop.deliver(refundRequested, stuck.refund(newId('rfd'), 100));
    expect(await names()).toEqual(['payment.captured', 'REFUND_FAILED']);
  });

  it.each([
    ['nothing', 0],
    ['less than nothing', -1],
    ['more than there is', Number.MAX_SAFE_INTEGER],
  ])('takes and gives back no sum of %s', async (_what, amount) => {
    const order = await pay('tok_success');
    const odd = { ...order.capture, amount };
    const asked = Promise.resolve()
      .then(() => shop.deliver(captureRequested, odd))
      .then(names);
    // A negative sum does not fit the event; the others are answered.
    if (amount < 0) await expect(asked).rejects.toThrow();
    else expect(await asked).toEqual(['AMOUNT_TOO_LARGE']);
    expect(effects(order.orderId)).toEqual(['AUTHORISED']);
  });

  describe('a void', () => {
    it('wins when it comes before its request, and money promised unheard is let go', async () => {
      const orderId = newId('ord');
      const order = requests(orderId);
      await shop.deliver(voidRequested, order.void);
      expect(await names()).toEqual(['payment.voided']);
      expect((await pay('tok_success', orderId)).replies).toMatchObject([
        { name: 'payment.declined', code: 'ORDER_CANCELLED' },
      ]);
      expect(effects(orderId)).toEqual([]);
      await shop.effectOnly(paymentRequested, order.pay('tok_success'));
      expect(effects(orderId)).toEqual([]);
    });

    it('lets go of a promise that nobody heard of', async () => {
      const orderId = newId('ord');
      const order = requests(orderId);
      await shop.effectOnly(paymentRequested, order.pay('tok_success'));
      await shop.deliver(voidRequested, order.void);
      expect(effects(orderId)).toEqual(['AUTHORISED', 'VOIDED']);
      await shop.take();
    });

    it('gives back what was taken, once, though the capture was never recorded or only in part', async () => {
      for (const amount of [1_250, 800]) {
        const order = await pay('tok_success');
        const { orderId } = order;
        await shop.effectOnly(captureRequested, { ...order.capture, amount });
        await shop.effectOnly(voidRequested, order.void);
        await shop.deliver(voidRequested, order.void);
        await shop.deliver(voidRequested, order.void);
        expect(effects(orderId)).toEqual(['AUTHORISED', 'CAPTURED', 'REFUNDED']);
        expect(await names()).toEqual(['payment.voided', 'payment.voided']);
        // Whoever still waits for the capture learns that nothing of it is left.
        await shop.deliver(captureRequested, order.capture);
        expect(await names()).toEqual(['VOIDED']);
      }
    });
  });

  it('a payer confirms or refuses, once, whether the event comes early, twice or late', async () => {
    for (const confirmed of [true, false]) {
      const orderId = newId('ord');
      const order = requests(orderId);
      await shop.effectOnly(paymentRequested, order.pay('tok_requires_action'));
      const event = shop.settle(orderId, confirmed);
      await receiveEvent(shop.dependencies, event);
      await shop.deliver(paymentRequested, order.pay('tok_requires_action'));
      await Promise.all(Array.from({ length: 5 }, () => receiveEvent(shop.dependencies, event)));
      await shop.reconcile();
      expect((await shop.take()).filter((each) => each.orderId === orderId).map(({ name }) => name)).toEqual([
        confirmed ? 'payment.authorised' : 'payment.declined',
      ]);
    }
  });

  it('keeps its ledger as it was written', async () => {
    await expect(
      shop.store.tx((tx) => tx.execute(sql`update ledger_entry set amount = 1`)),
    ).rejects.toThrow();
    await expect(shop.store.tx((tx) => tx.execute(sql`delete from ledger_entry`))).rejects.toThrow();
  });
});
