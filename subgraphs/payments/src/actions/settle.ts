import type { Tx } from '@tessera/kit/store';
import { transition } from '../domain/payment-state.ts';
import { book } from '../store/ledger.ts';
import { lockPaymentOf, updatePayment } from '../store/payments.ts';
import type { PaymentRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';
import { tellStanding } from './tell.ts';

/** What the provider says about an order's payment, whoever asked. */
export interface Settlement {
  readonly orderId: string;
  readonly providerId: string | null;
  readonly state: 'authorised' | 'actionRequired' | 'declined' | 'captured' | 'other';
  readonly code?: string | null;
  readonly reason?: string | null;
  /** Where the payer has to confirm. */
  readonly url?: string;
  /** What was taken. */
  readonly amount?: bigint;
}

type Settled = Pick<PaymentRow, 'status'> & Partial<PaymentRow>;

/** What a payment becomes; null when it stays as it is. */
const settledBy = (row: PaymentRow, told: Settlement): Settled | null => {
  const promised = transition(row.status, 'AUTHORISE');
  switch (told.state) {
    case 'authorised':
      return promised && { status: promised, authorised: row.amount, nextActionUrl: null };
    case 'captured': {
      const status = promised && transition(promised, 'CAPTURE');
      return status && { status, authorised: row.amount, captured: told.amount ?? 0n, nextActionUrl: null };
    }
    case 'declined': {
      const status = transition(row.status, 'DECLINE');
      const { code, reason } = told;
      return status && { status, code: code ?? 'DECLINED', reason: reason ?? null, nextActionUrl: null };
    }
    case 'actionRequired': {
      const status = transition(row.status, 'REQUIRE_ACTION');
      return status && { status, nextActionUrl: told.url ?? null };
    }
    case 'other':
      return null;
  }
};

/** Whether the provider promises money for what is over here: it has to be let go. */
const isHeldInVain = (row: PaymentRow, { state }: Settlement): boolean =>
  ['authorised', 'actionRequired'].includes(state) && ['VOIDED', 'DECLINED', 'FAILED'].includes(row.status);

/**
 * Settles a payment whose outcome was open, and tells orders. What comes twice, late or against the table of states
 * changes nothing; a promise for what is over is remembered, to be let go.
 * @returns whether the payment changed its status.
 */
export const settleWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  told: Settlement,
): Promise<boolean> => {
  const row = await lockPaymentOf(tx, told.orderId);
  // An event of another payment at the provider is none of ours.
  if (!row || (row.providerId !== null && told.providerId !== null && row.providerId !== told.providerId))
    return false;
  const updatedAt = dependencies.clock();
  const providerId = row.providerId ?? told.providerId;
  if (isHeldInVain(row, told)) {
    await updatePayment(tx, row.id, { providerId, releaseDue: true, updatedAt });
    return false;
  }
  const settled = settledBy(row, told);
  if (!settled) return false;
  const changed = { ...row, ...settled, providerId, updatedAt };
  await updatePayment(tx, row.id, { ...settled, providerId, updatedAt });
  if (changed.captured > 0n) {
    const { id: paymentId, captured: amount, currency } = changed;
    await book(tx, dependencies.newId, { kind: 'CAPTURE', paymentId, amount, currency, at: updatedAt });
  }
  await tellStanding(tx, dependencies, changed);
  return true;
};
