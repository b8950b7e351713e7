import type { PayloadOf } from '@tessera/contracts/define-event';
import type { refundRequested } from '@tessera/contracts/events/orders';
import { refundFailed, refundMade } from '@tessera/contracts/events/payments';
import type { Tx } from '@tessera/kit/store';
import { withoutCardNumbers } from '@tessera/kit/telemetry';
import { transition } from '../domain/payment-state.ts';
import { refundProblem } from '../domain/refunds.ts';
import { ask } from '../providers/ask.ts';
import { ProviderUnreachable, type Refund } from '../providers/provider.ts';
import { book } from '../store/ledger.ts';
import { lockPaymentOf, readPaymentOf, updatePayment } from '../store/payments.ts';
import { insertRefund, readRefund } from '../store/refunds.ts';
import type { RefundRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

type Request = PayloadOf<typeof refundRequested>;

/**
 * Asks the provider to give money back, unless that was settled before or is too much.
 * @returns null when the refund is known: its first answer stands.
 * @throws ProviderUnreachable when no answer came: the message is delivered again.
 */
export const askToRefund = async (
  { store, provider, asking }: Dependencies,
  { orderId, refundId, amount, currency }: Request,
  stopping?: AbortSignal,
): Promise<Refund | null> => {
  if (await readRefund(store.read, refundId)) return null;
  const payment = await readPaymentOf(store.read, orderId);
  const problem = refundProblem(payment, BigInt(amount), currency);
  if (problem) return { kind: 'failed', ...problem };
  const step = { orderId, refundId, amount: BigInt(amount), currency, providerId: payment?.providerId ?? '' };
  const answer = await ask((signal) => provider.refund({ ...step, signal }), asking, stopping);
  if (answer.kind === 'unknown') throw new ProviderUnreachable('Whether the money went back is not known.');
  return answer;
};

/** Records what came of giving money back, and answers the request. */
export const refundWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  request: Request,
  result: Refund | null,
): Promise<void> => {
  const { orderId, refundId, currency } = request;
  const payment = await lockPaymentOf(tx, orderId);
  const known = await readRefund(tx, refundId);
  if (known || !result) return answer(tx, dependencies, orderId, known);
  const at = dependencies.clock();
  const amount = BigInt(request.amount);
  const made = result.kind === 'refunded';
  const row: RefundRow = {
    id: refundId,
    paymentId: payment?.id ?? null,
    orderId,
    amount,
    currency,
    reason: withoutCardNumbers(request.reason),
    status: made ? 'MADE' : 'FAILED',
    code: made ? null : result.code,
    message: made ? null : result.reason,
    createdAt: at,
  };
  await insertRefund(tx, row);
  if (made && payment) {
    const refunded = payment.refunded + amount;
    const status = transition(payment.status, refunded === payment.captured ? 'REFUND_ALL' : 'REFUND_PART');
    if (!status) throw new Error(`Money of ${orderId} went back while its payment is ${payment.status}.`);
    await updatePayment(tx, payment.id, { status, refunded, updatedAt: at });
    await book(tx, dependencies.newId, { kind: 'REFUND', paymentId: payment.id, amount, currency, at });
  }
  await answer(tx, dependencies, orderId, row);
};

const answer = async (
  tx: Tx,
  { outbox }: Dependencies,
  orderId: string,
  row: RefundRow | null,
): Promise<void> => {
  // A refund that belongs to another order is not shown to this one.
  if (!row || row.orderId !== orderId) throw new Error('A refund was there and is gone.');
  const { id: refundId, paymentId, currency } = row;
  if (row.status === 'MADE' && paymentId !== null) {
    const payload = { orderId, refundId, paymentId, amount: Number(row.amount), currency };
    await outbox.emit(tx, refundMade, { aggregate: orderId, payload });
    return;
  }
  const payload = { orderId, refundId, code: row.code ?? 'REFUND_FAILED', reason: row.message ?? '' };
  await outbox.emit(tx, refundFailed, { aggregate: orderId, payload });
};
