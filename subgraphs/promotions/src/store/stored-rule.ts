import type { Promotion, Rule } from '../domain/promotion.ts';
import type { PromotionRow } from './tables.ts';

/** JSON has no bigint: amounts are texts of digits. */
type Stored<T> = T extends bigint ? string : T extends object ? { [K in keyof T]: Stored<T[K]> } : T;

/** A rule as it is stored. */
export type StoredRule = Stored<Rule>;

/** A rule, to be stored. */
export const toStoredRule = (rule: Rule): StoredRule =>
  JSON.parse(JSON.stringify(rule, (_, value) => (typeof value === 'bigint' ? value.toString() : value)));

/** A stored rule, to be used. */
export const toRule = ({ discount, target, conditions, combinesWith }: StoredRule): Rule => ({
  target,
  combinesWith,
  discount:
    discount.kind === 'FIXED_AMOUNT'
      ? { ...discount, amount: BigInt(discount.amount) }
      : discount.kind === 'VARIANTS'
        ? {
            ...discount,
            variants: discount.variants.map((one) => ({
              ...one,
              amount: one.amount === null ? null : BigInt(one.amount),
            })),
          }
        : discount,
  conditions: {
    ...conditions,
    minimumSubtotal: conditions.minimumSubtotal && {
      ...conditions.minimumSubtotal,
      amount: BigInt(conditions.minimumSubtotal.amount),
    },
  },
});

/** A promotion, as the rules see it. */
export const toPromotion = (row: PromotionRow): Promotion => ({ ...row, rule: toRule(row.rule) });
