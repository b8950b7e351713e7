import {
  captureRequested,
  paymentRequested,
  refundRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reconcile } from '../src/actions/reconcile.ts';
import { receiveEvent } from '../src/actions/receive-event.ts';
import { type Payments, startPayments } from './fixture.ts';

const sum = { amount: 1_250, currency: 'EUR' };

forEachEngine((engine) => {
  let shop: Payments;
  beforeAll(async () => {
    shop = await startPayments(engine);
  });
  afterAll(() => shop.expectSound());

  const request = (orderId: string, paymentToken: string) => ({
    orderId,
    userId: null,
    ...sum,
    paymentToken,
  });
  const pay = async (paymentToken: string, orderId = newId('ord')) => {
    await shop.deliver(paymentRequested, request(orderId, paymentToken));
    return { orderId, replies: shop.take() };
  };
  const refund = (orderId: string, refundId: string, amount: number) => ({
    orderId,
    refundId,
    amount,
    currency: 'EUR',
    reason: 'Card 4242 4242 4242 4242 was mine',
  });

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
    if (token.startsWith('4')) expect(shop.log.of(orderId)).toEqual([]);
  });

  it('takes money once, gives it back in parts, and never more than was taken', async () => {
    const { orderId } = await pay('tok_success');
    await shop.effectOnly(captureRequested, { orderId, ...sum });
    await shop.deliver(captureRequested, { orderId, ...sum });
    await shop.deliver(captureRequested, { orderId, ...sum });
    expect(shop.take().map(({ name }) => name)).toEqual(['payment.captured', 'payment.captured']);
    const first = newId('rfd');
    await shop.effectOnly(refundRequested, refund(orderId, first, 1_000));
    await shop.deliver(refundRequested, refund(orderId, first, 1_000));
    await shop.deliver(refundRequested, refund(orderId, first, 1_000));
    await shop.deliver(refundRequested, refund(orderId, newId('rfd'), 251));
    await shop.deliver(refundRequested, refund(orderId, newId('rfd'), 250));
    expect(shop.take().map(({ name, code }) => code ?? name)).toEqual([
      'refund.made',
      'refund.made',
      'AMOUNT_TOO_LARGE',
      'refund.made',
    ]);
    const rows = await shop.store.read.query<{ reason: string }>(sql`select reason from refund`);
    expect(JSON.stringify(rows)).not.toContain('4242');
  });

  it('refuses to take more than was authorised, and tells what a failing provider said', async () => {
    const { orderId } = await pay('tok_success');
    await shop.deliver(captureRequested, { orderId, amount: 1_251, currency: 'EUR' });
    expect(shop.take().map(({ code }) => code)).toEqual(['AMOUNT_TOO_LARGE']);
    const failing = (await pay('tok_fail_capture')).orderId;
    await shop.deliver(captureRequested, { orderId: failing, ...sum });
    expect(shop.take().map(({ code }) => code)).toEqual(['CAPTURE_FAILED']);
    const stuck = (await pay('tok_fail_refund')).orderId;
    await shop.deliver(captureRequested, { orderId: stuck, ...sum });
    await shop.deliver(refundRequested, refund(stuck, newId('rfd'), 100));
    expect(shop.take().map(({ code, name }) => code ?? name)).toEqual(['payment.captured', 'REFUND_FAILED']);
  });

  it('a void before its request wins', async () => {
    const orderId = newId('ord');
    await shop.deliver(voidRequested, { orderId });
    expect(shop.take()).toMatchObject([{ name: 'payment.voided' }]);
    expect((await pay('tok_success', orderId)).replies).toMatchObject([
      { name: 'payment.declined', code: 'ORDER_CANCELLED' },
    ]);
    expect(shop.log.of(orderId)).toEqual([]);
  });

  it('a void lets go of what was promised without our knowing, and gives back what was taken', async () => {
    const lost = newId('ord');
    await shop.effectOnly(paymentRequested, request(lost, 'tok_success'));
    await shop.deliver(voidRequested, { orderId: lost });
    expect(shop.log.of(lost).map(({ kind }) => kind)).toEqual(['AUTHORISED', 'VOIDED']);
    const { orderId } = await pay('tok_success');
    await shop.effectOnly(captureRequested, { orderId, ...sum });
    await shop.deliver(voidRequested, { orderId });
    await shop.deliver(voidRequested, { orderId });
    expect(shop.log.of(orderId).map(({ kind }) => kind)).toEqual(['AUTHORISED', 'CAPTURED', 'REFUNDED']);
    shop.take();
  });

  it('a payer confirms or refuses, once, whether the event comes early, twice or late', async () => {
    for (const confirmed of [true, false]) {
      const orderId = newId('ord');
      await shop.effectOnly(paymentRequested, request(orderId, 'tok_requires_action'));
      const [effect] = shop.log.of(orderId);
      const event = shop.test.settle(orderId, effect?.providerId ?? '', confirmed);
      if (!event) throw new Error('Nothing to settle.');
      await receiveEvent(shop.dependencies, event);
      await shop.deliver(paymentRequested, request(orderId, 'tok_requires_action'));
      await Promise.all(Array.from({ length: 5 }, () => receiveEvent(shop.dependencies, event)));
      expect(await reconcile(shop.dependencies, 0)).toBeGreaterThanOrEqual(0);
      expect(shop.take().map(({ name }) => name)).toEqual([
        confirmed ? 'payment.authorised' : 'payment.declined',
      ]);
    }
  });

  it('of 20 refunds at once no more goes back than was taken', async () => {
    const { orderId } = await pay('tok_success');
    await shop.deliver(captureRequested, { orderId, ...sum });
    shop.take();
    await Promise.all(
      Array.from({ length: 20 }, () => shop.deliver(refundRequested, refund(orderId, newId('rfd'), 500))),
    );
    const made = shop.take().filter(({ name }) => name === 'refund.made');
    expect(made).toHaveLength(2);
  });

  it('keeps its ledger as it was written', async () => {
    await expect(
      shop.store.tx((tx) => tx.execute(sql`update ledger_entry set amount = 1`)),
    ).rejects.toThrow();
    await expect(shop.store.tx((tx) => tx.execute(sql`delete from ledger_entry`))).rejects.toThrow();
  });
});
