import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crashPoints } from '../../kit/src/events/crash-point.ts';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { createShopper, type ReadyCart, type Shopper, variantsInStock } from '../harness/shopper.ts';
import { expectSound } from '../harness/verify.ts';

const coupon = 'WELCOME10';

/** Everybody a checkout with a coupon passes through. */
const victims = ['orders', 'inventory', 'promotions', 'payments', 'shipping'];

describe('a checkout whose subgraphs end at a crash point', () => {
  let platform: TestPlatform;
  let guest: Shopper;
  let variants: string[];
  const crashDir = mkdtempSync(path.join(tmpdir(), 'tessera-crash-'));
  afterAll(() => rmSync(crashDir, { recursive: true, force: true }));
  beforeAll(async () => {
    platform = await startTestPlatform({ NODE_ENV: 'test', TESSERA_CRASH_DIR: crashDir });
    guest = createShopper(platform);
    variants = await variantsInStock(platform);
  });

  /** Has a process end at the n-th passing of a point. @returns tells whether it did, and takes the wish back. */
  const arm = (name: string, wish: string): (() => boolean) => {
    const pid = platform.pid(name);
    if (pid === undefined) throw new Error(`${name} is not running.`);
    const file = path.join(crashDir, String(pid));
    writeFileSync(file, wish);
    return () => {
      const crashed = !existsSync(file);
      rmSync(file, { force: true });
      return crashed;
    };
  };

  /** A cart to order; whoever crashed last is up again when there is one. */
  const fill = (turn: number): Promise<ReadyCart> =>
    waitFor(() =>
      guest.fill([{ variantId: variants[turn % variants.length] ?? '', quantity: 1 }], {
        email: `${randomUUID()}@example.test`,
        couponCodes: [coupon],
      }),
    );

  const order = async (cart: ReadyCart): Promise<string> => {
    const { data } = await guest.placeSurely(cart);
    const { order: placed, orderToken, userErrors } = data.orderPlace;
    expect(userErrors).toEqual([]);
    return guest.end({ id: placed.id, token: orderToken });
  };

  it.each(victims)('%s: completes the order whichever point it is, at whichever passing', async (victim) => {
    const passings: Record<string, number> = {};
    for (const point of crashPoints) {
      for (let nth = 1; ; nth += 1) {
        const cart = await fill(nth);
        const crashed = arm(victim, `${point}:${nth}`);
        const before = platform.pid(victim);
        const watching = setInterval(() => {
          // Started again at once, and not after the pause that repeated crashes lead to.
          if (platform.pid(victim) === undefined) void platform.restart(victim);
        }, 20);
        const status = await order(cart);
        const came = crashed();
        // It may have ended after it had done its part, a moment ago.
        if (came) await waitFor(() => ![undefined, before].includes(platform.pid(victim)));
        clearInterval(watching);
        expect(status, `${victim} ${point}:${nth}`).toBe('COMPLETED');
        if (!came) break;
        passings[point] = nth;
      }
    }
    expect(passings, victim).toMatchObject({
      'after-commit-before-publish': expect.any(Number),
      'after-publish-before-delete': expect.any(Number),
      'after-handle-before-ack': expect.any(Number),
      ...(victim === 'payments' && { 'after-effect-before-handle': expect.any(Number) }),
    });
    await expectSound(platform, {});
  });
});
