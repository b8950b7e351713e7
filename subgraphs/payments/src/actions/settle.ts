import type { Tx } from '@tessera/kit/store';
import { transition } from '../domain/payment-state.ts';
import type { ProviderEvent } from '../providers/provider.ts';
import { lockPaymentOf, updatePayment } from '../store/payments.ts';
import { insertEvent, takeWaiting } from '../store/webhook-events.ts';
import type { Dependencies } from './dependencies.ts';
import { tellStanding } from './tell.ts';

type Settlement = Pick<ProviderEvent, 'orderId' | 'state' | 'code' | 'reason' | 'providerId'>;

/**
 * Settles a payment that waits for its payer. What comes twice, late or against the table changes nothing.
 * @returns false when there is no such payment.
 */
export const settleWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  told: Settlement,
): Promise<boolean> => {
  const row = await lockPaymentOf(tx, told.orderId);
  if (!row) return false;
  if (told.state === 'other') return true;
  // An event of another payment at the provider is none of ours.
  if (row.providerId !== null && row.providerId !== told.providerId) return true;
  const updatedAt = dependencies.clock();
  const { providerId } = told;
  if (row.status === 'VOIDED' && told.state === 'authorised' && row.providerId === null) {
    await updatePayment(tx, row.id, { providerId, releaseDue: true, updatedAt });
    return true;
  }
  const status = transition(row.status, told.state === 'authorised' ? 'AUTHORISE' : 'DECLINE');
  if (!status) return true;
  const changes = {
    providerId,
    status,
    authorised: status === 'AUTHORISED' ? row.amount : 0n,
    code: status === 'DECLINED' ? (told.code ?? 'DECLINED') : null,
    reason: status === 'DECLINED' ? told.reason : null,
    nextActionUrl: null,
    updatedAt,
  };
  await updatePayment(tx, row.id, changes);
  await tellStanding(tx, dependencies, { ...row, ...changes });
  return true;
};

/** Settles a payment by events that came before it. */
export const settleWaitingWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  orderId: string,
): Promise<void> => {
  for (const event of await takeWaiting(tx, orderId)) await settleWithin(tx, dependencies, event);
};

/**
 * Takes an event of the provider, whose signature was checked, once. One about a payment that is not there yet waits
 * for it.
 */
export const receiveEvent = (dependencies: Dependencies, event: ProviderEvent): Promise<void> =>
  dependencies.store.tx(async (tx) => {
    const known = (await lockPaymentOf(tx, event.orderId)) !== null;
    const { orderId, providerId, state, code, reason } = event;
    const added = await insertEvent(tx, {
      id: `${dependencies.provider.name}:${event.id}`,
      orderId,
      providerId,
      state,
      code,
      reason,
      waiting: !known && state !== 'other',
      receivedAt: dependencies.clock(),
    });
    if (added && known) await settleWithin(tx, dependencies, event);
  });
