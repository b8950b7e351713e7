import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openStore, type Store } from '../src/store/index.ts';
import { temporaryFolder } from '../src/testing/engines.ts';
import { maxAttempts, type Plan, simulate } from './simulation/simulate.ts';

let store: Store;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(await temporaryFolder(), 'tessera-simulation-'));
  store = await openStore({
    name: 'post',
    url: `file:${path.join(folder, 'post.db')}`,
    migrations: new URL('fixtures/post/', import.meta.url),
  });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const rate = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const plans: fc.Arbitrary<Plan> = fc.record({
  seed: fc.integer(),
  letters: fc.array(
    fc.record({
      sender: fc.constantFrom('ann', 'bob', 'cy'),
      effect: fc.boolean(),
      failures: fc.oneof(
        { weight: 8, arbitrary: fc.constant(0) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: maxAttempts - 1 }) },
        { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
      ),
      pauseMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      laterMs: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3_000 })),
    }),
    { minLength: 1, maxLength: 20 },
  ),
  crashes: fc.array(fc.record({ step: fc.integer({ min: 1, max: 150 }), power: fc.boolean() }), {
    maxLength: 6,
  }),
  roughness: fc.record({
    refuses: rate(0.4),
    duplicates: rate(0.4),
    breaks: rate(0.3),
    slowestMs: fc.integer({ min: 5, max: 300 }),
  }),
});

it('handles each message once and in order, whatever carrier and crashes do', async () => {
  vi.useFakeTimers();
  let crashes = 0;
  // fast-check says the seed and the smallest plan when one fails. A slow machine does fewer, within its time.
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const outcome = await simulate(store, plan);
      crashes += outcome.crashes;
      const { letters } = plan;
      expect(outcome.atRest, 'nothing is on its way for ever').toBe(true);
      const poison = outcome.posted.filter(
        (letter) => letters[letter]?.failures === Number.POSITIVE_INFINITY,
      );
      const numeric = (a: number, b: number) => a - b;
      expect(
        outcome.dead.toSorted((a, b) => a.letter - b.letter),
        'dead is what fails each time, after all attempts',
      ).toEqual(poison.map((letter) => ({ letter, attempts: maxAttempts })));
      expect(outcome.handled.toSorted(numeric), 'the others are handled once').toEqual(
        outcome.posted.filter((letter) => !poison.includes(letter)).toSorted(numeric),
      );
      for (const sender of ['ann', 'bob', 'cy']) {
        const ofSender = outcome.handled.filter(
          (letter) => letters[letter]?.sender === sender && letters[letter]?.laterMs === 0,
        );
        expect(ofSender, `the order of ${sender}`).toEqual(ofSender.toSorted(numeric));
      }
    }),
    { numRuns: 1_000, interruptAfterTimeLimit: 10_000 },
  );
  expect(crashes).toBeGreaterThan(10);
}, 60_000);
