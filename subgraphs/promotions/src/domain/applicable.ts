import { sumOf } from './amounts.ts';
import { covers, timesOf } from './apply.ts';
import { beforeDiscounts, type PricedOrder } from './priced-order.ts';
import type { Rule } from './promotion.ts';

/** Who buys. */
export interface Customer {
  readonly userId: string | null;
  /** The groups of customers they are in. */
  readonly groupIds: ReadonlySet<string>;
}

/** Whether an order fulfils a promotion's conditions, and has something that it is about. */
export const isApplicable = (rule: Rule, order: PricedOrder, customer: Customer): boolean => {
  const { discount, target, conditions } = rule;
  const covered = order.lines.filter((line) => covers(target, line));
  const items = covered.reduce((sum, { quantity }) => sum + quantity, 0);
  if (covered.length === 0 || items < (conditions.minimumQuantity ?? 0)) return false;
  return (
    hasCurrency(rule, order.currency) &&
    isFor(conditions, customer) &&
    hasSubtotal(conditions.minimumSubtotal, order) &&
    (conditions.categoryIds.length === 0 ||
      order.lines.some((line) => line.categoryIds.some((id) => conditions.categoryIds.includes(id)))) &&
    (discount.kind !== 'BUY_X_GET_Y' || timesOf(discount, order.lines, target) > 0) &&
    (discount.kind !== 'VARIANTS' ||
      covered.some((line) => discount.variants.some(({ variantId }) => variantId === line.variantId)))
  );
};

const hasCurrency = ({ discount, conditions: { currencies } }: Rule, currency: string): boolean => {
  const own = discount.kind === 'FIXED_AMOUNT' || discount.kind === 'VARIANTS' ? discount.currency : null;
  return (own === null || own === currency) && (currencies.length === 0 || currencies.includes(currency));
};

const isFor = ({ customers, groupIds }: Rule['conditions'], customer: Customer): boolean => {
  if (customers === 'EVERYONE') return true;
  if (customer.userId === null) return false;
  return customers === 'SIGNED_IN' || groupIds.some((id) => customer.groupIds.has(id));
};

const hasSubtotal = (minimum: Rule['conditions']['minimumSubtotal'], order: PricedOrder): boolean =>
  minimum === null ||
  (minimum.currency === order.currency && sumOf(beforeDiscounts(order).lines) >= minimum.amount);
