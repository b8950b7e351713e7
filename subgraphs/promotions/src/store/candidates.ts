import {
  and,
  eq,
  inArray,
  inList,
  isNull,
  listParameter,
  prepared,
  type Read,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type CouponRow, type PromotionRow, tables } from './tables.ts';

/** A promotion that may be in an order, with the coupon that brings it; null for an automatic one. */
export interface CandidateRow {
  readonly promotion: PromotionRow;
  readonly coupon: CouponRow | null;
}

/** Active automatic promotions and those of codes, whatever their state, in one statement. */
export const readCandidates = async (read: Read, codes: readonly string[]): Promise<CandidateRow[]> => {
  const { promotion, coupon } = tables.on(read);
  const statement = prepared(read, 'candidates', (name) =>
    read
      .select({ promotion, coupon })
      .from(promotion)
      .leftJoin(coupon, and(eq(coupon.promotionId, promotion.id), inList(read, coupon.code, 'codes')))
      .where(
        sql`${promotion.id} in (
          select id from promotion where method = 'AUTOMATIC' and status = 'ACTIVE'
          union all select promotion_id from coupon where ${inList(read, sql`code`, 'codes')})`,
      )
      .prepare(name),
  );
  return statement.execute({ codes: listParameter(read, codes) });
};

/** How often customers have used promotions and coupons, uses given back left out. */
export interface CustomerUse {
  readonly customer: string;
  readonly promotionId: string;
  readonly couponId: string | null;
  readonly uses: number;
}

/** What customers have used of promotions. */
export const readCustomerUses = (
  read: Read,
  customers: readonly string[],
  promotionIds: readonly string[],
): Promise<CustomerUse[]> => {
  const { redemptionUse: use } = tables.on(read);
  const statement = prepared(read, 'customer-uses', (name) =>
    read
      .select({
        customer: use.customer,
        promotionId: use.promotionId,
        couponId: use.couponId,
        uses: sql<number>`count(*)`.mapWith(Number),
      })
      .from(use)
      .where(
        and(
          inList(read, use.customer, 'customers'),
          inList(read, use.promotionId, 'promotions'),
          isNull(use.releasedAt),
        ),
      )
      .groupBy(use.customer, use.promotionId, use.couponId)
      .prepare(name),
  );
  return statement.execute({
    customers: listParameter(read, customers),
    promotions: listParameter(read, promotionIds),
  });
};

/** The groups that users are in. */
export const readGroupsOfUsers = (
  read: Read,
  userIds: readonly string[],
): Promise<{ userId: string; groupId: string }[]> => {
  const { customerGroupMember: member } = tables.on(read);
  const statement = prepared(read, 'groups-of-users', (name) =>
    read
      .select({ userId: member.userId, groupId: member.groupId })
      .from(member)
      .where(inList(read, member.userId, 'users'))
      .prepare(name),
  );
  return statement.execute({ users: listParameter(read, userIds) });
};

/**
 * Locks promotions, in order of their ids. Whoever counts a use of a promotion or of its coupons, or changes either,
 * holds this lock first: all counters below it stand still.
 */
export const lockPromotions = async (tx: Tx, ids: readonly string[]): Promise<PromotionRow[]> => {
  const { promotion } = tables.on(tx);
  return tx.forUpdate(
    tx
      .select()
      .from(promotion)
      .where(inArray(promotion.id, [...ids]))
      .orderBy(promotion.id),
  );
};
