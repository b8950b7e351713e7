import { refundMade } from '@tessera/contracts/events/payments';
import { type Consumer, consumer } from '@tessera/kit/events';
import { type Telling, tellOrderNewsWithin } from '../actions/learn-order.ts';

/** Money went back: its owner is told. */
export const onRefundMade = (telling: Telling): Consumer =>
  consumer(refundMade, (tx, { payload: { orderId, refundId, amount, currency } }) =>
    tellOrderNewsWithin(tx, telling, orderId, {
      eventKey: `refund:${refundId}`,
      news: { kind: 'REFUND_MADE', amount, currency },
    }),
  );
