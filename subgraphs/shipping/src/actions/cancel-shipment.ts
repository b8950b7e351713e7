import type { Tx } from '@tessera/kit/store';
import { after } from '../domain/shipment.ts';
import { claimFulfilment, lockFulfilment, readOrderLines, updateFulfilment } from '../store/fulfilments.ts';
import { insertTrackingEvents, readShipmentsOfOrders, updateShipment } from '../store/shipments.ts';
import type { FulfilmentRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** A quantity of an order's line that had left. */
interface Shipped {
  readonly lineId: string;
  readonly variantId: string;
  readonly quantity: number;
}

/**
 * Calls off whatever of an order has not left. An order that has not asked to be shipped yet will not be.
 * @returns what had left before.
 */
export const cancelShipmentWithin = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  orderId: string,
): Promise<Shipped[]> => {
  const now = clock();
  const tombstone: FulfilmentRow = {
    id: orderId,
    userId: null,
    methodId: null,
    address: null,
    status: 'CANCELLED',
    shipmentId: null,
    code: null,
    reason: null,
    createdAt: now,
  };
  if (await claimFulfilment(tx, tombstone)) return [];
  const fulfilment = await lockFulfilment(tx, orderId);
  if (fulfilment?.status === 'OPEN') {
    await updateFulfilment(tx, orderId, { status: 'CANCELLED' });
    for (const { id: shipmentId, status } of await readShipmentsOfOrders(tx, [orderId])) {
      if (after(status, 'CANCELLED') === null) continue;
      await updateShipment(tx, shipmentId, { status: 'CANCELLED' });
      const happened = { description: null, location: null, occurredAt: now, createdAt: now };
      await insertTrackingEvents(tx, [{ id: newId('trk'), shipmentId, kind: 'CANCELLED', ...happened }]);
    }
  }
  return (await readOrderLines(tx, orderId))
    .filter(({ dispatched }) => dispatched > 0)
    .map(({ lineId, variantId, dispatched }) => ({ lineId, variantId, quantity: dispatched }));
};
