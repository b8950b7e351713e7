import {
  paymentActionRequired,
  paymentAuthorised,
  paymentDeclined,
} from '@tessera/contracts/events/payments';
import type { Tx } from '@tessera/kit/store';
import type { PaymentRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Tells orders what became of its request to pay; a pending one says nothing until it is settled. */
export const tellStanding = async (
  tx: Tx,
  { outbox }: Pick<Dependencies, 'outbox'>,
  row: PaymentRow,
): Promise<void> => {
  const { orderId, id: paymentId, currency } = row;
  switch (row.status) {
    case 'PENDING':
      return;
    case 'ACTION_REQUIRED': {
      const payload = { orderId, paymentId, url: row.nextActionUrl ?? '' };
      await outbox.emit(tx, paymentActionRequired, { aggregate: orderId, payload });
      return;
    }
    case 'VOIDED':
    case 'DECLINED':
    case 'FAILED': {
      const voided = { code: 'ORDER_CANCELLED', reason: 'The order was called off.' };
      const own = { code: row.code ?? 'DECLINED', reason: row.reason ?? 'The payment was declined.' };
      const payload = { orderId, paymentId, ...(row.status === 'VOIDED' ? voided : own) };
      await outbox.emit(tx, paymentDeclined, { aggregate: orderId, payload });
      return;
    }
    default: {
      const payload = { orderId, paymentId, amount: Number(row.authorised), currency };
      await outbox.emit(tx, paymentAuthorised, { aggregate: orderId, payload });
    }
  }
};
