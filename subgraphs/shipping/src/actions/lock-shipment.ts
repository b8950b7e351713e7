import type { Tx } from '@tessera/kit/store';
import { lockFulfilment } from '../store/fulfilments.ts';
import { readShipments } from '../store/shipments.ts';
import type { ShipmentRow } from '../store/tables.ts';

/** A shipment, with its order locked; null when there is none. */
export const lockShipment = async (tx: Tx, id: string): Promise<ShipmentRow | null> => {
  const [seen] = await readShipments(tx, [id]);
  if (!seen) return null;
  await lockFulfilment(tx, seen.orderId);
  // What was seen before the lock may have changed.
  const [shipment] = await readShipments(tx, [id]);
  return shipment ?? null;
};
