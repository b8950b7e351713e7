import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { createShopper, type Shopper, signIn, variantsInStock } from '../harness/shopper.ts';
import { forEachStack } from '../harness/stacks.ts';
import { expectSound } from '../harness/verify.ts';

/** What a payer has to confirm must be confirmed within this time, s. */
const payerSeconds = 2;
const atOnce = 12;

interface Placed {
  readonly id: string;
  readonly token: string;
  readonly status: string;
  readonly actionUrl: string | null;
}

forEachStack((stack) => {
  describe('what happens to an order at the same moment', () => {
    let platform: TestPlatform;
    let env: Record<string, string>;
    let guest: Shopper;
    let variants: string[];
    beforeAll(async () => {
      env = await stack.environment();
      platform = await startTestPlatform({ ...env, ORDERS_PAYER_SECONDS: String(payerSeconds) });
      guest = createShopper(platform);
      variants = await variantsInStock(platform);
    });

    const place = async (paymentToken: string, turn: number): Promise<Placed> => {
      const variantId = variants[turn % variants.length] ?? '';
      const cart = await guest.fill([{ variantId, quantity: 1 }]);
      const { data } = await guest.placeSurely(cart, { paymentToken });
      const { order, orderToken } = data.orderPlace;
      return {
        id: order.id,
        token: orderToken,
        status: order.status,
        actionUrl: order.nextAction?.url ?? null,
      };
    };
    const placeMany = (paymentToken: string): Promise<Placed[]> =>
      Promise.all(Array.from({ length: atOnce }, (_, turn) => place(paymentToken, turn)));
    const pageOf = async (order: Placed) => (await guest.page(order)).data.order;
    /** What the payer's browser does. */
    const confirm = async ({ actionUrl }: Placed): Promise<number> => {
      const payments = platform.subgraphs.find(({ name }) => name === 'payments')?.url;
      if (!actionUrl || !payments) throw new Error('There is nothing to confirm.');
      const url = new URL(`${new URL(actionUrl).pathname}?choice=confirm`, payments);
      return (await fetch(url, { method: 'POST' })).status;
    };

    it('the payer confirms and calls it off: it completes or comes to nothing, and money follows', async () => {
      const orders = await placeMany('tok_requires_action');
      await Promise.all(
        orders.map(async (order, turn) => {
          await Promise.all([
            delay(turn % 3).then(() => confirm(order)),
            delay(turn % 5).then(() => guest.cancel(order)),
          ]);
        }),
      );
      const ends = await Promise.all(orders.map(guest.end));
      expect(ends.filter((status) => !['COMPLETED', 'CANCELLED'].includes(status))).toEqual([]);
      await expectSound(platform, env);
    });

    it('it is called off while it is carried out', async () => {
      const orders = await Promise.all(
        Array.from({ length: atOnce }, async (_, turn) => {
          const cart = await guest.fill([{ variantId: variants[turn] ?? '', quantity: 1 }]);
          const idempotencyKey = randomUUID();
          const placing = guest.placeSurely(cart, { idempotencyKey });
          // Whoever asks again with the key may see the order before the first answer.
          await delay(turn * 4);
          const { data } = await guest.placeSurely(cart, { idempotencyKey });
          const { order, orderToken } = data.orderPlace;
          const placed = { id: order.id, token: orderToken, status: order.status, actionUrl: null };
          await Promise.all([guest.cancel(placed), guest.cancel(placed), placing]);
          return placed;
        }),
      );
      const ends = await Promise.all(orders.map(guest.end));
      expect(ends.filter((status) => status !== 'CANCELLED')).toEqual([]);
      for (const order of orders) {
        const { payments } = await pageOf(order);
        expect(['REFUNDED', 'VOIDED']).toContain(payments[0].status);
      }
      await expectSound(platform, env);
    });

    it('the payer confirms when their time is over', async () => {
      const orders = await placeMany('tok_requires_action');
      const started = Date.now();
      await Promise.all(
        orders.map(async (order, turn) => {
          // Around the moment at which the deadline is noticed.
          const moment = payerSeconds * 1_000 + (turn - atOnce / 2) * 40;
          await delay(Math.max(0, started + moment - Date.now()));
          await confirm(order);
        }),
      );
      const ends = await Promise.all(orders.map(guest.end));
      expect(ends.filter((status) => !['COMPLETED', 'FAILED'].includes(status))).toEqual([]);
      await expectSound(platform, env);
    });

    it('50 carts bring a coupon of which 5 may be used: 5 get it', async () => {
      const staff = await signIn(platform, 'staff');
      const code = `RACE${randomUUID().slice(0, 8).toUpperCase()}`;
      const { data, text } = await platform.query(
        `mutation ($input: PromotionCreateInput!) {
          promotionCreate(input: $input) { promotion { id } userErrors { code message } }
        }`,
        {
          input: {
            title: 'For the first five',
            method: 'CODE',
            discount: { percentage: '10' },
            coupon: { code, usageLimit: 5 },
          },
        },
        staff,
      );
      expect(data?.promotionCreate.userErrors, text).toEqual([]);
      const fill = (turn: number) =>
        guest.fill([{ variantId: variants[turn % variants.length] ?? '', quantity: 1 }], {
          email: `buyer${turn}@example.test`,
          couponCodes: [code],
        });
      // orders hears of a new coupon a moment later.
      const first = await waitFor(() => fill(0));
      const others = Array.from({ length: 49 }, (_, index) => fill(index + 1));
      const carts = [first, ...(await Promise.all(others))];
      const answers = await Promise.all(carts.map((cart) => guest.placeSurely(cart)));
      const orders = answers.map(({ data: answered }) => ({
        id: answered.orderPlace.order.id,
        token: answered.orderPlace.orderToken,
        status: answered.orderPlace.order.status,
        actionUrl: null,
      }));
      const ends = await Promise.all(orders.map(guest.end));
      expect(ends.filter((status) => status === 'COMPLETED')).toHaveLength(5);
      expect(ends.filter((status) => status === 'FAILED')).toHaveLength(45);
      await expectSound(platform, env);
    });
  });
});
