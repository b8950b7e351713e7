import {
  and,
  eq,
  gt,
  inArray,
  orderBy,
  type PageRange,
  type Read,
  rankWithin,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type CouponRow, tables } from './tables.ts';

const newestFirst = (read: Read): SortKey[] => {
  const { coupon } = tables.on(read);
  return [
    { column: coupon.createdAt, direction: 'desc' },
    { column: coupon.id, direction: 'desc' },
  ];
};

/** Coupons by id, in no order. */
export const readCoupons = (read: Read, ids: readonly string[]): Promise<CouponRow[]> => {
  const { coupon } = tables.on(read);
  return read
    .select()
    .from(coupon)
    .where(inArray(coupon.id, [...ids]));
};

/** Coupons by id, those after one. */
export const readCouponsAfter = (read: Read, after: string | null, limit: number): Promise<CouponRow[]> => {
  const { coupon } = tables.on(read);
  return read
    .select()
    .from(coupon)
    .where(after === null ? undefined : gt(coupon.id, after))
    .orderBy(coupon.id)
    .limit(limit);
};

/** A page of coupons, newest first. */
export const listCoupons = (
  read: Read,
  page: PageRange,
  { promotionId, code }: { readonly promotionId: string | null; readonly code: string | null },
): Promise<CouponRow[]> => {
  const { coupon } = tables.on(read);
  const keys = newestFirst(read);
  return read
    .select()
    .from(coupon)
    .where(
      and(
        promotionId === null ? undefined : eq(coupon.promotionId, promotionId),
        code === null ? undefined : eq(coupon.code, code),
        seekAfter(keys, page.after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** The first coupons of each promotion after one, newest first; up to `limit + 1` each. */
export const readCouponsOfPromotions = async (
  read: Read,
  promotionIds: readonly string[],
  page: PageRange,
): Promise<CouponRow[]> => {
  const { coupon } = tables.on(read);
  const keys = newestFirst(read);
  const ranked = read
    .select({
      rankedId: sql<string>`${coupon.id}`.as('ranked_id'),
      rank: rankWithin(coupon.promotionId, keys),
    })
    .from(coupon)
    .where(and(inArray(coupon.promotionId, [...promotionIds]), seekAfter(keys, page.after)))
    .as('ranked');
  const rows = await read
    .select({ coupon })
    .from(coupon)
    .innerJoin(ranked, sql`${ranked.rankedId} = ${coupon.id} and ${ranked.rank} <= ${page.limit + 1}`)
    .orderBy(...orderBy(keys));
  return rows.map((row) => row.coupon);
};

/** Adds coupons whose codes are free. @returns those added. */
export const insertCoupons = async (tx: Tx, rows: readonly CouponRow[]): Promise<CouponRow[]> => {
  const { coupon } = tables.on(tx);
  const added = await tx
    .insert(coupon)
    .values([...rows])
    .onConflictDoNothing({ target: coupon.code })
    .returning({ id: coupon.id });
  const ids = new Set(added.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
};

/** Writes a changed coupon, whose promotion the transaction has locked. */
export const updateCouponRow = async (tx: Tx, row: CouponRow): Promise<void> => {
  const { coupon } = tables.on(tx);
  const { id, usageCount: _, ...changes } = row;
  await tx.update(coupon).set(changes).where(eq(coupon.id, id));
};
