import type { PersonalDataRegister } from '@tessera/kit/personal-data';

/** What is decided of payments' columns. Amounts and the ledger are kept for accounting. */
export const personalData: PersonalDataRegister = {
  payment: {
    personal: { userId: 'null', reason: 'null', nextActionUrl: 'null' },
    plain: ['id', 'orderId', 'provider', 'providerId', 'status', 'currency', 'code'],
  },
  refund: {
    personal: { reason: 'empty', message: 'null' },
    plain: ['id', 'paymentId', 'orderId', 'currency', 'status', 'code'],
  },
  ledgerEntry: { plain: ['id', 'postingId', 'kind', 'paymentId', 'account', 'currency'] },
  webhookEvent: {
    personal: { reason: 'null; the row is deleted after 30 days' },
    plain: ['id', 'orderId', 'providerId', 'state', 'code'],
  },
};
