import { stockRefused, stockReserved } from '@tessera/contracts/events/inventory';
import { stockRequested } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import { reserveForOrderWithin } from '../actions/reserve-for-order.ts';
import type { Told } from './told.ts';

/** An order wants goods: it is told whether they are set aside. */
export const onStockRequested = ({ outbox, ...dependencies }: Told): Consumer =>
  consumer(stockRequested, async (tx, { payload }) => {
    const { orderId } = payload;
    const reply = await reserveForOrderWithin(tx, dependencies, payload);
    if ('reservationId' in reply) {
      const { reservationId } = reply;
      await outbox.emit(tx, stockReserved, { aggregate: orderId, payload: { orderId, reservationId } });
    } else {
      const shortages = [...reply.shortages];
      await outbox.emit(tx, stockRefused, { aggregate: orderId, payload: { orderId, shortages } });
    }
  });
