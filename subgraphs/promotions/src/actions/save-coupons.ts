import { randomInt } from 'node:crypto';
import { failed, ok } from '@tessera/kit/errors';
import { checkNumber } from '../domain/check-promotion.ts';
import { codeLetters, isCode, normaliseCode, randomLetters } from '../domain/coupon.ts';
import { type InputError, type PromotionOutcome, refuse } from '../domain/outcome.ts';
import { lockPromotions } from '../store/candidates.ts';
import { insertCoupons, readCoupons, updateCouponRow } from '../store/coupons.ts';
import { mostByCustomer } from '../store/promotions.ts';
import type { CouponRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';
import { tellCouponsWithin } from './tell-coupons.ts';

/** Limits of a coupon. */
export interface CouponLimits {
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
}

/** What staff decide about a coupon. */
export interface CouponFields extends CouponLimits {
  readonly code: string;
}

/** Letters that generated codes begin with. */
const maxPrefix = 20;
/** Codes made by one request. */
const maxGenerated = 1_000;

const checkLimits = (limits: CouponLimits): InputError[] => [
  ...checkNumber('usageLimit', limits.usageLimit, 1),
  ...checkNumber('usageLimitPerCustomer', limits.usageLimitPerCustomer, 1),
];

const wrongCode = (field: readonly string[]): InputError => ({
  code: 'INVALID',
  field,
  message:
    'It must have 3 to 40 letters A to Z, digits, dashes, underscores, and start with a letter or digit.',
});

/** What is wrong with a coupon's fields. @param at where they are in the input. */
export const checkCoupon = (fields: CouponFields, at: readonly string[] = []): InputError[] => [
  ...(isCode(normaliseCode(fields.code)) ? [] : [wrongCode([...at, 'code'])]),
  ...checkLimits(fields).map((error) => ({ ...error, field: [...at, ...(error.field ?? [])] })),
];

/** A new coupon's row. */
export const couponRow = (
  id: string,
  promotionId: string,
  { code, usageLimit, usageLimitPerCustomer }: CouponFields,
  now: Date,
): CouponRow => ({
  id,
  promotionId,
  code: normaliseCode(code),
  active: true,
  usageLimit,
  usageLimitPerCustomer,
  usageCount: 0,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

/** Adds coupons to a promotion by code, those whose code is free. @returns their ids. */
const addCoupons = (
  { store, clock, newId, outbox }: Dependencies,
  promotionId: string,
  coupons: readonly CouponFields[],
): Promise<PromotionOutcome<readonly string[]>> =>
  store.tx(async (tx): Promise<PromotionOutcome<readonly string[]>> => {
    const [promotion] = await lockPromotions(tx, [promotionId]);
    if (!promotion) return failed('NOT_FOUND', 'There is no such promotion.', ['promotionId']);
    if (promotion.status === 'ARCHIVED') {
      return failed('ARCHIVED', 'An archived promotion stays as it is.', ['promotionId']);
    }
    if (promotion.method === 'AUTOMATIC') {
      return failed('INVALID', 'An automatic promotion has no coupons.', ['promotionId']);
    }
    const now = clock();
    const added = await insertCoupons(
      tx,
      coupons.map((fields) => couponRow(newId('cpn'), promotionId, fields, now)),
    );
    // Of one, nothing was written. Random codes hardly ever meet; what is missing then, the caller asks for again.
    if (added.length === 0) return failed('CODE_TAKEN', 'Another coupon has this code.', ['code']);
    await tellCouponsWithin(tx, { outbox }, promotion, added);
    return ok(added.map(({ id }) => id));
  });

/** Adds a coupon to a promotion. */
export const createCoupon = async (
  dependencies: Dependencies,
  promotionId: string,
  fields: CouponFields,
): Promise<PromotionOutcome<string>> => {
  const refused = refuse(checkCoupon(fields));
  if (refused) return refused;
  const outcome = await addCoupons(dependencies, promotionId, [fields]);
  return outcome.ok ? ok(outcome.value[0] ?? '') : outcome;
};

/** Adds coupons with random codes that start with a prefix. */
export const generateCoupons = async (
  dependencies: Dependencies,
  input: CouponLimits & { readonly promotionId: string; readonly prefix: string; readonly count: number },
): Promise<PromotionOutcome<readonly string[]>> => {
  const prefix = normaliseCode(input.prefix);
  const fits = input.prefix.trim() === '' || (isCode(`${prefix}00`) && prefix.length <= maxPrefix);
  const refused = refuse([
    ...checkNumber('count', input.count, 1, maxGenerated),
    ...(fits ? [] : [wrongCode(['prefix'])]),
    ...checkLimits(input),
  ]);
  if (refused) return refused;
  const random = () =>
    Array.from({ length: randomLetters }, () => codeLetters[randomInt(codeLetters.length)]).join('');
  const coupons = Array.from({ length: input.count }, () => ({ ...input, code: `${prefix}${random()}` }));
  return addCoupons(dependencies, input.promotionId, coupons);
};

/** Changes a coupon's limits or whether it can be used, unless it has changed since. */
export const changeCoupon = (
  { store, clock, outbox }: Dependencies,
  {
    id,
    expectedVersion,
    changes,
  }: {
    readonly id: string;
    readonly expectedVersion: number;
    readonly changes: Partial<CouponLimits & { readonly active: boolean }>;
  },
): Promise<PromotionOutcome<string>> =>
  store.tx(async (tx): Promise<PromotionOutcome<string>> => {
    const [known] = await readCoupons(tx, [id]);
    if (!known) return failed('NOT_FOUND', 'There is no such coupon.', ['id']);
    const [promotion] = await lockPromotions(tx, [known.promotionId]);
    const [row = known] = await readCoupons(tx, [id]);
    if (row.version !== expectedVersion) {
      return failed('STALE', `It has changed and is at version ${row.version} now.`, ['expectedVersion']);
    }
    const next = { ...row, ...changes };
    const refused = refuse(checkLimits(next));
    if (refused) return refused;
    if (next.usageLimit !== null && next.usageLimit < row.usageCount) {
      return failed('BELOW_USE', `It was used ${row.usageCount} times.`, ['usageLimit']);
    }
    if (next.usageLimitPerCustomer !== null) {
      const most = await mostByCustomer(tx, { promotionId: row.promotionId, couponId: id });
      if (next.usageLimitPerCustomer < most) {
        return failed('BELOW_USE', `A customer has used it ${most} times.`, ['usageLimitPerCustomer']);
      }
    }
    const changed = { ...next, version: row.version + 1, updatedAt: clock() };
    await updateCouponRow(tx, changed);
    if (promotion) await tellCouponsWithin(tx, { outbox }, promotion, [changed]);
    return ok(id);
  });
