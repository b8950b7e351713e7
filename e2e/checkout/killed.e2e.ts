import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../kit/src/demo/index.ts';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { createShopper, type ReadyCart, type Shopper, variantsInStock } from '../harness/shopper.ts';
import { forEachStack } from '../harness/stacks.ts';
import { expectSound } from '../harness/verify.ts';

/** Everybody who has a part in a checkout. */
const victims = ['orders', 'inventory', 'payments', 'shipping', 'promotions'];
const buyersAtOnce = 8;

forEachStack((stack) => {
  describe('checkouts while subgraphs are killed', () => {
    /** 200 in all where a start takes a second, fewer where it takes several. */
    const checkoutsEach = stack.name === 'sqlite' ? 40 : 12;
    const seed = process.env.TEST_SEED ?? String(Date.now() % 1_000_000);
    const random = seeded(seed);
    let platform: TestPlatform;
    let env: Record<string, string>;
    let guest: Shopper;
    beforeAll(async () => {
      env = await stack.environment();
      platform = await startTestPlatform(env);
      guest = createShopper(platform);
    });

    /** Kills a subgraph at moments nobody chose, until the buyers are through. */
    const killDuring = async (name: string, buying: Promise<unknown>): Promise<number> => {
      let over = false;
      buying.finally(() => {
        over = true;
      });
      let kills = 0;
      // Started again at once, and not after the pause that repeated crashes lead to.
      const watching = setInterval(() => {
        if (platform.pid(name) === undefined) void platform.restart(name);
      }, 20);
      while (!over) {
        // The first early: however fast the buyers are, they are not through.
        await delay(kills === 0 ? random.between(5, 100) : random.between(20, 420));
        const pid = platform.pid(name);
        if (over || pid === undefined || kills >= 4) continue;
        process.kill(pid, 'SIGKILL');
        kills += 1;
      }
      clearInterval(watching);
      return kills;
    };

    const buyAll = async (carts: readonly ReadyCart[]) => {
      const left = [...carts];
      const orders: { id: string; token: string }[] = [];
      await Promise.all(
        Array.from({ length: buyersAtOnce }, async () => {
          for (let cart = left.pop(); cart; cart = left.pop()) {
            const { data } = await guest.placeSurely(cart);
            const { order, orderToken, userErrors } = data.orderPlace;
            expect(userErrors, `seed ${seed}`).toEqual([]);
            orders.push({ id: order.id, token: orderToken });
          }
        }),
      );
      return orders;
    };

    it('lose no order that was answered, and leave every store sound', async () => {
      const variants = await variantsInStock(platform);
      const acknowledged: { id: string; token: string }[] = [];
      for (const victim of victims) {
        const carts: ReadyCart[] = [];
        for (let count = 0; count < checkoutsEach; count += 1) {
          const variantId = variants[random.between(0, variants.length - 1)] ?? '';
          carts.push(await guest.fill([{ variantId, quantity: random.between(1, 3) }]));
        }
        const buying = buyAll(carts);
        const kills = await killDuring(victim, buying);
        acknowledged.push(...(await buying));
        expect(kills, `seed ${seed}: ${victim} was never killed`).toBeGreaterThan(0);
      }
      await expectSound(platform, env, `seed ${seed}`);
      const statuses = new Map<string, number>();
      for (const order of acknowledged) {
        const { data } = await guest.page(order);
        const status = data.order?.status ?? 'LOST';
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(victims.length * checkoutsEach);
      const ends = [...statuses.keys()].filter((status) => !['COMPLETED', 'FAILED'].includes(status));
      expect(ends, `seed ${seed}: ${JSON.stringify(Object.fromEntries(statuses))}`).toEqual([]);
      expect(statuses.get('COMPLETED'), `seed ${seed}`).toBeGreaterThan(acknowledged.length / 2);
    });
  });
});
