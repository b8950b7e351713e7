import { orderFailed } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import { learnOrderWithin, type Telling } from '../actions/learn-order.ts';
import { notifyWithin } from '../actions/notify.ts';
import { orderFailedMail } from '../mails/order-mails.ts';

/** Nothing came of an order: its customer is told. */
export const onOrderFailed = (telling: Telling): Consumer =>
  consumer(orderFailed, async (tx, { payload }) => {
    await learnOrderWithin(tx, telling, payload, { settled: true });
    const { orderId, email, userId } = payload;
    const content = orderFailedMail(payload);
    const eventKey = `order-failed:${orderId}`;
    await notifyWithin(tx, telling, { eventKey, kind: 'ORDER_FAILED', email, userId, orderId, content });
  });
