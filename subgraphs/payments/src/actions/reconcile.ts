import { ask } from '../providers/ask.ts';
import { type ProviderState, ProviderUnreachable, type Unknown } from '../providers/provider.ts';
import { listUnsettled, lockPaymentOf, updatePayment } from '../store/payments.ts';
import type { PaymentRow } from '../store/tables.ts';
import { ordersWithWaiting } from '../store/webhook-events.ts';
import type { Dependencies } from './dependencies.ts';
import { settleWaitingWithin } from './receive-event.ts';
import { type Settlement, settleWithin } from './settle.ts';
import { askToVoid, recordLetGo, requestedOf } from './void.ts';

/** Payments read at once. */
const batch = 50;
/** So many without an answer, one after the other, end a run: the provider is down. */
const patience = 3;

/** Lets go of money that was promised for what is over here. */
const release = async (
  dependencies: Dependencies,
  { orderId, updatedAt }: PaymentRow,
  stopping?: AbortSignal,
): Promise<void> => {
  const gone = await askToVoid(dependencies, orderId, stopping);
  await dependencies.store.tx(async (tx) => {
    await recordLetGo(tx, dependencies, orderId, gone);
    const row = await lockPaymentOf(tx, orderId);
    // Whoever learnt of a promise meanwhile has touched the payment: it is due again.
    if (row?.releaseDue && row.updatedAt.getTime() === updatedAt.getTime())
      await updatePayment(tx, row.id, { releaseDue: false, updatedAt: dependencies.clock() });
  });
};

/** What the provider's answer settles; null: nothing yet. */
const settlementBy = (state: ProviderState): Omit<Settlement, 'orderId'> | null => {
  const outcome = { state: 'declined', providerId: null } as const;
  switch (state.kind) {
    case 'authorised':
    case 'captured':
    case 'actionRequired':
    case 'declined':
      return { ...state, state: state.kind };
    case 'voided':
      return { ...outcome, code: 'VOIDED', reason: 'The payment was called off.' };
    case 'none':
      return {
        ...outcome,
        code: 'PROVIDER_UNAVAILABLE',
        reason: 'The payment provider could not be reached.',
      };
  }
};

/**
 * Asks the provider about a payment that waits for its outcome, or lets go what is held in vain.
 * @returns false when no answer came.
 */
export const reconcilePayment = async (
  dependencies: Dependencies,
  row: PaymentRow,
  stopping?: AbortSignal,
): Promise<boolean> => {
  if (row.releaseDue) {
    try {
      await release(dependencies, row, stopping);
    } catch (error) {
      if (!(error instanceof ProviderUnreachable)) throw error;
      return false;
    }
    return true;
  }
  if (row.status !== 'PENDING' && row.status !== 'ACTION_REQUIRED') return true;
  const { store, provider, asking } = dependencies;
  const { orderId, providerId } = row;
  const step = { orderId, providerId, requested: requestedOf(row) };
  let state: ProviderState | Unknown = await ask(
    (signal) => provider.fetchState({ ...step, signal }),
    asking,
    stopping,
  );
  if (state.kind === 'none') {
    // The request may still be under way: it has to come to nothing before the order is told that it failed.
    const gone = await ask((signal) => provider.void({ ...step, signal }), asking, stopping);
    if (gone.kind === 'captured' || gone.kind === 'unknown') state = gone;
  }
  if (state.kind === 'unknown') return false;
  const settlement = settlementBy(state);
  if (settlement) await store.tx((tx) => settleWithin(tx, dependencies, { orderId, ...settlement }));
  return true;
};

/**
 * Settles what got stuck (see {@link reconcilePayment}), and events that came before their payment. A payment that
 * fails holds up no other.
 * @returns how many payments were asked about.
 * @throws AggregateError when some failed, after all were tried.
 */
export const reconcile = async (
  dependencies: Dependencies,
  olderThanMs: number,
  stopping?: AbortSignal,
): Promise<number> => {
  const { store, clock } = dependencies;
  const before = new Date(clock().getTime() - olderThanMs);
  const failures: unknown[] = [];
  let [asked, unanswered] = [0, 0];
  let after: readonly unknown[] | null = null;
  do {
    const rows: PaymentRow[] = await listUnsettled(store.read, before, { limit: batch, after });
    for (const row of rows) {
      if (stopping?.aborted || unanswered >= patience) break;
      asked += 1;
      try {
        unanswered = (await reconcilePayment(dependencies, row, stopping)) ? 0 : unanswered + 1;
      } catch (error) {
        failures.push(error);
      }
    }
    const last = rows.length === batch ? rows.at(-1) : undefined;
    after = last ? [last.updatedAt, last.id] : null;
  } while (after && unanswered < patience && !stopping?.aborted);
  for (const orderId of await ordersWithWaiting(store.read, batch))
    await store.tx((tx) => settleWaitingWithin(tx, dependencies, orderId));
  if (failures.length > 0)
    throw new AggregateError(failures, `Payments that could not be settled: ${failures.length}.`, {
      cause: failures[0],
    });
  return asked;
};
