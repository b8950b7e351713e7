import { shipmentDispatched } from '@tessera/contracts/events/shipping';
import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { checkText, refuse, type ShippingOutcome } from '../domain/outcome.ts';
import { checkQuantities, type Quantity, take } from '../domain/quantities.ts';
import { after } from '../domain/shipment.ts';
import { addToOrderLine } from '../store/fulfilments.ts';
import {
  insertShipment,
  insertTrackingEvents,
  readShipmentLines,
  setShipmentLines,
  updateShipment,
} from '../store/shipments.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { lockShipment } from './lock-shipment.ts';
import { once } from './once.ts';

/** Goods that left. */
export interface DispatchShipment extends Actor {
  readonly idempotencyKey: string;
  readonly id: string;
  /** Everything when null. */
  readonly lines: readonly Quantity[] | null;
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
}

/**
 * Sends a shipment off, or some of its lines; the rest goes on as a new one.
 * @returns the ids of the shipment and, when something stays, of the new one.
 */
export const dispatchShipment = async (
  dependencies: Dependencies,
  { actor, idempotencyKey, id, lines, carrier, trackingNumber }: DispatchShipment,
): Promise<ShippingOutcome<readonly string[]>> => {
  const refused = refuse([
    ...(lines === null ? [] : checkQuantities(lines, ({ lineId }) => lineId)),
    ...checkText(['carrier'], carrier, { min: 0, max: 100 }),
    ...checkText(['trackingNumber'], trackingNumber, { min: 0, max: 100 }),
  ]);
  if (refused) return refused;
  const remainderId = dependencies.newId('shp');
  const body = [id, lines?.map(({ lineId, quantity }) => [lineId, quantity]), carrier, trackingNumber];
  const request = { actor, idempotencyKey, operation: 'dispatch', body, ids: [id, remainderId] };
  return once(dependencies, request, (tx) =>
    dispatchWithin(tx, dependencies, { id, lines, carrier, trackingNumber, remainderId }),
  );
};

const dispatchWithin = async (
  tx: Tx,
  { clock, newId, outbox }: Dependencies,
  given: Omit<DispatchShipment, 'actor' | 'idempotencyKey'> & { readonly remainderId: string },
): Promise<ShippingOutcome<null>> => {
  const { id, carrier, trackingNumber, remainderId } = given;
  const now = clock();
  const shipment = await lockShipment(tx, id);
  if (!shipment) return failed('NOT_FOUND', 'There is no such shipment.', ['id']);
  const status = after(shipment.status, 'DISPATCHED');
  if (!status) return failed('WRONG_STATUS', `The shipment is ${shipment.status}.`, ['id']);
  const held = await readShipmentLines(tx, [id]);
  const taken = take(held, given.lines ?? held);
  if (!taken.ok) return taken;
  const { taken: leaving, rest } = taken.value;
  const { orderId } = shipment;
  const happened = { description: null, location: null, occurredAt: now, createdAt: now };
  await updateShipment(tx, id, { status, carrier, trackingNumber, dispatchedAt: now });
  await insertTrackingEvents(tx, [{ id: newId('trk'), shipmentId: id, kind: 'DISPATCHED', ...happened }]);
  if (rest.length > 0) {
    await setShipmentLines(tx, id, leaving);
    await insertShipment(tx, { ...shipment, id: remainderId, createdAt: now }, rest);
    await insertTrackingEvents(tx, [
      { id: newId('trk'), shipmentId: remainderId, kind: 'PREPARED', ...happened },
    ]);
  }
  for (const line of leaving) await addToOrderLine(tx, { ...line, orderId }, 'dispatched');
  await outbox.emit(tx, shipmentDispatched, {
    aggregate: orderId,
    payload: {
      orderId,
      shipmentId: id,
      carrier,
      trackingNumber,
      lines: leaving.map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity })),
      at: now.toISOString(),
    },
  });
  return ok(null);
};
