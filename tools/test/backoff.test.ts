import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from '../src/dev/backoff.ts';

test('never waits longer than 15 seconds nor shorter than half of the doubling', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (crashes, random) => {
        const ceiling = Math.min(15_000, 250 * 2 ** (crashes - 1));
        expect(backoffMs(crashes, random)).toBeGreaterThanOrEqual(ceiling / 2);
        expect(backoffMs(crashes, random)).toBeLessThanOrEqual(ceiling);
      },
    ),
  );
});
