import { pageArgs, prefixOf, toConnection, toMoney } from '@tessera/kit/graphql';
import type { Context } from '../context.ts';
import { classOf, isRunning } from '../domain/promotion.ts';
import type { CouponResolvers, CustomerGroupResolvers, PromotionResolvers } from '../generated/resolvers.ts';
import { listMembers } from '../store/customer-groups.ts';
import { toRule } from '../store/stored-rule.ts';
import type { PromotionRow } from '../store/tables.ts';

/** Whether a viewer may see everything of promotions. */
export const isStaff = ({ viewer }: Context): boolean => viewer.scopes.has('promotions:write');

/** A promotion, where the viewer may know of it. */
export const visible = (row: PromotionRow | null, context: Context): PromotionRow | null =>
  row && (isStaff(context) || (row.promoted && isRunning(row, context.now))) ? row : null;

const percent = (basisPoints: number | null): string | null =>
  basisPoints === null ? null : String(basisPoints / 100);

export const promotion: PromotionResolvers = {
  __resolveReference: async ({ id }, context) =>
    prefixOf(id) === 'promo' ? visible(await context.loaders.promotion.load(id), context) : null,
  class: ({ rule }) => classOf(toRule(rule)),
  target: ({ rule }) => rule.target,
  combinesWith: ({ rule }) => rule.combinesWith,
  conditions: ({ rule: { conditions } }) => ({
    ...conditions,
    minimumSubtotal:
      conditions.minimumSubtotal &&
      toMoney(BigInt(conditions.minimumSubtotal.amount), conditions.minimumSubtotal.currency),
  }),
  discount: ({ rule: { discount } }) => {
    if (discount.kind === 'VARIANTS') {
      const { currency } = discount;
      const variants = discount.variants.map(({ variantId, basisPoints, amount }) => ({
        variantId,
        percentage: percent(basisPoints),
        amount: amount !== null && currency !== null ? toMoney(BigInt(amount), currency) : null,
      }));
      return { kind: discount.kind, variants };
    }
    if (discount.kind === 'FIXED_AMOUNT') {
      const { kind, perItem, amount, currency } = discount;
      return { kind, perItem, amount: toMoney(BigInt(amount), currency) };
    }
    return discount.kind === 'FREE_SHIPPING'
      ? { kind: discount.kind }
      : { ...discount, percentage: percent(discount.basisPoints) };
  },
  given: async ({ id }, _, { loaders }) =>
    (await loaders.given.load(id)).map(({ amount, currency }) => toMoney(amount, currency)),
  coupons: async ({ id }, args, { loaders }) => {
    const page = pageArgs(args, { list: 'promotion-coupons', kinds: ['at', 'text'] });
    const rows = await loaders.couponsOf(page).load(id);
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
};

export const coupon: CouponResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'cpn' ? loaders.coupon.load(id) : null),
  promotion: async ({ promotionId }, _, { loaders }) => {
    const found = await loaders.promotion.load(promotionId);
    if (!found) throw new Error(`Promotion ${promotionId} is gone.`);
    return found;
  },
};

export const customerGroup: CustomerGroupResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'grp' ? loaders.group.load(id) : null),
  userIds: async ({ id }, { first, after }, { dependencies }) => {
    const { limit } = pageArgs(
      { first: first ?? null },
      { list: 'members', kinds: ['text'] },
      { default: 100, max: 1_000 },
    );
    const rows = await listMembers(dependencies.store.read, id, { limit, after: after ? [after] : null });
    return rows.slice(0, limit);
  },
};
