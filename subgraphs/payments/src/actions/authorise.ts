import type { PayloadOf } from '@tessera/contracts/define-event';
import type { paymentRequested } from '@tessera/contracts/events/orders';
import { isErased } from '@tessera/kit/personal-data';
import type { Tx } from '@tessera/kit/store';
import { holdsCardNumber } from '@tessera/kit/telemetry';
import { ask } from '../providers/ask.ts';
import type { Authorisation, Unknown } from '../providers/provider.ts';
import { insertPayment, lockPaymentOf, readPaymentOf, updatePayment } from '../store/payments.ts';
import type { PaymentRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';
import { settleWaitingWithin } from './receive-event.ts';
import { type Settlement, settleWithin } from './settle.ts';
import { tellStanding } from './tell.ts';

type Request = PayloadOf<typeof paymentRequested>;
export type Authorised = Authorisation | Unknown;

const declined = (code: string, reason: string): Authorised => ({
  kind: 'declined',
  providerId: null,
  code,
  reason,
});

/**
 * Asks the provider to authorise, outside of any transaction.
 * @returns null when the order has a payment whose outcome is known: it stands as it is.
 */
export const askToAuthorise = async (
  { store, provider, asking }: Dependencies,
  request: Request,
  stopping?: AbortSignal,
): Promise<Authorised | null> => {
  const earlier = await readPaymentOf(store.read, request.orderId);
  // One whose outcome is not known is asked for again: the provider answers as it would have before.
  if (earlier && !(earlier.status === 'PENDING' && earlier.amount === BigInt(request.amount))) return null;
  const { orderId, amount, currency, paymentToken: token } = request;
  if (holdsCardNumber(token))
    return earlier
      ? null
      : declined('CARD_NUMBER_REFUSED', 'A card number is not taken; use a token of the provider.');
  return ask(
    (signal) => provider.authorise({ orderId, amount: BigInt(amount), currency, token, signal }),
    asking,
    stopping,
  );
};

const rowOf = (
  { provider, clock, newId }: Dependencies,
  { orderId, userId, amount, currency }: Request,
  result: Authorised,
): PaymentRow => {
  const now = clock();
  const sum = BigInt(amount);
  const base: PaymentRow = {
    id: newId('pay'),
    orderId,
    userId,
    provider: provider.name,
    providerId: result.kind === 'unknown' ? null : result.providerId,
    status: 'PENDING',
    amount: sum,
    currency,
    authorised: 0n,
    captured: 0n,
    refunded: 0n,
    code: null,
    reason: null,
    nextActionUrl: null,
    releaseDue: false,
    createdAt: now,
    updatedAt: now,
  };
  switch (result.kind) {
    case 'authorised':
      return { ...base, status: 'AUTHORISED', authorised: sum };
    case 'actionRequired':
      return { ...base, status: 'ACTION_REQUIRED', nextActionUrl: result.url };
    case 'declined':
      return { ...base, status: 'DECLINED', code: result.code, reason: result.reason };
    case 'unknown':
      return base;
  }
};

/** Records what came of a request to pay, and answers it. A second request is answered like the first. */
export const authoriseWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  asked: Request,
  result: Authorised | null,
): Promise<void> => {
  const gone = asked.userId !== null && (await isErased(tx, asked.userId));
  const request = gone ? { ...asked, userId: null } : asked;
  const row = result && rowOf(dependencies, request, result);
  if (row && (await insertPayment(tx, row))) {
    await tellStanding(tx, dependencies, row);
    if (row.status === 'ACTION_REQUIRED' || row.status === 'PENDING')
      await settleWaitingWithin(tx, dependencies, row.orderId);
    return;
  }
  const earlier = await lockPaymentOf(tx, request.orderId);
  if (!earlier) throw new Error('A payment was there and is gone.');
  if (result && result.kind !== 'unknown') {
    if (await settleWithin(tx, dependencies, settlementOf(request.orderId, result))) return;
  } else if (earlier.status === 'VOIDED' && earlier.providerId === null) {
    // The order was voided before. What an earlier attempt may have been promised unheard is let go by a job.
    const { userId, currency } = request;
    const facts = earlier.amount === 0n && { userId, currency, amount: BigInt(request.amount) };
    await updatePayment(tx, earlier.id, { ...facts, releaseDue: true, updatedAt: dependencies.clock() });
  }
  await tellStanding(tx, dependencies, earlier);
};

const settlementOf = (orderId: string, result: Authorisation): Settlement => ({
  orderId,
  ...result,
  state: result.kind,
});
