import { orderRefunded } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import { learnOrderWithin, type Telling, tellOrderNewsWithin } from '../actions/learn-order.ts';

/** Orders counts a refund as made. Payments told of it before, or will: one mail comes of both. */
export const onOrderRefunded = (telling: Telling): Consumer =>
  consumer(orderRefunded, async (tx, { payload }) => {
    const { orderId, refundId, refunded: amount, currency } = payload;
    await learnOrderWithin(tx, telling, payload, { settled: true });
    await tellOrderNewsWithin(tx, telling, orderId, {
      eventKey: `refund:${refundId}`,
      news: { kind: 'REFUND_MADE', amount, currency },
    });
  });
