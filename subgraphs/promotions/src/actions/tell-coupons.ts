import { couponsChanged, couponsTold } from '@tessera/contracts/events/promotions';
import { groupBy } from '@tessera/kit/graphql';
import type { Tx } from '@tessera/kit/store';
import { readCouponsAfter } from '../store/coupons.ts';
import { readPromotions } from '../store/promotions.ts';
import type { CouponRow, PromotionRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Coupons told at once when all are: few enough for one message, whichever promotions they are of. */
const partSize = 1_000;

const payloadOf = (promotion: PromotionRow, coupons: readonly CouponRow[]) => ({
  promotionId: promotion.id,
  running: promotion.status === 'ACTIVE',
  from: promotion.startsAt?.toISOString() ?? null,
  until: promotion.endsAt?.toISOString() ?? null,
  revision: promotion.version,
  coupons: coupons.map(({ code, active, version: revision }) => ({ code, active, revision })),
});

/**
 * Tells of a promotion by code and of coupons of it, in the transaction that changes them.
 * @param coupons those that have changed; at most 1,000.
 */
export const tellCouponsWithin = async (
  tx: Tx,
  { outbox }: Pick<Dependencies, 'outbox'>,
  promotion: PromotionRow,
  coupons: readonly CouponRow[],
): Promise<void> => {
  if (promotion.method !== 'CODE') return;
  await outbox.emit(tx, couponsChanged, { aggregate: promotion.id, payload: payloadOf(promotion, coupons) });
};

/** Answers orders, which asked for the coupons after one: the next thousand, and where to go on. */
export const tellPartWithin = async (
  tx: Tx,
  { outbox }: Pick<Dependencies, 'outbox'>,
  after: string | null,
): Promise<void> => {
  // All of it in one order, the end last: whoever hears the end has heard the rest.
  const aggregate = 'coupons';
  const rows = await readCouponsAfter(tx, after, partSize + 1);
  const part = rows.slice(0, partSize);
  const byPromotion = groupBy(part, ({ promotionId }) => promotionId);
  for (const promotion of await readPromotions(tx, [...byPromotion.keys()])) {
    const payload = payloadOf(promotion, byPromotion.get(promotion.id) ?? []);
    await outbox.emit(tx, couponsChanged, { aggregate, payload });
  }
  const next = rows.length > partSize ? (part.at(-1)?.id ?? null) : null;
  await outbox.emit(tx, couponsTold, { aggregate, payload: { next } });
};
