import type { PayloadOf } from '@tessera/contracts/define-event';
import type { discountsRequested } from '@tessera/contracts/events/orders';
import { discountsRedeemed, discountsRefused } from '@tessera/contracts/events/promotions';
import { isErased } from '@tessera/kit/personal-data';
import type { Tx } from '@tessera/kit/store';
import { distinctCodes } from '../domain/coupon.ts';
import { refusalReasons, refusalTold } from '../domain/refusal-reasons.ts';
import { type Candidate, type RefusalCode, type Settlement, settle } from '../domain/settle.ts';
import { lockPromotions } from '../store/candidates.ts';
import { addUses, claimOrder, writeAnswer } from '../store/redemptions.ts';
import type { Dependencies } from './dependencies.ts';
import { customerOf, loadCandidates } from './load-candidates.ts';

type Request = PayloadOf<typeof discountsRequested>;
type Redeemed = PayloadOf<typeof discountsRedeemed>;
type Refused = PayloadOf<typeof discountsRefused>;

/**
 * Settles an order's discounts, counts the uses, and replies: all in one transaction. Asked again, whatever is asked,
 * it replies what it replied first. An order that was released, before or after, is refused.
 */
export const redeemWithin = async (
  tx: Tx,
  { clock, outbox }: Pick<Dependencies, 'clock' | 'outbox'>,
  request: Request,
): Promise<void> => {
  const { orderId: aggregate } = request;
  const now = clock();
  const earlier = await claimOrder(tx, aggregate, now);
  if (earlier?.status === 'REDEEMED') {
    await outbox.emit(tx, discountsRedeemed, { aggregate, payload: earlier.reply as Redeemed });
  } else if (earlier) {
    const late = refusal(aggregate, 'NOT_ACTIVE', request.codes[0]);
    const payload = earlier.status === 'REFUSED' ? (earlier.reply as Refused) : late;
    await outbox.emit(tx, discountsRefused, { aggregate, payload });
  } else {
    await answer(tx, outbox, request, await settleLocked(tx, request, now), now);
  }
};

/** Counts what is used, keeps the answer, and tells it. */
const answer = async (
  tx: Tx,
  outbox: Dependencies['outbox'],
  request: Request,
  settlement: Settlement,
  now: Date,
): Promise<void> => {
  const { orderId, codes, currency, userId } = request;
  const refused = settlement.codes.find((one) => one.refusal !== null);
  if (refused?.refusal) {
    const entered = distinctCodes(codes).find(({ code }) => code === refused.code)?.entered;
    const reply = refusal(orderId, refusalTold(refused.refusal, userId === null), entered);
    await writeAnswer(tx, { id: orderId, status: 'REFUSED', reply, total: 0n }, []);
    await outbox.emit(tx, discountsRefused, { aggregate: orderId, payload: reply });
    return;
  }
  const reply = redeemed(request, settlement);
  const gone = userId !== null && (await isErased(tx, userId));
  const customer = gone ? `erased:${orderId}` : (customerOf(request) ?? '');
  const uses = settlement.applied.map(({ promotion, coupon, taken }) => ({
    orderId,
    promotionId: promotion.id,
    couponId: coupon?.id ?? null,
    customer,
    amount: taken.amount,
    currency,
    createdAt: now,
    releasedAt: null,
  }));
  await addUses(tx, uses, 1);
  await writeAnswer(tx, { id: orderId, status: 'REDEEMED', reply, total: settlement.total }, uses);
  await outbox.emit(tx, discountsRedeemed, { aggregate: orderId, payload: reply });
};

/**
 * Settles with all promotions locked that could be applied. On SQLite a transaction has the database for itself from its
 * start. On Postgres others may use them up or change them until they are locked, so everything is read and checked
 * again then; what has become applicable meanwhile comes too late. They are locked at once, in one order: transactions
 * wait, they do not deadlock.
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
  const settleThose = async (counts: (candidate: Candidate) => boolean): Promise<Settlement> => {
    const [loaded] = await loadCandidates(tx, [asked]);
    if (!loaded) throw new Error('Nothing was loaded for an order.');
    return settle(order, codes, loaded.candidates.filter(counts), loaded.customer, now);
  };
  const first = await settleThose(() => true);
  const hindered = first.codes.some(({ refusal: code }) => code !== null);
  if (tx.engine === 'sqlite' || hindered || first.usable.length === 0) return first;
  await lockPromotions(tx, first.usable);
  return settleThose(({ promotion, coupon }) => coupon !== null || first.usable.includes(promotion.id));
};

const refusal = (orderId: string, code: RefusalCode, coupon = ''): Refused => ({
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
