import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Source } from '../src/domain/allocate.ts';
import { availableOf } from '../src/domain/stock-level.ts';

const variants = ['var_a', 'var_b', 'var_c'];
const places = variants.flatMap((variantId) =>
  ['wh_1', 'wh_2', 'wh_3'].map((warehouseId) => ({ variantId, warehouseId })),
);
const source = fc
  .record({ onHand: fc.nat(20), held: fc.nat(20), priority: fc.nat(3) })
  .map(({ onHand, held, priority }) => ({ onHand, reserved: Math.min(held, onHand), priority }));
const sources = fc
  .tuple(...places.map((place) => fc.option(source.map((numbers) => ({ ...place, ...numbers })))))
  .map((all): Source[] => all.filter((one) => one !== null));
const wants = fc
  .subarray(variants, { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((variantId) => fc.integer({ min: 1, max: 60 }).map((quantity) => ({ variantId, quantity }))),
    ),
  );

const total = (from: readonly Source[], variantId: string) =>
  from.filter((one) => one.variantId === variantId).reduce((sum, one) => sum + availableOf(one), 0);

describe('allocate', () => {
  it('finds every want exactly when there is enough of each, and nothing otherwise', () => {
    fc.assert(
      fc.property(wants, sources, (wanted, from) => {
        const outcome = allocate(wanted, from);
        const enough = wanted.every((want) => total(from, want.variantId) >= want.quantity);
        expect(outcome.ok).toBe(enough);
        if (!outcome.ok) return;
        for (const want of wanted) {
          const found = outcome.value.filter((one) => one.variantId === want.variantId);
          expect(found.reduce((sum, one) => sum + one.quantity, 0)).toBe(want.quantity);
        }
      }),
    );
  });

  it('takes from no level more than it has, and from each at most once', () => {
    fc.assert(
      fc.property(wants, sources, (wanted, from) => {
        const outcome = allocate(wanted, from);
        if (!outcome.ok) return;
        const keys = outcome.value.map((one) => `${one.variantId} ${one.warehouseId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { variantId, warehouseId, quantity } of outcome.value) {
          const level = from.find((one) => one.variantId === variantId && one.warehouseId === warehouseId);
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(level ? availableOf(level) : 0);
        }
      }),
    );
  });

  it('empties a warehouse before it turns to one of lower priority', () => {
    fc.assert(
      fc.property(wants, sources, (wanted, from) => {
        const outcome = allocate(wanted, from);
        if (!outcome.ok) return;
        const takenOf = (one: Source) =>
          outcome.value.find((a) => a.variantId === one.variantId && a.warehouseId === one.warehouseId)
            ?.quantity ?? 0;
        for (const later of from.filter((one) => takenOf(one) > 0)) {
          for (const earlier of from) {
            if (earlier.variantId !== later.variantId || earlier.priority >= later.priority) continue;
            expect(takenOf(earlier)).toBe(availableOf(earlier));
          }
        }
      }),
    );
  });

  it('does not depend on the order in which levels were read', () => {
    fc.assert(
      fc.property(wants, sources, (wanted, from) => {
        expect(allocate(wanted, from.toReversed())).toEqual(allocate(wanted, from));
      }),
    );
  });

  it('names each line that cannot be met, and how many can be had', () => {
    const outcome = allocate(
      [
        { variantId: 'var_a', quantity: 1 },
        { variantId: 'var_b', quantity: 3 },
      ],
      [
        { variantId: 'var_a', warehouseId: 'wh_1', onHand: 5, reserved: 0, priority: 1 },
        { variantId: 'var_b', warehouseId: 'wh_1', onHand: 5, reserved: 3, priority: 1 },
      ],
    );
    expect(outcome).toEqual({
      ok: false,
      errors: [
        { code: 'INSUFFICIENT_STOCK', field: ['lines', '1', 'quantity'], message: 'Only 2 of 3 can be had.' },
      ],
    });
  });
});
