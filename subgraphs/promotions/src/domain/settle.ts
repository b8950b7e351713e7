import { sumOf } from './amounts.ts';
import { type Customer, isApplicable } from './applicable.ts';
import { type Applied, bestCombination } from './best-combination.ts';
import { type Coupon, maxCodes } from './coupon.ts';
import type { PricedOrder } from './priced-order.ts';
import { isRunning, type Promotion } from './promotion.ts';

/** Why a coupon cannot be used. */
export type RefusalCode = 'UNKNOWN' | 'NOT_ACTIVE' | 'USED_UP' | 'USED_BY_CUSTOMER' | 'NOT_APPLICABLE';

/** A promotion that may be in an order, with the coupon that brings it; null for one that comes by itself. */
export interface Candidate {
  readonly promotion: Promotion;
  readonly coupon: Coupon | null;
  /** How often this customer has used the promotion, and the coupon; 0 where it does not matter. */
  readonly usedByCustomer: { readonly promotion: number; readonly coupon: number };
}

/** What became of a code. */
export interface CodeState {
  readonly code: string;
  /** Why it cannot be used; null when it can. */
  readonly refusal: RefusalCode | null;
  /** What it brings; null when it cannot be used, or another combination is better for the customer. */
  readonly applied: Applied | null;
}

/** The discounts of an order. */
export interface Settlement {
  /** By line, in the order's order. */
  readonly lines: readonly bigint[];
  readonly shipping: bigint;
  readonly total: bigint;
  readonly applied: readonly (Applied & { readonly coupon: Coupon | null })[];
  /** Promotions that could be applied, whether or not they were. */
  readonly usable: readonly string[];
  /** By code, in the order in which they were entered. */
  readonly codes: readonly CodeState[];
}

const isUsedUp = ({ usageLimit, usageCount }: Pick<Coupon, 'usageLimit' | 'usageCount'>): boolean =>
  usageLimit !== null && usageCount >= usageLimit;

const isUsedByCustomer = (
  { usageLimitPerCustomer }: Pick<Coupon, 'usageLimitPerCustomer'>,
  uses: number,
): boolean => usageLimitPerCustomer !== null && uses >= usageLimitPerCustomer;

/** Why a candidate cannot be used for an order; null when it can. */
const refusalOf = (
  { promotion, coupon, usedByCustomer }: Candidate,
  order: PricedOrder,
  customer: Customer,
  now: Date,
): RefusalCode | null => {
  if (!isRunning(promotion, now) || coupon?.active === false) return 'NOT_ACTIVE';
  if (isUsedUp(promotion) || (coupon && isUsedUp(coupon))) return 'USED_UP';
  if (
    isUsedByCustomer(promotion, usedByCustomer.promotion) ||
    (coupon && isUsedByCustomer(coupon, usedByCustomer.coupon))
  ) {
    return 'USED_BY_CUSTOMER';
  }
  return isApplicable(promotion.rule, order, customer) ? null : 'NOT_APPLICABLE';
};

/**
 * Settles the discounts of an order.
 * @param codes normalised, each once.
 * @param candidates what is in store for these codes and without one; a code that brings none is unknown.
 */
export const settle = (
  order: PricedOrder,
  codes: readonly string[],
  candidates: readonly Candidate[],
  customer: Customer,
  now: Date,
): Settlement => {
  const byCode = new Map(candidates.map((candidate) => [candidate.coupon?.code, candidate]));
  const refusals = codes.map((code, index): RefusalCode | null => {
    if (index >= maxCodes) return 'NOT_APPLICABLE';
    const candidate = byCode.get(code);
    return candidate ? refusalOf(candidate, order, customer, now) : 'UNKNOWN';
  });
  // Two codes of one promotion bring it once: the first one does.
  const brings = new Map<string, Candidate>();
  for (const [index, code] of codes.entries()) {
    const candidate = refusals[index] === null ? byCode.get(code) : undefined;
    if (candidate && !brings.has(candidate.promotion.id)) brings.set(candidate.promotion.id, candidate);
  }
  for (const candidate of candidates) {
    if (candidate.coupon || refusalOf(candidate, order, customer, now)) continue;
    brings.set(candidate.promotion.id, candidate);
  }
  const options = [...brings.values()].map(({ promotion, coupon }) => ({
    promotion,
    byCode: coupon !== null,
  }));
  const applied = bestCombination(options, order).map((one) => ({
    ...one,
    coupon: brings.get(one.promotion.id)?.coupon ?? null,
  }));
  const lines = order.lines.map((_, index) => sumOf(applied.map(({ taken }) => taken.lines[index] ?? 0n)));
  const shipping = sumOf(applied.map(({ taken }) => taken.shipping));
  return {
    lines,
    shipping,
    total: sumOf(lines) + shipping,
    applied,
    usable: [...brings.keys()],
    codes: codes.map((code, index) => ({
      code,
      refusal: refusals[index] ?? null,
      applied: applied.find(({ coupon }) => coupon?.code === code) ?? null,
    })),
  };
};
