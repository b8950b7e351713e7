import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../src/domain/amounts.ts';
import { apply } from '../src/domain/apply.ts';
import { bestCombination, byTurn, maxConsidered } from '../src/domain/best-combination.ts';
import { after, beforeDiscounts, type PricedOrder } from '../src/domain/priced-order.ts';
import { combine, type Discount, type Promotion, type Rule, type Target } from '../src/domain/promotion.ts';
import { lineOf, orderOf, promotionOf } from './rule-fixture.ts';

const basisPoints = fc.integer({ min: 1, max: 10_000 });
const discount: fc.Arbitrary<Discount> = fc.oneof(
  basisPoints.map((points): Discount => ({ kind: 'PERCENTAGE', basisPoints: points })),
  fc
    .record({ amount: fc.bigInt({ min: 1n, max: 5_000n }), perItem: fc.boolean() })
    .map((fixed): Discount => ({ kind: 'FIXED_AMOUNT', currency: 'USD', ...fixed })),
  fc.constant<Discount>({ kind: 'FREE_SHIPPING' }),
  fc
    .record({
      buy: fc.integer({ min: 1, max: 3 }),
      get: fc.integer({ min: 1, max: 2 }),
      basisPoints,
      timesPerOrder: fc.option(fc.integer({ min: 1, max: 2 })),
    })
    .map((offer): Discount => ({ kind: 'BUY_X_GET_Y', ...offer })),
  fc
    .uniqueArray(fc.nat(3), { minLength: 1 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.oneof(
            basisPoints.map((points) => ({ variantId: `v${id}`, basisPoints: points, amount: null })),
            fc.bigInt({ min: 1n, max: 9_000n }).map((amount) => ({
              variantId: `v${id}`,
              basisPoints: null,
              amount,
            })),
          ),
        ),
      ),
    )
    .map((variants): Discount => ({ kind: 'VARIANTS', variants, currency: 'USD' })),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant<Target>({ kind: 'ORDER', ids: [] }),
  fc.subarray(['v0', 'v1', 'v2', 'v3']).map((ids): Target => ({ kind: 'VARIANTS', ids })),
  fc.subarray(['odd', 'even']).map((ids): Target => ({ kind: 'CATEGORIES', ids })),
);
const promotions = (maxLength: number): fc.Arbitrary<Promotion[]> =>
  fc
    .array(
      fc.record({
        discount,
        target,
        priority: fc.nat(3),
        combinesWith: fc.subarray(['PRODUCT', 'ORDER', 'SHIPPING'] as const),
      }),
      { maxLength },
    )
    .map((all) =>
      all.map(({ priority, ...rule }, index) => promotionOf(`promo${index}`, rule, { priority })),
    );
const order: fc.Arbitrary<PricedOrder> = fc
  .tuple(
    fc.array(
      fc.record({
        variant: fc.nat(3),
        quantity: fc.integer({ min: 1, max: 7 }),
        unitPrice: fc.bigInt({ min: 0n, max: 3_000n }),
      }),
      { maxLength: 5 },
    ),
    fc.bigInt({ min: 0n, max: 2_000n }),
  )
  .map(([lines, shipping]) =>
    orderOf(
      lines.map(({ variant, ...rest }, index) =>
        lineOf(index, {
          variantId: `v${variant}`,
          categoryIds: [variant % 2 ? 'odd' : 'even'],
          ...rest,
        }),
      ),
      shipping,
    ),
  );

const optionsOf = (all: readonly Promotion[]) => all.map((promotion) => ({ promotion, byCode: false }));
const amountOf = (applied: ReturnType<typeof bestCombination>) =>
  sumOf(applied.map(({ taken }) => taken.amount));

/** Tries every set there is. */
const bruteForce = (all: readonly Promotion[], priced: PricedOrder): bigint => {
  let most = 0n;
  for (let bits = 0; bits < 2 ** all.length; bits += 1) {
    const chosen = all.filter((_, index) => bits & (2 ** index)).toSorted(byTurn);
    if (chosen.some((a) => chosen.some((b) => a !== b && !combine(a.rule, b.rule)))) continue;
    let remainder = beforeDiscounts(priced);
    let amount = 0n;
    for (const { rule } of chosen) {
      const took = apply(rule, priced, remainder);
      remainder = after(remainder, took);
      amount += took.amount;
    }
    if (amount > most) most = amount;
  }
  return most;
};

describe('bestCombination', () => {
  it('takes as much as the best of all combinations', () => {
    fc.assert(
      fc.property(promotions(6), order, (all, priced) => {
        expect(amountOf(bestCombination(optionsOf(all), priced))).toBe(bruteForce(all, priced));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same in whatever order promotions are told', () => {
    fc.assert(
      fc.property(
        promotions(14).chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        order,
        ([all, shuffled], priced) => {
          expect(bestCombination(optionsOf(shuffled), priced)).toEqual(
            bestCombination(optionsOf(all), priced),
          );
        },
      ),
    );
  });

  it('combines only what may be combined, and never takes more of a line or of shipping than there is', () => {
    fc.assert(
      fc.property(promotions(8), order, (all, priced) => {
        const applied = bestCombination(optionsOf(all), priced);
        for (const a of applied) {
          expect(a.taken.amount > 0n).toBe(true);
          expect(a.taken.amount).toBe(sumOf(a.taken.lines) + a.taken.shipping);
          expect(a.taken.lines.every((line) => line >= 0n) && a.taken.shipping >= 0n).toBe(true);
          for (const b of applied)
            if (a !== b) expect(combine(a.promotion.rule, b.promotion.rule)).toBe(true);
        }
        for (const [index, line] of beforeDiscounts(priced).lines.entries()) {
          expect(sumOf(applied.map(({ taken }) => taken.lines[index] ?? 0n)) <= line).toBe(true);
        }
        expect(sumOf(applied.map(({ taken }) => taken.shipping)) <= priced.shipping).toBe(true);
      }),
    );
  });

  it('of equal ones takes the one with fewer promotions, then the one whose turn is first', () => {
    const all = ['b', 'a', 'c'].map((id) => promotionOf(id));
    const zero = promotionOf('0', { discount: { kind: 'FREE_SHIPPING' }, combinesWith: ['ORDER'] });
    const applied = bestCombination(optionsOf([...all, zero]), orderOf([lineOf(0)]));
    expect(applied.map(({ promotion }) => promotion.id)).toEqual(['a']);
  });

  it('considers those by code first, then those of the best priority, and no more than ten', () => {
    const many = Array.from({ length: maxConsidered + 5 }, (_, index) =>
      promotionOf(
        `promo${String(index).padStart(2, '0')}`,
        { discount: { kind: 'PERCENTAGE', basisPoints: 100 + index } },
        { priority: index },
      ),
    );
    const last = many.at(-1) as Promotion;
    const priced = orderOf([lineOf(0, { unitPrice: 1_000_000n })]);
    const [plain] = bestCombination(optionsOf(many), priced);
    expect(plain?.promotion.id).toBe('promo09');
    const byCode = many.map((promotion) => ({ promotion, byCode: promotion === last }));
    expect(bestCombination(byCode, priced)[0]?.promotion).toBe(last);
  });

  const ids = Array.from({ length: 500 }, (_, index) => `v${index}`);
  const variants = ids.map((variantId) => ({ variantId, basisPoints: 100, amount: null }));
  it.each<[string, Pick<Rule, 'discount'> & Partial<Rule>]>([
    ['the whole order', { discount: { kind: 'PERCENTAGE', basisPoints: 100 } }],
    [
      'five hundred variants',
      {
        discount: { kind: 'PERCENTAGE', basisPoints: 100 },
        target: { kind: 'VARIANTS', ids: ids.toReversed() },
      },
    ],
    ['each of five hundred variants', { discount: { kind: 'VARIANTS', variants, currency: null } }],
  ])('is quick for the most that is considered, about %s, on a hundred lines', (_, rule) => {
    const all = Array.from({ length: maxConsidered }, (_, index) =>
      promotionOf(`promo${index}`, { ...rule, combinesWith: ['ORDER', 'PRODUCT'] }),
    );
    const priced = orderOf(Array.from({ length: 100 }, (_, index) => lineOf(index, { quantity: 3 })));
    const started = performance.now();
    expect(bestCombination(optionsOf(all), priced)).toHaveLength(maxConsidered);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
