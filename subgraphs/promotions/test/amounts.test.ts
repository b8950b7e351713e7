import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { least, percentOf, spread, sumOf } from '../src/domain/amounts.ts';

const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });

describe('percentOf', () => {
  it.each([
    [1n, 5_000, 1n],
    [3n, 5_000, 2n],
    [49n, 100, 0n],
    [50n, 100, 1n],
    [26_196n, 2_000, 5_239n],
    [999n, 3_333, 333n],
  ])('takes half a unit up: of %d, %d hundredths of a percent are %d', (value, basisPoints, expected) => {
    expect(percentOf(value, basisPoints)).toBe(expected);
  });

  it('is at most half a unit off, never negative and never more than the whole', () => {
    fc.assert(
      fc.property(amount, fc.nat(10_000), (value, basisPoints) => {
        const part = percentOf(value, basisPoints);
        const exact = value * BigInt(basisPoints);
        const error = part * 10_000n - exact;
        expect(error > -5_000n && error <= 5_000n).toBe(true);
        expect(part >= 0n && part <= value).toBe(true);
      }),
    );
  });
});

describe('spread', () => {
  it('adds up exactly, is never more than a weight, and at most one unit from proportional', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), amount, (weights, whole) => {
        const shares = spread(whole, weights);
        const total = sumOf(weights);
        const wanted = least(whole, total);
        expect(sumOf(shares)).toBe(wanted);
        for (const [index, weight] of weights.entries()) {
          const share = shares[index] ?? -1n;
          expect(share >= 0n && share <= weight).toBe(true);
          const floor = total === 0n ? 0n : (wanted * weight) / total;
          expect(share === floor || share === floor + 1n).toBe(true);
        }
      }),
    );
  });

  it('gives the units left over to the largest remainders, of equal ones to the first', () => {
    expect(spread(100n, [100n, 100n, 100n])).toEqual([34n, 33n, 33n]);
    expect(spread(10n, [10n, 30n, 50n])).toEqual([1n, 3n, 6n]);
    expect(spread(5n, [0n, 0n])).toEqual([0n, 0n]);
  });
});
