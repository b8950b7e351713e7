import type { PayloadOf } from '@tessera/contracts/define-event';
import type { discountsRequested } from '@tessera/contracts/events/orders';
import { discountsRedeemed, discountsRefused } from '@tessera/contracts/events/promotions';
import type { Tx } from '@tessera/kit/store';
import { distinctCodes } from '../domain/coupon.ts';
import { refusalReasons } from '../domain/refusal-reasons.ts';
import { type RefusalCode, type Settlement, settle } from '../domain/settle.ts';
import { lockPromotions } from '../store/candidates.ts';
import { addUses, insertRedemption, readRedemption } from '../store/redemptions.ts';
import type { Dependencies } from './dependencies.ts';
import { customerOf, loadCandidates } from './load-candidates.ts';

type Request = PayloadOf<typeof discountsRequested>;
type Redeemed = PayloadOf<typeof discountsRedeemed>;
type Refused = PayloadOf<typeof discountsRefused>;

/**
 * Settles an order's discounts, counts the uses, and replies. Asked again, it replies the same. An order that was
 * released, before or after, is refused.
 */
export const redeemWithin = async (
  tx: Tx,
  { clock, outbox }: Pick<Dependencies, 'clock' | 'outbox'>,
  request: Request,
): Promise<void> => {
  const { orderId } = request;
  const refuse = (payload: Refused) => outbox.emit(tx, discountsRefused, { aggregate: orderId, payload });
  const earlier = await readRedemption(tx, orderId);
  if (earlier?.status === 'RELEASED') {
    await refuse(refusal(orderId, request.codes[0] ?? '', 'NOT_ACTIVE'));
    return;
  }
  if (earlier?.status === 'REFUSED') {
    await refuse(earlier.reply as Refused);
    return;
  }
  if (earlier) {
    await outbox.emit(tx, discountsRedeemed, { aggregate: orderId, payload: earlier.reply as Redeemed });
    return;
  }
  const now = clock();
  const settlement = await settleLocked(tx, request, now);
  const refused = settlement.codes.find((one) => one.refusal !== null);
  if (refused?.refusal) {
    const entered = distinctCodes(request.codes).find(({ code }) => code === refused.code)?.entered;
    const reply = refusal(orderId, entered ?? refused.code, refused.refusal);
    const row = {
      id: orderId,
      status: 'REFUSED' as const,
      reply,
      total: 0n,
      createdAt: now,
      releasedAt: null,
    };
    await insertRedemption(tx, row, []);
    await refuse(reply);
    return;
  }
  const reply = redeemed(request, settlement);
  const uses = settlement.applied.map(({ promotion, coupon, taken }) => ({
    orderId,
    promotionId: promotion.id,
    couponId: coupon?.id ?? null,
    customer: customerOf(request) ?? '',
    amount: taken.amount,
    currency: request.currency,
    createdAt: now,
    releasedAt: null,
  }));
  await addUses(tx, uses, 1);
  await insertRedemption(
    tx,
    { id: orderId, status: 'REDEEMED', reply, total: settlement.total, createdAt: now, releasedAt: null },
    uses,
  );
  await outbox.emit(tx, discountsRedeemed, { aggregate: orderId, payload: reply });
};

/**
 * Settles until all promotions applied are locked. On SQLite a transaction has the database for itself from its start;
 * on Postgres others may use up a promotion until it is locked, so what was read before is read again.
 */
const settleLocked = async (tx: Tx, request: Request, now: Date): Promise<Settlement> => {
  const order = {
    currency: request.currency,
    lines: request.lines.map(({ lineId, unitPrice, ...line }) => ({
      ...line,
      id: lineId,
      unitPrice: BigInt(unitPrice),
    })),
    shipping: BigInt(request.shipping),
  };
  const codes = distinctCodes(request.codes).map(({ code }) => code);
  const asked = { userId: request.userId, email: request.email, codes };
  const locked = new Set<string>();
  for (;;) {
    const [loaded] = await loadCandidates(tx, [asked]);
    if (!loaded) throw new Error('Nothing was loaded for an order.');
    const settlement = settle(order, codes, loaded.candidates, loaded.customer, now);
    const ids = settlement.applied.map(({ promotion }) => promotion.id).filter((id) => !locked.has(id));
    if (
      tx.engine === 'sqlite' ||
      ids.length === 0 ||
      settlement.codes.some(({ refusal }) => refusal !== null)
    ) {
      return settlement;
    }
    await lockPromotions(tx, ids);
    for (const id of ids) locked.add(id);
  }
};

const refusal = (orderId: string, coupon: string, code: RefusalCode): Refused => ({
  orderId,
  coupon,
  code,
  reason: refusalReasons[code],
});

const redeemed = ({ orderId, lines }: Request, settlement: Settlement): Redeemed => ({
  orderId,
  lines: lines.flatMap(({ lineId }, index) => {
    const amount = Number(settlement.lines[index] ?? 0n);
    return amount > 0 ? [{ lineId, amount }] : [];
  }),
  shipping: Number(settlement.shipping),
  applied: settlement.applied.map(({ promotion, coupon, taken }) => ({
    promotionId: promotion.id,
    title: promotion.title,
    code: coupon?.code ?? null,
    amount: Number(taken.amount),
  })),
});
