import { paymentVoided } from '@tessera/contracts/events/payments';
import type { Tx } from '@tessera/kit/store';
import { isFinal, transition } from '../domain/payment-state.ts';
import { voidRefundId } from '../domain/refunds.ts';
import { ask } from '../providers/ask.ts';
import { ProviderUnreachable, type Sum, type Taken, type Void } from '../providers/provider.ts';
import { book } from '../store/ledger.ts';
import { insertPayment, lockPaymentOf, readPaymentOf, updatePayment } from '../store/payments.ts';
import { insertRefund } from '../store/refunds.ts';
import type { PaymentRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** What letting go came to: the authorisation is gone, or taken money went back. */
export type LetGo =
  | Exclude<Void, Taken>
  | {
      readonly kind: 'refunded';
      readonly providerId: string;
      readonly captured: bigint;
      readonly amount: bigint;
    };

/** What a payment was asked for; null for the trace of a void, which knows no sum. */
export const requestedOf = ({ amount, currency }: PaymentRow): Sum | null =>
  amount > 0n ? { amount, currency } : null;

/**
 * Asks the provider to let an order's money go. An authorisation whose outcome nobody knows is looked for first; money
 * that was taken goes back.
 * @throws ProviderUnreachable when no answer came: the message is delivered again.
 */
export const askToVoid = async (
  { store, provider, asking }: Dependencies,
  orderId: string,
  stopping?: AbortSignal,
): Promise<LetGo> => {
  const row = await readPaymentOf(store.read, orderId);
  if (row && !row.releaseDue && isFinal(row.status)) return { kind: 'nothing' };
  const known = { providerId: row?.providerId ?? null, requested: row && requestedOf(row) };
  const answer = await ask((signal) => provider.void({ orderId, ...known, signal }), asking, stopping);
  if (answer.kind === 'unknown')
    throw new ProviderUnreachable('Whether the authorisation is gone is not known.');
  if (answer.kind !== 'captured') return answer;
  if (!row) throw new Error(`Money of ${orderId} was taken without a payment of ours.`);
  const { providerId, amount: captured } = answer;
  const amount = captured - row.refunded;
  if (amount === 0n) return { kind: 'nothing' };
  const { currency } = row;
  const step = { orderId, refundId: voidRefundId(orderId), amount, currency, providerId };
  const refund = await ask((signal) => provider.refund({ ...step, signal }), asking, stopping);
  if (refund.kind !== 'refunded') throw new ProviderUnreachable('The taken money could not be given back.');
  return { kind: 'refunded', providerId, captured, amount };
};

const traceOf = ({ provider, clock, newId }: Dependencies, orderId: string): PaymentRow => ({
  id: newId('pay'),
  orderId,
  userId: null,
  provider: provider.name,
  providerId: null,
  status: 'VOIDED',
  amount: 0n,
  currency: 'XXX',
  authorised: 0n,
  captured: 0n,
  refunded: 0n,
  code: 'ORDER_CANCELLED',
  reason: null,
  nextActionUrl: null,
  releaseDue: false,
  createdAt: clock(),
  updatedAt: clock(),
});

/** Records that an order's money was let go, so that a late request is refused, and says so. */
export const voidWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  orderId: string,
  result: LetGo,
): Promise<void> => {
  await recordLetGo(tx, dependencies, orderId, result);
  await dependencies.outbox.emit(tx, paymentVoided, { aggregate: orderId, payload: { orderId } });
};

/** Records that an order's money was let go. */
export const recordLetGo = async (
  tx: Tx,
  dependencies: Dependencies,
  orderId: string,
  result: LetGo,
): Promise<void> => {
  const { clock } = dependencies;
  const row = await lockPaymentOf(tx, orderId);
  if (row) await letGo(tx, dependencies, row, result);
  else if (!(await insertPayment(tx, traceOf(dependencies, orderId))))
    throw new Error(`A payment of ${orderId} came up meanwhile; void it again.`);
  // Where nothing was found, the promise may still come about: the job looks again.
  if (row?.releaseDue && result.kind !== 'nothing')
    await updatePayment(tx, row.id, { releaseDue: false, updatedAt: clock() });
};

const letGo = async (
  tx: Tx,
  { clock, newId }: Dependencies,
  row: PaymentRow,
  result: LetGo,
): Promise<void> => {
  const at = clock();
  if (result.kind === 'refunded') {
    if (row.status === 'REFUNDED') return;
    const { captured, providerId } = result;
    const { id: paymentId, currency, orderId } = row;
    if (row.captured === 0n)
      await book(tx, newId, { kind: 'CAPTURE', paymentId, amount: captured, currency, at });
    await book(tx, newId, { kind: 'REFUND', paymentId, amount: result.amount, currency, at });
    const refunded = row.refunded + result.amount;
    const authorised = row.authorised || captured;
    const sums = { authorised, captured, refunded };
    await updatePayment(tx, paymentId, {
      ...sums,
      status: 'REFUNDED',
      providerId,
      nextActionUrl: null,
      updatedAt: at,
    });
    const reason = 'The order was called off.';
    const facts = { id: voidRefundId(orderId), paymentId, orderId, amount: result.amount, currency, reason };
    await insertRefund(tx, { ...facts, status: 'MADE', code: null, message: null, createdAt: at });
    return;
  }
  const status = transition(row.status, 'VOID');
  if (status) {
    if (result.kind === 'nothing' && row.status === 'AUTHORISED')
      throw new Error(`${row.orderId} was authorised meanwhile; void it again.`);
    await updatePayment(tx, row.id, { status, nextActionUrl: null, updatedAt: at });
  } else if (row.captured > row.refunded) {
    throw new Error(`Money of ${row.orderId} was taken meanwhile; void it again.`);
  }
};
