import { orderConfirmed } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import { learnOrderWithin, type Telling } from '../actions/learn-order.ts';
import { notifyWithin } from '../actions/notify.ts';
import { orderConfirmedMail } from '../mails/order-mails.ts';

/** An order will be carried out: its customer is thanked. */
export const onOrderConfirmed = (telling: Telling): Consumer =>
  consumer(orderConfirmed, async (tx, { payload }) => {
    await learnOrderWithin(tx, telling, payload, { settled: true });
    const { orderId, email, userId } = payload;
    const content = orderConfirmedMail(payload, telling.storefrontUrl);
    const eventKey = `order-confirmed:${orderId}`;
    await notifyWithin(tx, telling, { eventKey, kind: 'ORDER_CONFIRMED', email, userId, orderId, content });
  });
