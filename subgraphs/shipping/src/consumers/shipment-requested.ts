import { shipmentRequested } from '@tessera/contracts/events/orders';
import { shipmentCreated, shipmentRefused } from '@tessera/contracts/events/shipping';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Dependencies } from '../actions/dependencies.ts';
import { requestShipmentWithin } from '../actions/request-shipment.ts';

/** An order wants to be shipped: it is told whether it is. */
export const onShipmentRequested = ({ outbox, ...dependencies }: Dependencies): Consumer =>
  consumer(shipmentRequested, async (tx, { payload }) => {
    const { orderId } = payload;
    const reply = await requestShipmentWithin(tx, dependencies, payload);
    if ('shipmentId' in reply) {
      await outbox.emit(tx, shipmentCreated, { aggregate: orderId, payload: { orderId, ...reply } });
    } else {
      await outbox.emit(tx, shipmentRefused, { aggregate: orderId, payload: { orderId, ...reply } });
    }
  });
