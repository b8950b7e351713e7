import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumOf } from '../src/domain/amounts.ts';
import { beforeDiscounts } from '../src/domain/priced-order.ts';
import type { Discount, Promotion, PromotionClass } from '../src/domain/promotion.ts';
import { type Candidate, settle } from '../src/domain/settle.ts';
import { lineOf, orderOf, promotionOf } from './rule-fixture.ts';

const nobody = { userId: null, groupIds: new Set<string>() };
const now = new Date('2026-03-01T12:00:00Z');
const never = { promotion: 0, coupon: 0 };
const every: readonly PromotionClass[] = ['PRODUCT', 'ORDER', 'SHIPPING'];

const byCode = (promotion: Promotion): Candidate => ({
  promotion,
  coupon: {
    id: `cpn_${promotion.id}`,
    promotionId: promotion.id,
    code: promotion.id.toUpperCase(),
    active: true,
    usageLimit: null,
    usageLimitPerCustomer: null,
    usageCount: 0,
  },
  usedByCustomer: never,
});
const automatic = (promotion: Promotion): Candidate => ({
  promotion,
  coupon: null,
  usedByCustomer: never,
});

const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((basisPoints): Discount => ({ kind: 'PERCENTAGE', basisPoints })),
  fc
    .record({ amount: fc.bigInt({ min: 1n, max: 10n ** 12n }), perItem: fc.boolean() })
    .map((fixed): Discount => ({ kind: 'FIXED_AMOUNT', currency: 'USD', ...fixed })),
  fc.constant<Discount>({ kind: 'FREE_SHIPPING' }),
  fc.constant<Discount>({ kind: 'BUY_X_GET_Y', buy: 1, get: 1, basisPoints: 3_333, timesPerOrder: null }),
);
const lines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 10_000 }),
    unitPrice: fc.bigInt({ min: 0n, max: 10n ** 9n }),
  }),
  { minLength: 1, maxLength: 8 },
);

it('is exact to the minor unit: lines, shipping and promotions add up to the total, and nothing falls below zero', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ discount, coded: fc.boolean() }), { maxLength: 5 }),
      lines,
      fc.bigInt({ min: 0n, max: 10n ** 6n }),
      (rules, items, shipping) => {
        const order = orderOf(
          items.map((item, index) => lineOf(index, item)),
          shipping,
        );
        const candidates = rules.map(({ discount: off, coded }, index) =>
          (coded ? byCode : automatic)(promotionOf(`promo${index}`, { discount: off, combinesWith: every })),
        );
        const codes = candidates.flatMap(({ coupon }) => coupon?.code ?? []);
        const settled = settle(order, codes, candidates, nobody, now);
        expect(sumOf(settled.lines) + settled.shipping).toBe(settled.total);
        expect(sumOf(settled.applied.map(({ taken }) => taken.amount))).toBe(settled.total);
        const full = beforeDiscounts(order);
        for (const [index, off] of settled.lines.entries()) {
          expect(off >= 0n && off <= (full.lines[index] ?? 0n)).toBe(true);
        }
        expect(settled.shipping >= 0n && settled.shipping <= shipping).toBe(true);
        expect(settled.codes.map(({ code }) => code)).toEqual(codes);
        for (const { refusal, applied } of settled.codes) {
          if (refusal !== null) expect(applied).toBeNull();
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('saves no less when a code is added that can be used', () => {
  fc.assert(
    fc.property(fc.array(discount, { minLength: 1, maxLength: 5 }), lines, (discounts, items) => {
      const order = orderOf(items.map((item, index) => lineOf(index, item)));
      const candidates = discounts.map((off, index) =>
        byCode(promotionOf(`promo${index}`, { discount: off })),
      );
      const codes = candidates.flatMap(({ coupon }) => coupon?.code ?? []);
      const saved = codes.map((_, index) => {
        const given = settle(order, codes.slice(0, index + 1), candidates.slice(0, index + 1), nobody, now);
        return given.total;
      });
      expect(saved).toEqual(saved.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }),
  );
});

it('looks at ten codes, and says of further ones that they do not apply', () => {
  const candidates = Array.from({ length: 11 }, (_, index) => byCode(promotionOf(`promo${index}`)));
  const codes = candidates.flatMap(({ coupon }) => coupon?.code ?? []);
  const settled = settle(orderOf([lineOf(0)]), codes, candidates, nobody, now);
  expect(settled.codes.map(({ refusal }) => refusal)).toEqual([...Array(10).fill(null), 'NOT_APPLICABLE']);
});
