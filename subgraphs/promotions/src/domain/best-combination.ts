import { apply } from './apply.ts';
import { after, beforeDiscounts, type PricedOrder, type Remainder, type Taken } from './priced-order.ts';
import { classOf, combine, type Promotion } from './promotion.ts';

/** Promotions that are tried in all combinations: at most 2^10 of them, whatever staff set up. */
export const maxConsidered = 10;

/** A promotion to consider. */
export interface Option {
  readonly promotion: Promotion;
  /** Came by a code: considered before those that come by themselves. */
  readonly byCode: boolean;
}

/** A promotion as applied, and what it took. */
export interface Applied {
  readonly promotion: Promotion;
  readonly taken: Taken;
}

const ranks = { PRODUCT: 0, ORDER: 1, SHIPPING: 2 } as const;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which promotions are applied: by class, each class by priority, then by id. */
export const byTurn = (a: Promotion, b: Promotion): number =>
  ranks[classOf(a.rule)] - ranks[classOf(b.rule)] || a.priority - b.priority || compare(a.id, b.id);

/** Of too many, those by code, then those of the best priority, of equal ones those that take most by themselves. */
const considered = (options: readonly Option[], order: PricedOrder): Promotion[] => {
  if (options.length <= maxConsidered) return options.map(({ promotion }) => promotion);
  const start = beforeDiscounts(order);
  return options
    .map((option) => ({ ...option, alone: apply(option.promotion.rule, order, start).amount }))
    .toSorted(
      (a, b) =>
        Number(b.byCode) - Number(a.byCode) ||
        a.promotion.priority - b.promotion.priority ||
        (a.alone === b.alone ? compare(a.promotion.id, b.promotion.id) : a.alone > b.alone ? -1 : 1),
    )
    .slice(0, maxConsidered)
    .map(({ promotion }) => promotion);
};

/**
 * Finds the combination that takes most off an order. Of equal ones the one with fewer promotions, then the one whose
 * promotions come first in turn. Each promotion takes from what those before it have left.
 * @param options applicable ones, each promotion once.
 * @returns the promotions that take anything, in the order in which they are applied.
 */
export const bestCombination = (options: readonly Option[], order: PricedOrder): Applied[] => {
  const promotions = considered(options, order).toSorted(byTurn);
  let best: { readonly amount: bigint; readonly applied: readonly Applied[] } = { amount: 0n, applied: [] };
  const search = (index: number, remainder: Remainder, amount: bigint, applied: readonly Applied[]): void => {
    if (amount > best.amount || (amount === best.amount && applied.length < best.applied.length)) {
      best = { amount, applied };
    }
    for (let next = index; next < promotions.length; next += 1) {
      const promotion = promotions[next] as Promotion;
      if (!applied.every((one) => combine(one.promotion.rule, promotion.rule))) continue;
      const took = apply(promotion.rule, order, remainder);
      // What takes nothing here takes nothing later either: every later remainder is smaller.
      if (took.amount === 0n) continue;
      search(next + 1, after(remainder, took), amount + took.amount, [
        ...applied,
        { promotion, taken: took },
      ]);
    }
  };
  search(0, beforeDiscounts(order), 0n, []);
  return [...best.applied];
};
