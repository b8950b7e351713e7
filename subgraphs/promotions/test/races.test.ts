import { discountsReleaseRequested, discountsRequested } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type Promotions, type Reply, startPromotions } from './fixture.ts';
import { type Request, requestOf } from './order-fixture.ts';

// Many orders at once take their time where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const together = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

forEachEngine((engine) => {
  let shop: Promotions;
  beforeAll(async () => {
    shop = await startPromotions(engine);
  });
  afterEach(async () => {
    await shop.expectSound();
    if (engine.name !== 'postgres') return;
    // Deadlocks would be hidden by the store's retries: the server has counted them.
    const [counted] = await shop.store.read.query<{ deadlocks: number }>(
      sql`select deadlocks from pg_stat_database where datname = current_database()`,
    );
    expect(Number(counted?.deadlocks)).toBe(0);
  });

  const ask = (request: Partial<Request>) => {
    const payload = requestOf({ orderId: newId('ord'), ...request });
    return shop.deliver(discountsRequested, { aggregate: payload.orderId, payload });
  };
  const giveBack = (orderId: string) =>
    shop.deliver(discountsReleaseRequested, { aggregate: orderId, payload: { orderId } });
  const repliesTo = async (orderIds: readonly string[]): Promise<Reply[]> => {
    const all = [];
    for (const orderId of orderIds) all.push(...(await shop.replies(orderId)));
    return all;
  };
  const outcomes = (replies: readonly Reply[]): Record<string, number> => {
    const counted: Record<string, number> = {};
    for (const { outcome, payload } of replies) {
      const key = payload.code ?? outcome;
      counted[key] = (counted[key] ?? 0) + 1;
    }
    return counted;
  };
  const ids = (count: number) => Array.from({ length: count }, () => newId('ord'));

  it.each([
    ['coupon', {}, { usageLimit: 5 }],
    ['promotion', { usageLimit: 5 }, {}],
  ])('of 50 orders for five uses of a %s exactly five win', async (of, promotion, limits) => {
    const code = `FIVE-${of}`;
    await shop.byCode(code, promotion, limits);
    const orders = ids(50);
    await together(50, (index) =>
      ask({ orderId: orders[index] ?? '', codes: [code], email: `buyer${index}@example.com` }),
    );
    expect(outcomes(await repliesTo(orders))).toEqual({ redeemed: 5, USED_UP: 45 });
  });

  it.each([
    ['coupon', {}, { usageLimitPerCustomer: 2 }],
    ['promotion', { usageLimitPerCustomer: 2 }, {}],
  ])('of 20 orders of one customer two may use a %s, whoever else buys', async (of, promotion, limits) => {
    const code = `EACH-${of}`;
    await shop.byCode(code, promotion, limits);
    const userId = newId('usr');
    const mine = ids(20);
    const others = ids(10);
    await together(30, (index) =>
      index % 3 === 2
        ? ask({ orderId: others[(index - 2) / 3] ?? '', codes: [code], userId: newId('usr') })
        : ask({ orderId: mine[index - Math.floor(index / 3)] ?? '', codes: [code], userId }),
    );
    expect(outcomes(await repliesTo(mine))).toEqual({ redeemed: 2, USED_BY_CUSTOMER: 18 });
    expect(outcomes(await repliesTo(others))).toEqual({ redeemed: 10 });
  });

  it('of automatic promotions gives no more than there are, and the order goes on without', async () => {
    const { id } = await shop.automatic({ usageLimit: 3 });
    const orders = ids(20);
    await together(20, (index) => ask({ orderId: orders[index] ?? '', email: `${index}@example.com` }));
    const replies = await repliesTo(orders);
    expect(outcomes(replies)).toEqual({ redeemed: 20 });
    expect(replies.filter(({ payload }) => payload.applied.length > 0)).toHaveLength(3);
    await shop.turn('Archive', id);
  });

  it('counts one order once, asked 20 times at once', async () => {
    await shop.byCode('ONE', { usageLimit: 1 });
    const [orderId = ''] = ids(1);
    await together(20, () => ask({ orderId, codes: ['ONE'] }));
    const replies = await shop.replies(orderId);
    expect(outcomes(replies)).toEqual({ redeemed: 20 });
    expect(new Set(replies.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
  });

  it('asked and given back at once, in whatever order, ends given back', async () => {
    const { id } = await shop.byCode('EITHER', { usageLimit: 100 });
    const orders = ids(20);
    await together(40, (index) => {
      const orderId = orders[Math.floor(index / 2)] ?? '';
      return index % 2 === Math.floor(index / 2) % 2
        ? ask({ orderId, codes: ['EITHER'] })
        : giveBack(orderId);
    });
    const { promotion } = await shop.ask('query ($id: ID!) { promotion(id: $id) { usageCount } }', { id });
    expect(promotion.usageCount).toBe(0);
    expect(outcomes(await repliesTo(orders)).released).toBe(20);
  });

  it('lets no limit be set below the use that comes at the same moment', async () => {
    const { id } = await shop.byCode('SHRINK', { usageLimit: 100 }, { usageLimit: 100 });
    const { coupons } = await shop.ask('{ coupons(filter: { code: "SHRINK" }) { nodes { id } } }');
    const orders = ids(30);
    await together(40, async (index) => {
      if (index % 4 !== 3) {
        const orderId = orders[index - Math.floor(index / 4)] ?? '';
        await ask({ orderId, codes: ['SHRINK'], email: `${index}@example.com` });
        return;
      }
      const ofCoupon = index % 8 === 3;
      const name = ofCoupon ? 'couponUpdate' : 'promotionUpdate';
      const target = ofCoupon ? coupons.nodes[0].id : id;
      for (let expectedVersion = 1; expectedVersion < 6; expectedVersion += 1) {
        const usageLimit = 5 + index;
        await shop.mutate(name, { id: target, expectedVersion, usageLimit });
      }
    });
    const counted = outcomes(await repliesTo(orders));
    expect((counted.redeemed ?? 0) + (counted.USED_UP ?? 0)).toBe(30);
    const { promotion } = await shop.ask(
      'query ($id: ID!) { promotion(id: $id) { usageCount usageLimit } }',
      { id },
    );
    expect(promotion.usageCount).toBe(counted.redeemed);
    expect(promotion.usageCount).toBeLessThanOrEqual(promotion.usageLimit);
  });

  it('does not deadlock, whatever overlaps in whatever order, and stays within all limits', async () => {
    const promotions = await together(4, (index) =>
      shop.byCode(
        `CLASH${index}`,
        {
          discount: index % 2 ? { freeShipping: true } : { percentage: `${10 + index}` },
          combinesWith: ['ORDER', 'SHIPPING'],
          usageLimit: 15,
        },
        { usageLimit: 12 },
      ),
    );
    const automatic = await together(2, () => shop.automatic({ combinesWith: ['ORDER', 'SHIPPING'] }));
    const orders = ids(80);
    await together(110, async (index) => {
      const codes = [0, 1, 2].map((step) => `CLASH${(index + step) % 4}`);
      const orderId = orders[index % 80] ?? '';
      if (index >= 100) {
        const { id } = [...promotions, ...automatic][index % 6];
        const input = { id, expectedVersion: 1, priority: index };
        await shop.mutate('promotionUpdate', input);
      } else if (index >= 80) await giveBack(orderId);
      else await ask({ orderId, codes: index % 2 ? codes : codes.toReversed() });
    });
    expect((await repliesTo(orders)).length).toBe(100);
    for (const { id } of automatic) await shop.turn('Archive', id);
  });
});
