import { orderPlaced } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import { learnOrderWithin, type Telling } from '../actions/learn-order.ts';

/** An order was accepted: it is written down, for news by others. A mail follows when it is confirmed, or fails. */
export const onOrderPlaced = (telling: Telling): Consumer =>
  consumer(orderPlaced, (tx, { payload }) => learnOrderWithin(tx, telling, payload, { settled: false }));
