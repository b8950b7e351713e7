import { shipmentDelivered } from '@tessera/contracts/events/shipping';
import { type Consumer, consumer } from '@tessera/kit/events';
import { type Telling, tellOrderNewsWithin } from '../actions/learn-order.ts';

/** Goods arrived: who ordered them is told. */
export const onShipmentDelivered = (telling: Telling): Consumer =>
  consumer(shipmentDelivered, (tx, { payload: { orderId, shipmentId, carrier, trackingNumber, lines } }) =>
    tellOrderNewsWithin(tx, telling, orderId, {
      eventKey: `shipment-delivered:${shipmentId}`,
      news: { kind: 'SHIPMENT_DELIVERED', carrier, trackingNumber, lines },
    }),
  );
