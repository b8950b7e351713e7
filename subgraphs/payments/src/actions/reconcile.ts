import { ask } from '../providers/ask.ts';
import { listUnsettled, updatePayment } from '../store/payments.ts';
import type { PaymentRow } from '../store/tables.ts';
import { ordersWithWaiting } from '../store/webhook-events.ts';
import type { Dependencies } from './dependencies.ts';
import { settleWaitingWithin, settleWithin } from './settle.ts';

/** Payments asked about in one run. */
const batch = 50;

/** Asks the provider about a payment that waits for its outcome, or lets go what came after a void. */
export const reconcilePayment = async (dependencies: Dependencies, row: PaymentRow): Promise<void> => {
  const { store, provider, asking, clock } = dependencies;
  const { orderId, providerId } = row;
  if (row.releaseDue) {
    const gone = await ask((signal) => provider.void({ orderId, providerId, signal }), asking);
    if (gone.kind === 'unknown' || gone.kind === 'captured') return;
    await store.tx((tx) => updatePayment(tx, row.id, { releaseDue: false, updatedAt: clock() }));
    return;
  }
  if (row.status !== 'PENDING' && row.status !== 'ACTION_REQUIRED') return;
  const state = await ask((signal) => provider.fetchState({ orderId, providerId, signal }), asking);
  const settle = (told: {
    state: 'authorised' | 'declined';
    providerId: string;
    code: string | null;
    reason: string | null;
  }) => store.tx((tx) => settleWithin(tx, dependencies, { orderId, ...told }));
  switch (state.kind) {
    case 'authorised':
      await settle({ state: 'authorised', providerId: state.providerId, code: null, reason: null });
      return;
    case 'declined':
      await settle({ ...state, state: 'declined', providerId: state.providerId ?? providerId ?? '' });
      return;
    case 'voided':
    case 'none':
      // The request never arrived, and nothing of it is under way any more.
      await settle({
        state: 'declined',
        providerId: providerId ?? '',
        code: 'PROVIDER_UNAVAILABLE',
        reason: 'The payment provider could not be reached.',
      });
      return;
    case 'actionRequired':
      if (row.status === 'PENDING')
        await store.tx((tx) =>
          updatePayment(tx, row.id, {
            status: 'ACTION_REQUIRED',
            providerId: state.providerId,
            nextActionUrl: state.url,
            updatedAt: clock(),
          }),
        );
      return;
    default:
  }
};

/** Settles what got stuck: see {@link reconcilePayment}; and events that came before their payment. */
export const reconcile = async (dependencies: Dependencies, olderThanMs: number): Promise<number> => {
  const { store, clock } = dependencies;
  const before = new Date(clock().getTime() - olderThanMs);
  const rows = await listUnsettled(store.read, before, batch);
  for (const row of rows) await reconcilePayment(dependencies, row);
  for (const orderId of await ordersWithWaiting(store.read, batch))
    await store.tx((tx) => settleWaitingWithin(tx, dependencies, orderId));
  return rows.length;
};
