import type { PayloadOf } from '@tessera/contracts/define-event';
import type { captureRequested } from '@tessera/contracts/events/orders';
import { captureFailed, paymentCaptured } from '@tessera/contracts/events/payments';
import type { Tx } from '@tessera/kit/store';
import { transition } from '../domain/payment-state.ts';
import { voidRefundId } from '../domain/refunds.ts';
import { ask } from '../providers/ask.ts';
import { type Capture, ProviderUnreachable } from '../providers/provider.ts';
import { book } from '../store/ledger.ts';
import { lockPaymentOf, readPaymentOf, updatePayment } from '../store/payments.ts';
import { readRefund } from '../store/refunds.ts';
import type { Dependencies } from './dependencies.ts';

type Request = PayloadOf<typeof captureRequested>;

const failure = (code: string, reason: string): Capture => ({ kind: 'failed', code, reason });

/**
 * Asks the provider to take the money, unless it was taken or must not be.
 * @throws ProviderUnreachable when no answer came: the message is delivered again.
 */
export const askToCapture = async (
  { store, provider, asking }: Dependencies,
  { orderId, amount, currency }: Request,
  stopping?: AbortSignal,
): Promise<Capture> => {
  const payment = await readPaymentOf(store.read, orderId);
  if (payment && payment.captured > 0n)
    return { kind: 'captured', providerId: payment.providerId ?? '', amount: payment.captured };
  if (payment?.status !== 'AUTHORISED' || payment.providerId === null)
    return failure(
      payment?.status === 'VOIDED' ? 'VOIDED' : 'NOT_AUTHORISED',
      'No money of the order is promised.',
    );
  if (payment.currency !== currency)
    return failure('CURRENCY_MISMATCH', 'The payment is in another currency.');
  const sum = BigInt(amount);
  if (sum <= 0n || sum > payment.authorised)
    return failure('AMOUNT_TOO_LARGE', 'So much was not authorised.');
  const { providerId } = payment;
  const answer = await ask(
    (signal) => provider.capture({ orderId, amount: sum, currency, providerId, signal }),
    asking,
    stopping,
  );
  if (answer.kind === 'unknown') throw new ProviderUnreachable('Whether the money was taken is not known.');
  return answer;
};

/** Records what came of taking the money, and answers the request. */
export const captureWithin = async (
  tx: Tx,
  { outbox, clock, newId }: Dependencies,
  { orderId }: Request,
  result: Capture,
): Promise<void> => {
  const row = await lockPaymentOf(tx, orderId);
  const paymentId = row?.id ?? 'none';
  if (result.kind === 'captured' && row) {
    let { captured } = row;
    const status = transition(row.status, 'CAPTURE');
    if (captured === 0n && status) {
      captured = result.amount;
      const at = clock();
      await updatePayment(tx, row.id, { status, captured, updatedAt: at });
      await book(tx, newId, { kind: 'CAPTURE', paymentId, amount: captured, currency: row.currency, at });
    }
    if (captured === 0n) throw new Error(`Money of ${orderId} was taken while its payment is ${row.status}.`);
    // What a void gave back was not taken for the order.
    if (row.status === 'REFUNDED' && (await readRefund(tx, voidRefundId(orderId)))) {
      const called = { code: 'VOIDED', reason: 'The order was called off.' };
      await outbox.emit(tx, captureFailed, {
        aggregate: orderId,
        payload: { orderId, paymentId, ...called },
      });
      return;
    }
    const payload = { orderId, paymentId, amount: Number(captured), currency: row.currency };
    await outbox.emit(tx, paymentCaptured, { aggregate: orderId, payload });
    return;
  }
  const { code, reason } =
    result.kind === 'failed' ? result : { code: 'NOT_AUTHORISED', reason: 'There is no payment.' };
  await outbox.emit(tx, captureFailed, { aggregate: orderId, payload: { orderId, paymentId, code, reason } });
};
