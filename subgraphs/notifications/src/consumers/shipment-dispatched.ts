import { shipmentDispatched } from '@tessera/contracts/events/shipping';
import { type Consumer, consumer } from '@tessera/kit/events';
import { type Telling, tellOrderNewsWithin } from '../actions/learn-order.ts';

/** Goods left: who waits for them is told. */
export const onShipmentDispatched = (telling: Telling): Consumer =>
  consumer(shipmentDispatched, (tx, { payload: { orderId, shipmentId, carrier, trackingNumber, lines } }) =>
    tellOrderNewsWithin(tx, telling, orderId, {
      eventKey: `shipment-dispatched:${shipmentId}`,
      news: { kind: 'SHIPMENT_DISPATCHED', carrier, trackingNumber, lines },
    }),
  );
