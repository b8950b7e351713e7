import { shipmentDelivered } from '@tessera/contracts/events/shipping';
import { failed, ok } from '@tessera/kit/errors';
import { attempt } from '@tessera/kit/idempotency';
import { checkText, refuse, type ShippingOutcome } from '../domain/outcome.ts';
import { after, type TrackingKind } from '../domain/shipment.ts';
import { insertTrackingEvents, readShipmentLines, updateShipment } from '../store/shipments.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { lockShipment } from './lock-shipment.ts';
import { once } from './once.ts';

/** What a carrier tells of a shipment. */
export interface TrackShipment extends Actor {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly kind: Extract<TrackingKind, 'IN_TRANSIT' | 'OUT_FOR_DELIVERY' | 'DELIVERY_ATTEMPTED'>;
  readonly description: string | null;
  readonly location: string | null;
  /** Now when null. */
  readonly occurredAt: Date | null;
}

/** Adds news of a shipment, once a key. @returns the shipment's id. */
export const trackShipment = async (
  dependencies: Dependencies,
  { actor, idempotencyKey, id, kind, description, location, occurredAt }: TrackShipment,
): Promise<ShippingOutcome<readonly string[]>> => {
  const refused = refuse([
    ...checkText(['description'], description, { min: 0, max: 500 }),
    ...checkText(['location'], location, { min: 0, max: 200 }),
  ]);
  if (refused) return refused;
  const body = [id, kind, description, location, occurredAt?.toISOString() ?? null];
  const request = { actor, idempotencyKey, operation: 'track', body, ids: [id] };
  return once(dependencies, request, async (tx): Promise<ShippingOutcome<null>> => {
    const now = dependencies.clock();
    const shipment = await lockShipment(tx, id);
    if (!shipment) return failed('NOT_FOUND', 'There is no such shipment.', ['id']);
    const status = after(shipment.status, kind);
    if (!status) return failed('WRONG_STATUS', `The shipment is ${shipment.status}.`, ['id']);
    await updateShipment(tx, id, { status });
    const told = { description, location, occurredAt: occurredAt ?? now, createdAt: now };
    await insertTrackingEvents(tx, [{ id: dependencies.newId('trk'), shipmentId: id, kind, ...told }]);
    return ok(null);
  });
};

/** Says that a shipment arrived; again changes nothing. @returns its id. */
export const deliverShipment = (
  { store, clock, newId, outbox }: Dependencies,
  id: string,
): Promise<ShippingOutcome<string>> =>
  attempt(store, async (tx): Promise<ShippingOutcome<string>> => {
    const now = clock();
    const shipment = await lockShipment(tx, id);
    if (!shipment) return failed('NOT_FOUND', 'There is no such shipment.', ['id']);
    if (shipment.status === 'DELIVERED') return ok(id);
    const status = after(shipment.status, 'DELIVERED');
    if (!status) return failed('WRONG_STATUS', `The shipment is ${shipment.status}.`, ['id']);
    await updateShipment(tx, id, { status, deliveredAt: now });
    const happened = { description: null, location: null, occurredAt: now, createdAt: now };
    await insertTrackingEvents(tx, [{ id: newId('trk'), shipmentId: id, kind: 'DELIVERED', ...happened }]);
    const { orderId, carrier, trackingNumber } = shipment;
    const lines = (await readShipmentLines(tx, [id])).map(({ lineId, variantId, quantity }) => ({
      lineId,
      variantId,
      quantity,
    }));
    const payload = { orderId, shipmentId: id, carrier, trackingNumber, lines, at: now.toISOString() };
    await outbox.emit(tx, shipmentDelivered, { aggregate: orderId, payload });
    return ok(id);
  });
