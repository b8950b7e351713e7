import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { signIn } from '../harness/shopper.ts';
import { expectSound } from '../harness/verify.ts';

const main = path.resolve(import.meta.dirname, '..', '..', 'tools', 'src', 'main.ts');
const limit = 60;
const run = 'interrupted';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

/** Runs the command as a shell would. @param during is given its process. */
const replay = async (
  url: string,
  over: Readonly<Record<string, unknown>> = {},
  during: (child: ReturnType<typeof spawn>) => Promise<void> = async () => {},
): Promise<Ended> => {
  const options = { limit, run, url, concurrency: 2, format: 'json', ...over };
  const child = spawn(
    process.execPath,
    [
      main,
      'replay',
      'superstore',
      ...Object.entries(options).flatMap(([key, value]) => [`--${key}`, `${value}`]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let notes = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    notes += chunk;
  });
  const [[code]] = await Promise.all([once(child, 'close'), during(child)]);
  return { code, out, notes };
};

describe('replaying the data set', () => {
  let platform: TestPlatform;
  let staff: Record<string, string>;
  beforeAll(async () => {
    platform = await startTestPlatform();
    staff = await signIn(platform, 'staff');
  });

  const placed = async (): Promise<{ email: string; status: string }[]> => {
    const { data } = await platform.query('{ orders(first: 100) { nodes { email status } } }', {}, staff);
    return data.orders.nodes;
  };
  /** Sends a signal as soon as there are so many orders. */
  const signalAt =
    (count: number, signal: NodeJS.Signals) =>
    async (child: ReturnType<typeof spawn>): Promise<void> => {
      while (child.exitCode === null && (await placed()).length < count) await delay(20);
      child.kill(signal);
    };

  it('goes on where it was killed and where it was stopped, places nothing twice, and is right to the cent', async () => {
    const killed = await replay(platform.url, {}, signalAt(8, 'SIGKILL'));
    expect(killed.code).toBeNull();
    expect(killed.notes).toContain(`--run ${run}`);

    const stopped = await replay(platform.url, {}, signalAt(24, 'SIGINT'));
    expect(stopped.code, stopped.notes).toBe(1);
    expect(stopped.notes).toMatch(
      /Stopped after \d+ of 60 orders\. Go on with:\n {2}tessera replay superstore/,
    );
    const first = JSON.parse(stopped.out);
    expect(first).toMatchObject({ finished: false, equal: true, orders: limit });
    expect(first.placedBefore).toBeGreaterThanOrEqual(8);
    expect(first.placed).toBeGreaterThan(0);
    expect(first.reconciled).toBe(first.placed + first.placedBefore);
    expect(await placed()).toHaveLength(first.reconciled);

    const ended = await replay(platform.url);
    expect(ended.code, ended.out + ended.notes).toBe(0);
    const last = JSON.parse(ended.out);
    expect(last).toMatchObject({
      finished: true,
      equal: true,
      reconciled: limit,
      placedBefore: first.reconciled,
      placed: limit - first.reconciled,
      differing: [],
    });
    expect(last.revenue.placed).toBe(last.revenue.expected);
    expect(Number(last.revenue.placed)).toBeGreaterThan(10_000);

    const again = JSON.parse((await replay(platform.url)).out);
    expect(again).toMatchObject({
      placed: 0,
      placedBefore: limit,
      revenue: last.revenue,
      orderPlaceMs: null,
    });
    const orders = await placed();
    expect(orders).toHaveLength(limit);
    expect(new Set(orders.map(({ email }) => email)).size).toBe(limit);
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['COMPLETED']));

    await expectSound(platform, {});
  });

  const staffSure = async (document: string, variables: Record<string, unknown> = {}) => {
    const { data, text } = await platform.query(document, variables, staff);
    for (const payload of Object.values(data ?? {})) {
      expect((payload as { userErrors?: unknown[] }).userErrors ?? [], text).toEqual([]);
    }
    return data;
  };

  it('names the orders that the shop cannot bring to the same, places the others, and exits 1', async () => {
    const before = (await placed()).length;
    // The first order of the data set has this one thing in it.
    const { productVariant } = await staffSure('{ productVariant(sku: "OFF-PA-10000174") { id version } }');
    await staffSure(
      `mutation ($input: ProductVariantPriceSetInput!) {
        productVariantPriceSet(input: $input) { userErrors { message } }
      }`,
      {
        input: {
          id: productVariant.id,
          expectedVersion: productVariant.version,
          currencyCode: 'USD',
          amount: '0.01',
        },
      },
    );
    const { code, out, notes } = await replay(platform.url, { run: 'differing', limit: 3 });
    expect(code, notes).toBe(1);
    expect(notes).toContain('The shop and the data set differ');
    expect(JSON.parse(out)).toMatchObject({
      equal: false,
      finished: true,
      orders: 3,
      placed: 2,
      differing: [
        { orderId: 'CA-2014-103800', differences: [expect.stringContaining('for less than was taken')] },
      ],
    });
    expect(await placed()).toHaveLength(before + 2);
  });

  it('refuses to begin while a promotion would change prices by itself', async () => {
    await staffSure(`mutation { promotionCreate(input: {
        title: "A cent off", method: AUTOMATIC, discount: { fixedAmount: { amount: { amount: "0.01", currencyCode: "USD" } } }
      }) { userErrors { message } } }`);
    const refused = await replay(platform.url, { run: 'refused' });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.notes).toContain('pause "A cent off" first');
  });
});
