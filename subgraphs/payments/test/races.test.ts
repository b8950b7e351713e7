import { setTimeout as delay } from 'node:timers/promises';
import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
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
import { type StripeStub, startStripeStub } from './stripe-stub.ts';

const secretKey = 'sk_test_51H8k2LmQx7';
const rounds = Array.from({ length: 12 }, (_, round) => round);

interface Row {
  readonly status: string;
  readonly captured: number;
  readonly refunded: number;
  readonly release: unknown;
}

forEachEngine((engine) => {
  describe.each(['test', 'stripe'] as const)('with the provider %s', (provider) => {
    let shop: Payments;
    let stripe: StripeStub;
    beforeAll(async () => {
      stripe = await startStripeStub(secretKey);
      engine.cleanUp(stripe.close);
      shop = await startPayments(engine, {
        PAYMENTS_PROVIDER: provider,
        ...(provider === 'stripe' && {
          STRIPE_SECRET_KEY: secretKey,
          STRIPE_WEBHOOK_SECRET: 'whsec_1f9d3b7a5c20e846',
          STRIPE_RETURN_URL: 'https://shop.test/paid',
          STRIPE_API_BASE: stripe.url,
        }),
      });
    });

    /** What the provider's own book says was done for an order, by step. */
    const done = (orderId: string): Record<string, number> => {
      const effects =
        provider === 'test'
          ? shop.log.of(orderId).map(({ step, amount }) => ({ step, amount: Number(amount) }))
          : stripe.done.filter((each) => each.orderId === orderId);
      const steps = effects.map(({ step }) => step);
      expect(new Set(steps).size).toBe(steps.length);
      return Object.fromEntries(effects.map(({ step, amount }) => [step, amount]));
    };
    const sumOf = (book: Record<string, number>, start: string) =>
      Object.entries(book).reduce((sum, [step, amount]) => (step.startsWith(start) ? sum + amount : sum), 0);
    const rowOf = async (orderId: string): Promise<Row | undefined> => {
      const [row] = await shop.store.read.query<Row>(sql`
        select status, captured, refunded, release_due as release from payment where order_id = ${orderId}`);
      return row && { ...row, captured: Number(row.captured), refunded: Number(row.refunded) };
    };
    /** Delivers as a carrier does: the same message again until it is handled, after a while of chance. */
    const deliver = async <Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>) => {
      const told = { aggregate: (payload as { orderId: string }).orderId, payload, id: newId('msg') };
      for (let attempt = 0; ; attempt += 1) {
        await delay(Math.random() * 8);
        try {
          await shop.subgraph.deliver(event, told);
          return;
        } catch (error) {
          if (attempt > 20) throw error;
        }
      }
    };
    const token = provider === 'test' ? 'tok_success' : 'pm_card_visa';
    const authorised = async () => {
      const orderId = newId('ord');
      const order = requests(orderId);
      await deliver(paymentRequested, order.pay(token));
      await shop.take();
      return { ...order, orderId };
    };
    const sold = async () => {
      const order = await authorised();
      await deliver(captureRequested, order.capture);
      await shop.take();
      return order;
    };
    /** What must be true of an order's money when all is quiet. */
    const expectSettled = async (orderId: string): Promise<Row | undefined> => {
      const [book, row] = [done(orderId), await rowOf(orderId)];
      expect(row?.captured ?? 0).toBe(book.capture ?? 0);
      expect(row?.refunded ?? 0).toBe(sumOf(book, 'refund:'));
      expect(Boolean(row?.release)).toBe(false);
      return row;
    };
    afterEach(() => shop.expectSound());

    it('authorises once, of five requests at once', async () => {
      for (const _round of rounds) {
        const orderId = newId('ord');
        const order = requests(orderId);
        await Promise.all(Array.from({ length: 5 }, () => deliver(paymentRequested, order.pay(token))));
        const replies = await shop.take();
        expect(replies.map(({ name }) => name)).toEqual(Array(5).fill('payment.authorised'));
        expect(done(orderId)).toEqual({ authorise: 1_250 });
      }
    });

    it('a void against its request: nothing is held in the end, whoever was first', async () => {
      const orders = await Promise.all(
        rounds.map(async () => {
          const orderId = newId('ord');
          const order = requests(orderId);
          await Promise.all([
            deliver(paymentRequested, order.pay(token)),
            deliver(voidRequested, order.void),
          ]);
          return orderId;
        }),
      );
      await shop.reconcile();
      await shop.take();
      for (const orderId of orders) {
        const book = done(orderId);
        expect(await expectSettled(orderId)).toMatchObject({ status: 'VOIDED' });
        expect(Object.keys(book)).toEqual(book.authorise ? ['authorise', 'void'] : []);
      }
    });

    it('a void against the capture: let go, or taken and given back', async () => {
      const ready = await Promise.all(rounds.map(authorised));
      await shop.take();
      const orders = await Promise.all(
        ready.map(async (order) => {
          await Promise.all([deliver(captureRequested, order.capture), deliver(voidRequested, order.void)]);
          return order.orderId;
        }),
      );
      const replies = await shop.take();
      for (const orderId of orders) {
        const book = done(orderId);
        const row = await expectSettled(orderId);
        if (book.capture) expect(row).toMatchObject({ status: 'REFUNDED', captured: 1_250, refunded: 1_250 });
        else expect(row).toMatchObject({ status: 'VOIDED', captured: 0 });
        const heard = replies.filter((each) => each.orderId === orderId).map(({ name }) => name);
        expect(heard).toContain('payment.voided');
        // Money that orders hears of as taken before the void is what the void gave back.
        if (heard.includes('payment.captured')) expect(book.capture).toBe(1_250);
      }
    });

    it('captures once, of three requests at once', async () => {
      for (const _round of rounds.slice(0, 4)) {
        const order = await authorised();
        await Promise.all(Array.from({ length: 3 }, () => deliver(captureRequested, order.capture)));
        await expectSettled(order.orderId);
      }
      await shop.take();
    });

    it('gives back once, of three requests with one key, and answers each', async () => {
      for (const _round of rounds.slice(0, 4)) {
        const order = await sold();
        const refund = order.refund(newId('rfd'), 700);
        await Promise.all(Array.from({ length: 3 }, () => deliver(refundRequested, refund)));
        expect((await shop.take()).map(({ name }) => name)).toEqual(Array(3).fill('refund.made'));
        expect(await expectSettled(order.orderId)).toMatchObject({ refunded: 700 });
      }
    });

    it('gives back no more than was taken, of refunds that exceed it together', async () => {
      for (const amounts of [[700, 700], [1_250, 1], Array(20).fill(500)]) {
        const order = await sold();
        await Promise.all(
          amounts.map((amount) => deliver(refundRequested, order.refund(newId('rfd'), amount))),
        );
        const replies = await shop.take();
        expect(replies).toHaveLength(amounts.length);
        const made = replies.filter(({ name }) => name === 'refund.made');
        const sum = made.reduce((total, { amount }) => total + Number(amount), 0);
        expect(await expectSettled(order.orderId)).toMatchObject({ refunded: sum });
        expect(made.length).toBe(amounts.length === 20 ? 2 : 1);
      }
    });

    it('a refund against a void of what was taken: all goes back, and no more', async () => {
      for (const _round of rounds.slice(0, 4)) {
        const order = await sold();
        await Promise.all([
          deliver(refundRequested, order.refund(newId('rfd'), 300)),
          deliver(voidRequested, order.void),
        ]);
        expect(await expectSettled(order.orderId)).toMatchObject({ status: 'REFUNDED', refunded: 1_250 });
        await shop.take();
      }
    });

    it.runIf(provider === 'test')('an event against the answer, the job and itself: told once', async () => {
      const orders = await Promise.all(
        rounds.map(async (round) => {
          const orderId = newId('ord');
          const order = requests(orderId);
          await shop.effectOnly(paymentRequested, order.pay('tok_requires_action'));
          const event = shop.settle(orderId, round % 2 === 0);
          await Promise.all([
            deliver(paymentRequested, order.pay('tok_requires_action')),
            delay(Math.random() * 8).then(() => receiveEvent(shop.dependencies, event)),
            delay(Math.random() * 8).then(() => receiveEvent(shop.dependencies, event)),
          ]);
          return { orderId, settled: round % 2 === 0 ? 'payment.authorised' : 'payment.declined' };
        }),
      );
      await shop.reconcile();
      const replies = await shop.take();
      for (const { orderId, settled } of orders) {
        const heard = replies.filter((each) => each.orderId === orderId).map(({ name }) => name);
        expect(heard).toEqual([settled]);
      }
    });
  });
});
