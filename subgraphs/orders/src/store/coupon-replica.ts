import { and, eq, inList, listParameter, prepared, type Read, sql, type Tx } from '@tessera/kit/store';
import type { CouponPromotionRow, CouponRow } from './cart-tables.ts';
import { tables } from './tables.ts';

/** Those of some codes that can be used at a moment, in one statement. */
export const readUsableCoupons = async (
  read: Read,
  codes: readonly string[],
  now: Date,
): Promise<Set<string>> => {
  if (codes.length === 0) return new Set();
  const { coupon, couponPromotion } = tables.on(read);
  const statement = prepared(read, 'active_coupons', (name) =>
    read
      .select({ code: coupon.id, from: couponPromotion.startsAt, until: couponPromotion.endsAt })
      .from(coupon)
      .innerJoin(couponPromotion, eq(couponPromotion.id, coupon.promotionId))
      .where(
        and(inList(read, coupon.id, 'codes'), eq(coupon.active, true), eq(couponPromotion.running, true)),
      )
      .prepare(name),
  );
  const rows = await statement.execute({ codes: listParameter(read, codes) });
  return new Set(
    rows.flatMap(({ code, from, until }) =>
      (from === null || from <= now) && (until === null || now < until) ? [code] : [],
    ),
  );
};

/** Writes down what promotions told of a promotion and of coupons, unless something newer is known. */
export const writeCoupons = async (
  tx: Tx,
  promotion: CouponPromotionRow,
  coupons: readonly CouponRow[],
): Promise<void> => {
  const { coupon, couponPromotion } = tables.on(tx);
  const { id: _, ...changes } = promotion;
  await tx
    .insert(couponPromotion)
    .values(promotion)
    .onConflictDoUpdate({
      target: couponPromotion.id,
      set: changes,
      setWhere: sql`${couponPromotion.revision} < excluded.revision`,
    });
  if (coupons.length === 0) return;
  await tx
    .insert(coupon)
    .values([...coupons])
    .onConflictDoUpdate({
      target: coupon.id,
      set: {
        promotionId: sql`excluded.promotion_id`,
        active: sql`excluded.active`,
        revision: sql`excluded.revision`,
      },
      setWhere: sql`${coupon.revision} < excluded.revision`,
    });
};
