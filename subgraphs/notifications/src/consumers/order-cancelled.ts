import { orderCancelled } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import { learnOrderWithin, type Telling } from '../actions/learn-order.ts';
import { notifyWithin } from '../actions/notify.ts';
import { orderCancelledMail } from '../mails/order-mails.ts';

/** An order was called off: its customer is told. */
export const onOrderCancelled = (telling: Telling): Consumer =>
  consumer(orderCancelled, async (tx, { payload }) => {
    await learnOrderWithin(tx, telling, payload, { settled: true });
    const { orderId, email, userId } = payload;
    const content = orderCancelledMail(payload);
    const eventKey = `order-cancelled:${orderId}`;
    await notifyWithin(tx, telling, { eventKey, kind: 'ORDER_CANCELLED', email, userId, orderId, content });
  });
