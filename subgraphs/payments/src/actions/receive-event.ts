import type { Tx } from '@tessera/kit/store';
import { withoutCardNumbers } from '@tessera/kit/telemetry';
import type { ProviderEvent } from '../providers/provider.ts';
import { lockPaymentOf } from '../store/payments.ts';
import { insertEvent, takeWaiting } from '../store/webhook-events.ts';
import type { Dependencies } from './dependencies.ts';
import { settleWithin } from './settle.ts';

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
    const { orderId, providerId, state } = event;
    const reason = event.reason && withoutCardNumbers(event.reason);
    const code = event.code && withoutCardNumbers(event.code);
    const told = { orderId, providerId, state, code, reason };
    const added = await insertEvent(tx, {
      id: `${dependencies.provider.name}:${event.id}`,
      ...told,
      waiting: !known && state !== 'other',
      receivedAt: dependencies.clock(),
    });
    if (added && known) await settleWithin(tx, dependencies, told);
  });
