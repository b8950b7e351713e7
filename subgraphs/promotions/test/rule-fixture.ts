import type { PricedLine, PricedOrder } from '../src/domain/priced-order.ts';
import type { Conditions, Promotion, Rule } from '../src/domain/promotion.ts';

/** Conditions that every order fulfils. */
export const unconditional: Conditions = {
  minimumSubtotal: null,
  minimumQuantity: null,
  categoryIds: [],
  customers: 'EVERYONE',
  groupIds: [],
  currencies: [],
};

/** A rule of 10 % off the whole order that stands alone, unless told otherwise. */
export const ruleOf = (changes: Partial<Rule> = {}): Rule => ({
  discount: { kind: 'PERCENTAGE', basisPoints: 1_000 },
  target: { kind: 'ORDER', ids: [] },
  conditions: unconditional,
  combinesWith: [],
  ...changes,
});

/** An active automatic promotion. */
export const promotionOf = (
  id: string,
  rule: Partial<Rule> = {},
  changes: Partial<Promotion> = {},
): Promotion => ({
  id,
  title: id,
  method: 'AUTOMATIC',
  status: 'ACTIVE',
  rule: ruleOf(rule),
  priority: 100,
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  usageLimitPerCustomer: null,
  usageCount: 0,
  ...changes,
});

/** A line of one item of variant `v<n>` of product `p<n>` at 10.00. */
export const lineOf = (index: number, changes: Partial<PricedLine> = {}): PricedLine => ({
  id: `line${index}`,
  variantId: `v${index}`,
  productId: `p${index}`,
  categoryIds: ['all'],
  quantity: 1,
  unitPrice: 1_000n,
  ...changes,
});

/** An order in USD. */
export const orderOf = (lines: readonly PricedLine[], shipping = 0n): PricedOrder => ({
  currency: 'USD',
  lines,
  shipping,
});
