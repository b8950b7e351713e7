import { paymentActionRequired } from '@tessera/contracts/events/payments';
import { type Consumer, consumer } from '@tessera/kit/events';
import { type Telling, tellOrderNewsWithin } from '../actions/learn-order.ts';

/** A payment waits for its payer, who may have left the shop: they are asked by mail. */
export const onPaymentActionRequired = (telling: Telling): Consumer =>
  consumer(paymentActionRequired, (tx, { payload: { orderId, paymentId, url } }) =>
    tellOrderNewsWithin(tx, telling, orderId, {
      eventKey: `payment-action:${paymentId}`,
      news: { kind: 'PAYMENT_ACTION_REQUIRED', url },
    }),
  );
