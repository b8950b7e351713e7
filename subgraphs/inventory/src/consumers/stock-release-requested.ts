import { stockReleased } from '@tessera/contracts/events/inventory';
import { stockReleaseRequested } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import { releaseForOrderWithin } from '../actions/release-for-order.ts';
import type { Told } from './told.ts';

/** An order gives goods back: it is told so, also when there were none. */
export const onStockReleaseRequested = ({ outbox, ...dependencies }: Told): Consumer =>
  consumer(stockReleaseRequested, async (tx, { payload }) => {
    const { orderId } = payload;
    await releaseForOrderWithin(tx, dependencies, payload);
    await outbox.emit(tx, stockReleased, { aggregate: orderId, payload: { orderId } });
  });
