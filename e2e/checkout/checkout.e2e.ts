import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { createShopper, type Shopper, signIn, variantsInStock } from '../harness/shopper.ts';
import { forEachStack } from '../harness/stacks.ts';

forEachStack((stack) => {
  describe('a checkout by GraphQL alone', () => {
    let platform: TestPlatform;
    let guest: Shopper;
    let variants: string[];
    beforeAll(async () => {
      platform = await startTestPlatform(await stack.environment());
      guest = createShopper({
        query: async (...asked) => {
          const answer = await platform.query(...asked);
          for (const [, secret] of answer.text.matchAll(/"(?:token|orderToken)":"([^"]+)"/g))
            if (secret) secrets.add(secret);
          return answer;
        },
      });
      variants = await variantsInStock(platform);
    });
    /** What answers told to those who asked, and to nobody else. */
    const secrets = new Set<string>();
    const variant = (index: number): string => variants[index] ?? '';
    const stockOf = async (id: string): Promise<number> => {
      const document = 'query ($id: ID!) { productVariant(id: $id) { availability { quantity } } }';
      return (await platform.query(document, { id })).data.productVariant.availability.quantity;
    };

    it('of a guest: a final order, and its page from five subgraphs', async () => {
      const cart = await guest.fill([
        { variantId: variant(0), quantity: 1 },
        { variantId: variant(1), quantity: 2 },
      ]);
      const { data, errors } = await guest.place(cart);
      expect(errors).toEqual([]);
      const { order, orderToken, userErrors } = data.orderPlace;
      expect(userErrors).toEqual([]);
      expect(order).toMatchObject({
        status: 'COMPLETED',
        paymentStatus: 'CAPTURED',
        fulfilmentStatus: 'UNFULFILLED',
        total: cart.estimatedTotal,
        captured: { amount: cart.estimatedTotal.amount },
        failure: null,
        nextAction: null,
      });
      const page = await guest.page({ id: order.id, token: orderToken });
      expect(page.errors).toEqual([]);
      expect(page.data.order).toMatchObject({
        number: order.number,
        lines: [
          { quantity: 1, variant: { sku: expect.any(String), product: { handle: expect.any(String) } } },
          { quantity: 2 },
        ],
        payments: [{ status: 'CAPTURED', amount: cart.estimatedTotal }],
        shipments: [{ status: 'PREPARING', lines: [{ quantity: 1 }, { quantity: 2 }] }],
      });
      const codes = page.data.order.timeline.map(({ code }: { code: string }) => code);
      expect(codes).toEqual([
        'order.placed',
        'stock.asked',
        'stock.made',
        'payment.asked',
        'payment.made',
        'order.confirmed',
        'capture.asked',
        'capture.made',
        'shipment.asked',
        'shipment.made',
        'order.completed',
      ]);
      const traces = new Set(page.data.order.timeline.map(({ traceId }: { traceId: string }) => traceId));
      expect(traces.size).toBe(1);
    });

    it('of a customer: it is among their orders, and nobody else sees it', async () => {
      const headers = await signIn(platform, 'customer');
      const customer = createShopper(platform, headers);
      const { data } = await customer.place(await customer.fill([{ variantId: variant(0), quantity: 1 }]));
      const { order, orderToken } = data.orderPlace;
      expect(order.status).toBe('COMPLETED');
      expect(orderToken).toBeNull();
      const own = await platform.query(
        '{ viewer { orders(first: 5) { nodes { id status } } } }',
        {},
        headers,
      );
      expect(own.data.viewer.orders.nodes[0]).toEqual({ id: order.id, status: 'COMPLETED' });
      expect((await customer.page({ id: order.id, token: null })).data.order.number).toBe(order.number);
      const foreign = await guest.page({ id: order.id, token: 'a token of something else' });
      expect(foreign.data).toEqual({ order: null });
      const absent = await guest.page({ id: 'ord_01h455vb4pex5vsknk084sn02q', token: null });
      expect(foreign.errors.map(({ extensions }) => extensions.code)).toEqual(
        absent.errors.map(({ extensions }) => extensions.code),
      );
    });

    it('is the same order for the same key and body, and refused for another body', async () => {
      const cart = await guest.fill([{ variantId: variant(2), quantity: 1 }]);
      const input = { idempotencyKey: randomUUID() };
      const answers = await Promise.all(Array.from({ length: 5 }, () => guest.place(cart, input)));
      const orders = answers.map(({ data }) => data.orderPlace.order.id);
      expect(new Set(orders).size).toBe(1);
      expect(new Set(answers.map(({ data }) => data.orderPlace.orderToken)).size).toBe(1);
      const other = await guest.place(cart, { ...input, paymentToken: 'tok_decline' });
      expect(other.data.orderPlace).toMatchObject({
        order: null,
        userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
      });
    });

    it('comes to nothing when the card is declined: the goods are free again', async () => {
      const before = await stockOf(variant(3));
      const cart = await guest.fill([{ variantId: variant(3), quantity: 2 }]);
      const { data } = await guest.place(cart, { paymentToken: 'tok_decline' });
      expect(data.orderPlace.order).toMatchObject({
        status: 'FAILED',
        paymentStatus: 'DECLINED',
        captured: { amount: '0.00' },
        failure: { code: 'PAYMENT_CARD_DECLINED' },
      });
      expect(await stockOf(variant(3))).toBe(before);
    });

    it('comes to nothing when there is too little in stock, and nobody pays', async () => {
      const scarce = variant(variants.length - 1);
      const quantity = (await stockOf(scarce)) + 1;
      const { data } = await guest.place(await guest.fill([{ variantId: scarce, quantity }]));
      expect(data.orderPlace.order).toMatchObject({
        status: 'FAILED',
        captured: { amount: '0.00' },
        failure: { code: 'OUT_OF_STOCK' },
      });
    });

    it.each([
      ['an unknown payment token', { paymentToken: 'tok_nothing' }, null, 'DECLINED'],
      ['a stale cart version', { expectedCartVersion: 1 }, 'STALE', null],
      ['a foreign cart', { cartToken: 'somebody else’s' }, 'CART_NOT_FOUND', null],
      [
        'a price that was tampered with',
        { expectedTotal: { amount: '0.01', currencyCode: 'USD' } },
        'PRICE_CHANGED',
        null,
      ],
      [
        'another currency',
        { expectedTotal: { amount: '1000', currencyCode: 'JPY' } },
        'CURRENCY_MISMATCH',
        null,
      ],
      ['an empty key', { idempotencyKey: '' }, 'INVALID', null],
    ])('answers %s with a code', async (_, input, code, paymentStatus) => {
      const { data, errors } = await guest.place(
        await guest.fill([{ variantId: variant(5), quantity: 1 }]),
        input,
      );
      expect(errors).toEqual([]);
      if (code) expect(data.orderPlace).toMatchObject({ order: null, userErrors: [{ code }] });
      else expect(data.orderPlace.order).toMatchObject({ status: 'FAILED', paymentStatus });
    });

    it('refuses a coupon that is not known where it is given', async () => {
      const filling = guest.fill([{ variantId: variant(5), quantity: 1 }], { couponCodes: ['NO-SUCH-CODE'] });
      await expect(filling).rejects.toThrow('COUPON_UNKNOWN');
    });

    it('goes on after every subgraph with a part in it was stopped and started again', async () => {
      const cart = await guest.fill([{ variantId: variant(2), quantity: 1 }]);
      await Promise.all(
        ['orders', 'inventory', 'promotions', 'payments', 'shipping'].map((name) => platform.restart(name)),
      );
      const { data } = await guest.placeSurely(cart);
      const { order, orderToken } = data.orderPlace;
      await waitFor(async () => {
        const page = await guest.page({ id: order.id, token: orderToken });
        return page.data.order?.status === 'COMPLETED';
      });
    });

    it('lets no more buyers through than there are goods, and charges the others nothing', async () => {
      const available = await stockOf(variant(6));
      const quantity = Math.max(1, Math.floor(available / 10));
      const winners = Math.floor(available / quantity);
      const carts = await Promise.all(
        Array.from({ length: winners + 20 }, () => guest.fill([{ variantId: variant(6), quantity }])),
      );
      const answers = await Promise.all(carts.map((cart) => guest.placeSurely(cart)));
      const orders = answers.map(({ data }) => data.orderPlace.order);
      expect(orders.filter(({ status }) => status === 'COMPLETED')).toHaveLength(winners);
      const lost = orders.filter(({ status }) => status !== 'COMPLETED');
      expect(lost).toHaveLength(20);
      for (const order of lost) {
        expect(order).toMatchObject({
          status: 'FAILED',
          captured: { amount: '0.00' },
          failure: { code: 'OUT_OF_STOCK' },
        });
      }
      expect(await stockOf(variant(6))).toBe(available - winners * quantity);
    });

    it('wrote no secret and nothing personal into a log', () => {
      const log = platform.lines.join('\n');
      expect(platform.lines.length).toBeGreaterThan(30);
      expect(secrets.size).toBeGreaterThan(10);
      for (const secret of secrets) expect(log.includes(secret), secret).toBe(false);
      // The demo's own addresses are of tessera.test, and start-up lines name none of them either.
      expect(log).not.toMatch(
        /[\w.]+@(example|tessera)\.test|1 Main Street|tok_[a-z]+|tessera-demo|eyJ[\w-]{20}/,
      );
    });
  });
});
