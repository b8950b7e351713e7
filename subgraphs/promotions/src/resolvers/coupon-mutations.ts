import { assertId } from '@tessera/kit/graphql';
import { changeCoupon, createCoupon, generateCoupons } from '../actions/save-coupons.ts';
import { changeGroup, createGroup } from '../actions/save-customer-groups.ts';
import { type Context, written } from '../context.ts';
import type { PromotionOutcome } from '../domain/outcome.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

type CouponMutations = Pick<
  MutationResolvers,
  'couponCreate' | 'couponsGenerate' | 'couponUpdate' | 'customerGroupCreate' | 'customerGroupUpdate'
>;

const toCoupon = async (context: Context, saved: Promise<PromotionOutcome<string>>) => {
  const outcome = await written(context, saved);
  return outcome.ok
    ? { coupon: await context.loaders.coupon.load(outcome.value), userErrors: [] }
    : { coupon: null, userErrors: outcome.errors };
};

const toGroup = async (context: Context, saved: Promise<PromotionOutcome<string>>) => {
  const outcome = await written(context, saved);
  return outcome.ok
    ? { customerGroup: await context.loaders.group.load(outcome.value), userErrors: [] }
    : { customerGroup: null, userErrors: outcome.errors };
};

const users = (ids: readonly string[], field: string): string[] =>
  ids.map((id) => assertId(id, 'usr', `input.${field}`));

export const couponMutations: CouponMutations = {
  couponCreate: (_, { input }, context) => {
    const promotionId = assertId(input.promotionId, 'promo', 'input.promotionId');
    const { code, usageLimit = null, usageLimitPerCustomer = null } = input;
    const fields = { code, usageLimit, usageLimitPerCustomer };
    return toCoupon(context, createCoupon(context.dependencies, promotionId, fields));
  },
  couponsGenerate: async (_, { input }, context) => {
    const promotionId = assertId(input.promotionId, 'promo', 'input.promotionId');
    const { prefix, count, usageLimit = null, usageLimitPerCustomer = null } = input;
    const wanted = { promotionId, prefix, count, usageLimit, usageLimitPerCustomer };
    const outcome = await written(context, generateCoupons(context.dependencies, wanted));
    if (!outcome.ok) return { coupons: null, userErrors: outcome.errors };
    const made = await Promise.all(outcome.value.map((id) => context.loaders.coupon.load(id)));
    return { coupons: made.filter((one) => one !== null), userErrors: [] };
  },
  couponUpdate: (_, { input }, context) => {
    const id = assertId(input.id, 'cpn', 'input.id');
    const { expectedVersion, active, usageLimit, usageLimitPerCustomer } = input;
    const changes = {
      ...(typeof active === 'boolean' && { active }),
      ...(usageLimit !== undefined && { usageLimit }),
      ...(usageLimitPerCustomer !== undefined && { usageLimitPerCustomer }),
    };
    return toCoupon(context, changeCoupon(context.dependencies, { id, expectedVersion, changes }));
  },
  customerGroupCreate: (_, { input }, context) =>
    toGroup(context, createGroup(context.dependencies, input.name.trim(), users(input.userIds, 'userIds'))),
  customerGroupUpdate: (_, { input }, context) => {
    const change = {
      id: assertId(input.id, 'grp', 'input.id'),
      expectedVersion: input.expectedVersion,
      name: input.name?.trim() ?? null,
      add: users(input.addUserIds, 'addUserIds'),
      remove: users(input.removeUserIds, 'removeUserIds'),
    };
    return toGroup(context, changeGroup(context.dependencies, change));
  },
};
