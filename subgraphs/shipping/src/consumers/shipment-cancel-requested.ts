import { shipmentCancelRequested } from '@tessera/contracts/events/orders';
import { shipmentCancelled } from '@tessera/contracts/events/shipping';
import { type Consumer, consumer } from '@tessera/kit/events';
import { cancelShipmentWithin } from '../actions/cancel-shipment.ts';
import type { Dependencies } from '../actions/dependencies.ts';

/** An order is called off: it is told what had left before. */
export const onShipmentCancelRequested = ({ outbox, ...dependencies }: Dependencies): Consumer =>
  consumer(shipmentCancelRequested, async (tx, { payload: { orderId } }) => {
    const shipped = await cancelShipmentWithin(tx, dependencies, orderId);
    await outbox.emit(tx, shipmentCancelled, { aggregate: orderId, payload: { orderId, shipped } });
  });
