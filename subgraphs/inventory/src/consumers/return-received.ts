import { returnReceived } from '@tessera/contracts/events/shipping';
import { type Consumer, consumer } from '@tessera/kit/events';
import { restockForOrderWithin } from '../actions/restock-for-order.ts';
import type { Told } from './told.ts';

/** Goods came back: what can be sold again is put on the shelf it came from. */
export const onReturnReceived = (dependencies: Omit<Told, 'outbox'>): Consumer =>
  consumer(returnReceived, (tx, { payload }) => {
    const { orderId, returnId } = payload;
    const lines = payload.lines.filter(({ restock }) => restock);
    return restockForOrderWithin(tx, dependencies, { orderId, returnId, lines });
  });
