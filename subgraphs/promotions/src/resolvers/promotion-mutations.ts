import { assertId } from '@tessera/kit/graphql';
import { type ChangePromotion, changePromotion, createPromotion } from '../actions/save-promotions.ts';
import { type Context, written } from '../context.ts';
import type { PromotionOutcome } from '../domain/outcome.ts';
import type { MutationResolvers, PromotionUpdateInput } from '../generated/resolvers.ts';
import { conditionsOf, discountOf, targetOf } from './rule-input.ts';

type PromotionMutations = Pick<
  MutationResolvers,
  'promotionCreate' | 'promotionUpdate' | 'promotionPause' | 'promotionResume' | 'promotionArchive'
>;
type Changes = ChangePromotion['changes'];

const toPromotion = async (context: Context, saved: Promise<PromotionOutcome<string>>) => {
  const outcome = await written(context, saved);
  return outcome.ok
    ? { promotion: await context.loaders.promotion.load(outcome.value), userErrors: [] }
    : { promotion: null, userErrors: outcome.errors };
};

const setStatus =
  (status: NonNullable<Changes['status']>) =>
  (_: unknown, { input }: { input: { id: string; expectedVersion: number } }, context: Context) => {
    const change = { id: assertId(input.id, 'promo', 'input.id'), expectedVersion: input.expectedVersion };
    return toPromotion(context, changePromotion(context.dependencies, { ...change, changes: { status } }));
  };

/** What was given, with null where null clears. */
const changesOf = (input: PromotionUpdateInput): Changes => {
  const { title, priority, promoted, description, startsAt, endsAt, usageLimit, usageLimitPerCustomer } =
    input;
  const { discount, target, conditions, combinesWith } = input;
  return {
    ...(typeof title === 'string' && { title: title.trim() }),
    ...(typeof priority === 'number' && { priority }),
    ...(typeof promoted === 'boolean' && { promoted }),
    ...(description !== undefined && { description }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    ...(usageLimit !== undefined && { usageLimit }),
    ...(usageLimitPerCustomer !== undefined && { usageLimitPerCustomer }),
    rule: {
      ...(discount && { discount: discountOf(discount) }),
      ...(target && { target: targetOf(target) }),
      ...(conditions && { conditions: conditionsOf(conditions) }),
      ...(combinesWith && { combinesWith: [...new Set(combinesWith)] }),
    },
  };
};

export const promotionMutations: PromotionMutations = {
  promotionCreate: (_, { input }, context) => {
    const { title, method, priority, promoted, paused, coupon } = input;
    const promotion = {
      title: title.trim(),
      description: input.description ?? null,
      method,
      rule: {
        discount: discountOf(input.discount),
        target: targetOf(input.target),
        conditions: conditionsOf(input.conditions),
        combinesWith: [...new Set(input.combinesWith)],
      },
      priority,
      promoted,
      paused,
      startsAt: input.startsAt ?? null,
      endsAt: input.endsAt ?? null,
      usageLimit: input.usageLimit ?? null,
      usageLimitPerCustomer: input.usageLimitPerCustomer ?? null,
      coupon: coupon
        ? {
            code: coupon.code,
            usageLimit: coupon.usageLimit ?? null,
            usageLimitPerCustomer: coupon.usageLimitPerCustomer ?? null,
          }
        : null,
    };
    return toPromotion(context, createPromotion(context.dependencies, promotion));
  },
  promotionUpdate: (_, { input }, context) => {
    const id = assertId(input.id, 'promo', 'input.id');
    const change = { id, expectedVersion: input.expectedVersion, changes: changesOf(input) };
    return toPromotion(context, changePromotion(context.dependencies, change));
  },
  promotionPause: setStatus('PAUSED'),
  promotionResume: setStatus('ACTIVE'),
  promotionArchive: setStatus('ARCHIVED'),
};
