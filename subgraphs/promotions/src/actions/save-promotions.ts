import { failed, ok } from '@tessera/kit/errors';
import { attempt } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import { checkPromotion, type PromotionFields } from '../domain/check-promotion.ts';
import { type PromotionOutcome, refuse } from '../domain/outcome.ts';
import type { Conditions, Rule } from '../domain/promotion.ts';
import { lockPromotions } from '../store/candidates.ts';
import { insertCoupons } from '../store/coupons.ts';
import { readGroups } from '../store/customer-groups.ts';
import { insertPromotion, mostByCustomer, updatePromotionRow } from '../store/promotions.ts';
import { toPromotion, toStoredRule } from '../store/stored-rule.ts';
import type { PromotionRow } from '../store/tables.ts';
import { announceWithin } from './announce-automatic.ts';
import type { Dependencies } from './dependencies.ts';
import { type CouponFields, checkCoupon, couponRow } from './save-coupons.ts';
import { tellCouponsWithin } from './tell-coupons.ts';

/** A promotion to make, with its first coupon. */
export interface CreatePromotion extends PromotionFields {
  readonly paused: boolean;
  readonly coupon: CouponFields | null;
}

/** Why conditions are refused that name a group there is not: nobody would ever fulfil them. */
const unknownGroup = async (tx: Tx, { groupIds }: Conditions): Promise<PromotionOutcome<never> | null> => {
  if (groupIds.length === 0) return null;
  const known = await readGroups(tx, groupIds);
  return known.length === groupIds.length
    ? null
    : failed('NOT_FOUND', 'There is no such group of customers.', ['conditions']);
};

/** Makes a promotion, and its first coupon with it: both or none. */
export const createPromotion = async (
  dependencies: Dependencies,
  { coupon, paused, rule, ...fields }: CreatePromotion,
): Promise<PromotionOutcome<string>> => {
  const { store, clock, newId } = dependencies;
  const byCode = fields.method === 'CODE';
  const refused = refuse([
    ...checkPromotion({ ...fields, rule }),
    ...(coupon ? checkCoupon(coupon, ['coupon']) : []),
    ...(coupon && !byCode
      ? [{ code: 'INVALID' as const, field: ['coupon'], message: 'An automatic promotion has no coupons.' }]
      : []),
  ]);
  if (refused) return refused;
  const now = clock();
  const row: PromotionRow = {
    ...fields,
    id: newId('promo'),
    status: paused ? 'PAUSED' : 'ACTIVE',
    rule: toStoredRule(rule),
    usageCount: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return attempt(store, async (tx): Promise<PromotionOutcome<string>> => {
    const unknown = await unknownGroup(tx, rule.conditions);
    if (unknown) return unknown;
    await insertPromotion(tx, row);
    if (coupon) {
      const added = await insertCoupons(tx, [couponRow(newId('cpn'), row.id, coupon, now)]);
      if (added.length === 0)
        return failed('CODE_TAKEN', 'Another coupon has this code.', ['coupon', 'code']);
      await tellCouponsWithin(tx, dependencies, row, added);
    }
    if (!byCode) await announceWithin(tx, dependencies);
    return ok(row.id);
  });
};

/** What to do to a promotion. */
export interface ChangePromotion {
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: Partial<Omit<PromotionFields, 'method' | 'rule'>> & {
    readonly status?: PromotionRow['status'];
    /** The parts of it that change. */
    readonly rule?: Partial<Rule>;
  };
}

/** Changes a promotion, unless it has changed since the version the caller saw. An archived one stays as it is. */
export const changePromotion = (
  dependencies: Dependencies,
  { id, expectedVersion, changes }: ChangePromotion,
): Promise<PromotionOutcome<string>> =>
  dependencies.store.tx(async (tx): Promise<PromotionOutcome<string>> => {
    const [row] = await lockPromotions(tx, [id]);
    if (!row) return failed('NOT_FOUND', 'There is no such promotion.', ['id']);
    if (row.version !== expectedVersion) {
      return failed('STALE', `It has changed and is at version ${row.version} now.`, ['expectedVersion']);
    }
    if (row.status === 'ARCHIVED') return failed('ARCHIVED', 'An archived promotion stays as it is.', ['id']);
    const { description, promoted } = row;
    const known = toPromotion(row);
    const next = { ...known, description, promoted, ...changes, rule: { ...known.rule, ...changes.rule } };
    const refused = refuse(checkPromotion(next)) ?? (await unknownGroup(tx, next.rule.conditions));
    if (refused) return refused;
    if (next.usageLimit !== null && next.usageLimit < row.usageCount) {
      return failed('BELOW_USE', `It was used ${row.usageCount} times.`, ['usageLimit']);
    }
    if (next.usageLimitPerCustomer !== null) {
      const most = await mostByCustomer(tx, { promotionId: id, couponId: null });
      if (next.usageLimitPerCustomer < most) {
        return failed('BELOW_USE', `A customer has used it ${most} times.`, ['usageLimitPerCustomer']);
      }
    }
    const changed: PromotionRow = {
      ...row,
      ...next,
      rule: toStoredRule(next.rule),
      version: row.version + 1,
      updatedAt: dependencies.clock(),
    };
    await updatePromotionRow(tx, changed);
    if (row.method === 'AUTOMATIC') await announceWithin(tx, dependencies);
    else await tellCouponsWithin(tx, dependencies, changed, []);
    return ok(id);
  });
