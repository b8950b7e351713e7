import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCents, sumOf, toCents } from '../../src/replay/cents.ts';

test.each([
  ['261.96', 26_196n],
  ['12', 1_200n],
  ['0.5', 50n],
  ['213.115', 21_312n],
  ['213.1149', 21_311n],
  ['0.444', 44n],
  ['1.995', 200n],
])('reads %s as %s cents, halves up', (text, cents) => {
  expect(toCents(text)).toBe(cents);
});

test.each(['', '-1', '1e3', '1,5', '.5', 'NaN'])('does not read %j as an amount', (text) => {
  expect(() => toCents(text)).toThrow('is not an amount');
});

test('writes cents so that they read the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (cents) => {
      expect(toCents(fromCents(cents))).toBe(cents);
    }),
  );
  expect(fromCents(-5n)).toBe('-0.05');
});

test('is never more than half a cent off', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), (tenThousandths) => {
      const digits = tenThousandths.toString().padStart(5, '0');
      const off = toCents(`${digits.slice(0, -4)}.${digits.slice(-4)}`) * 100n - tenThousandths;
      expect(off).toBeGreaterThan(-50n);
      expect(off).toBeLessThanOrEqual(50n);
    }),
  );
});

test('adds nothing up to nothing', () => {
  expect(sumOf([])).toBe(0n);
  expect(sumOf([1n, 2n])).toBe(3n);
});
