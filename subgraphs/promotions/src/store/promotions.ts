import {
  and,
  eq,
  gt,
  inArray,
  isNull,
  lte,
  or,
  orderBy,
  type PageRange,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type PromotionRow, tables } from './tables.ts';

/** Which promotions to list. */
export interface PromotionWish {
  /** Only those that everybody may know of. */
  readonly promoted: boolean;
  /** Only those that run at this moment, or only those that do not. */
  readonly running: { readonly at: Date; readonly wanted: boolean } | null;
  readonly method: PromotionRow['method'] | null;
  readonly status: PromotionRow['status'] | null;
}

/** Promotions by id, in no order. */
export const readPromotions = (read: Read, ids: readonly string[]): Promise<PromotionRow[]> => {
  const { promotion } = tables.on(read);
  return read
    .select()
    .from(promotion)
    .where(inArray(promotion.id, [...ids]));
};

/** A page of promotions, newest first. */
export const listPromotions = (read: Read, page: PageRange, wish: PromotionWish): Promise<PromotionRow[]> => {
  const { promotion } = tables.on(read);
  const keys: SortKey[] = [
    { column: promotion.createdAt, direction: 'desc' },
    { column: promotion.id, direction: 'desc' },
  ];
  const runs = (at: Date) =>
    and(
      eq(promotion.status, 'ACTIVE'),
      or(isNull(promotion.startsAt), lte(promotion.startsAt, at)),
      or(isNull(promotion.endsAt), gt(promotion.endsAt, at)),
    );
  const running = wish.running && runs(wish.running.at);
  return read
    .select()
    .from(promotion)
    .where(
      and(
        wish.promoted ? eq(promotion.promoted, true) : undefined,
        running ? (wish.running?.wanted ? running : sql`not (${running})`) : undefined,
        wish.method ? eq(promotion.method, wish.method) : undefined,
        wish.status ? eq(promotion.status, wish.status) : undefined,
        seekAfter(keys, page.after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** Adds a promotion. */
export const insertPromotion = async (tx: Tx, row: PromotionRow): Promise<void> => {
  await tx.insert(tables.on(tx).promotion).values(row);
};

/** Writes a changed promotion, which the transaction has locked. */
export const updatePromotionRow = async (tx: Tx, row: PromotionRow): Promise<void> => {
  const { promotion } = tables.on(tx);
  const { id, usageCount: _, ...changes } = row;
  await tx.update(promotion).set(changes).where(eq(promotion.id, id));
};

/** The most that one customer has used a promotion, or one of its coupons. */
export const mostByCustomer = async (
  tx: Tx,
  of: { readonly promotionId: string; readonly couponId: string | null },
): Promise<number> => {
  const { redemptionUse: use } = tables.on(tx);
  const counted = tx
    .select({ uses: sql<number>`count(*)`.as('uses') })
    .from(use)
    .where(
      and(
        eq(use.promotionId, of.promotionId),
        of.couponId === null ? undefined : eq(use.couponId, of.couponId),
        isNull(use.releasedAt),
      ),
    )
    .groupBy(use.customer)
    .as('counted');
  const [row] = await tx
    .select({ most: sql<number>`coalesce(max(${counted.uses}), 0)`.mapWith(Number) })
    .from(counted);
  return row?.most ?? 0;
};
