import { and, eq, inArray, isNull, type Read, sql, type Tx } from '@tessera/kit/store';
import { type RedemptionRow, type RedemptionUseRow, tables } from './tables.ts';

/**
 * Takes an order's place, as one that was released, and locks it: of two who answer the same order at once, the second
 * waits and finds what the first has answered.
 * @returns what was answered before; null when nothing was.
 */
export const claimOrder = async (tx: Tx, orderId: string, now: Date): Promise<RedemptionRow | null> => {
  const { redemption } = tables.on(tx);
  const claimed = await tx
    .insert(redemption)
    .values({ id: orderId, status: 'RELEASED', reply: null, total: 0n, createdAt: now, releasedAt: now })
    .onConflictDoNothing()
    .returning({ id: redemption.id });
  if (claimed.length > 0) return null;
  const [row] = await tx.forUpdate(tx.select().from(redemption).where(eq(redemption.id, orderId)));
  return row ?? null;
};

/** Keeps what is answered for a claimed order, and the uses it counts. */
export const writeAnswer = async (
  tx: Tx,
  answer: Pick<RedemptionRow, 'id' | 'status' | 'reply' | 'total'>,
  uses: readonly RedemptionUseRow[],
): Promise<void> => {
  const { redemption, redemptionUse } = tables.on(tx);
  const { id, ...changes } = answer;
  await tx
    .update(redemption)
    .set({ ...changes, releasedAt: null })
    .where(eq(redemption.id, id));
  if (uses.length > 0) await tx.insert(redemptionUse).values([...uses]);
};

/** Adds to the counters of promotions and coupons; their promotions are locked. */
export const addUses = async (
  tx: Tx,
  uses: readonly { readonly promotionId: string; readonly couponId: string | null }[],
  by: 1 | -1,
): Promise<void> => {
  const { promotion, coupon } = tables.on(tx);
  const couponIds = uses.flatMap(({ couponId }) => (couponId === null ? [] : [couponId]));
  if (uses.length === 0) return;
  await tx
    .update(promotion)
    .set({ usageCount: sql`${promotion.usageCount} + ${by}` })
    .where(
      inArray(
        promotion.id,
        uses.map(({ promotionId }) => promotionId),
      ),
    );
  if (couponIds.length === 0) return;
  await tx
    .update(coupon)
    .set({ usageCount: sql`${coupon.usageCount} + ${by}` })
    .where(inArray(coupon.id, couponIds));
};

/** The uses of an order that were not given back. */
export const readOpenUses = (tx: Tx, orderId: string): Promise<RedemptionUseRow[]> => {
  const { redemptionUse } = tables.on(tx);
  return tx
    .select()
    .from(redemptionUse)
    .where(and(eq(redemptionUse.orderId, orderId), isNull(redemptionUse.releasedAt)));
};

/** Marks an order's uses as given back. */
export const releaseUses = async (tx: Tx, orderId: string, now: Date): Promise<void> => {
  const { redemption, redemptionUse } = tables.on(tx);
  await tx.update(redemptionUse).set({ releasedAt: now }).where(eq(redemptionUse.orderId, orderId));
  await tx.update(redemption).set({ status: 'RELEASED', releasedAt: now }).where(eq(redemption.id, orderId));
};

/** What a promotion has given so far, in one currency. */
export interface Given {
  readonly promotionId: string;
  readonly currency: string;
  readonly amount: bigint;
}

/** What promotions have given, uses given back left out. */
export const readGiven = async (read: Read, promotionIds: readonly string[]): Promise<Given[]> => {
  const { redemptionUse: use } = tables.on(read);
  return read
    .select({
      promotionId: use.promotionId,
      currency: use.currency,
      amount: sql<bigint>`cast(sum(${use.amount}) as bigint)`.mapWith(BigInt),
    })
    .from(use)
    .where(and(inArray(use.promotionId, [...promotionIds]), isNull(use.releasedAt)))
    .groupBy(use.promotionId, use.currency)
    .orderBy(use.currency);
};
