import type { PayloadOf } from '@tessera/contracts/define-event';
import type { shipmentRequested } from '@tessera/contracts/events/orders';
import { isErased, reopenErasure } from '@tessera/kit/personal-data';
import type { Tx } from '@tessera/kit/store';
import { heaviest, serves } from '../domain/rates.ts';
import { claimFulfilment, insertOrderLines, lockFulfilment } from '../store/fulfilments.ts';
import { readMethodsById } from '../store/methods.ts';
import { insertShipment, insertTrackingEvents } from '../store/shipments.ts';
import type { FulfilmentRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** What an order is answered that wants to be shipped. */
export type ShipmentReply =
  | { readonly shipmentId: string }
  | { readonly code: string; readonly reason: string };

/** Prepares an order's shipment. The answer is final: asked again it is the same. */
export const requestShipmentWithin = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  request: PayloadOf<typeof shipmentRequested>,
): Promise<ShipmentReply> => {
  const { orderId, userId, methodId, address, lines } = request;
  const now = clock();
  const refusal = await whyNot(tx, request);
  const shipmentId = newId('shp');
  const row: FulfilmentRow = {
    id: orderId,
    userId,
    methodId,
    // Of an order that is not shipped nobody needs to know where it lives.
    address: refusal ? null : address,
    status: refusal ? 'REFUSED' : 'OPEN',
    shipmentId: refusal ? null : shipmentId,
    code: refusal?.code ?? null,
    reason: refusal?.reason ?? null,
    createdAt: now,
  };
  if (!(await claimFulfilment(tx, row))) {
    const earlier = await lockFulfilment(tx, orderId);
    if (!earlier) throw new Error('An order is known, and it is not there.');
    return replyOf(earlier);
  }
  // It is under way and needs its address; when it has left, that is erased.
  if (userId !== null && (await isErased(tx, userId))) await reopenErasure(tx, userId, now);
  if (refusal) return refusal;
  await insertOrderLines(
    tx,
    lines.map(({ lineId, variantId, title, quantity }) => ({
      orderId,
      lineId,
      variantId,
      title,
      ordered: quantity,
      dispatched: 0,
      returned: 0,
    })),
  );
  const shipment = {
    id: shipmentId,
    orderId,
    userId,
    methodId,
    status: 'PREPARING' as const,
    carrier: null,
    trackingNumber: null,
    createdAt: now,
    dispatchedAt: null,
    deliveredAt: null,
  };
  await insertShipment(tx, shipment, lines);
  const happened = { description: null, location: null, occurredAt: now, createdAt: now };
  await insertTrackingEvents(tx, [{ id: newId('trk'), shipmentId, kind: 'PREPARED', ...happened }]);
  return { shipmentId };
};

const replyOf = ({ status, shipmentId, code, reason }: FulfilmentRow): ShipmentReply => {
  if (status === 'OPEN' && shipmentId) return { shipmentId };
  if (status === 'REFUSED') return { code: code ?? 'REFUSED', reason: reason ?? 'It was refused before.' };
  return { code: 'CANCELLED', reason: 'The shipment was called off.' };
};

/** An inactive method is fine: orders placed before keep what they were promised. */
const whyNot = async (
  tx: Tx,
  { methodId, address, lines }: PayloadOf<typeof shipmentRequested>,
): Promise<{ readonly code: string; readonly reason: string } | null> => {
  const [method] = await readMethodsById(tx, [methodId]);
  if (!method) return { code: 'UNKNOWN_METHOD', reason: 'There is no such way to ship.' };
  if (!serves(method, address.country)) {
    return { code: 'UNSERVED_COUNTRY', reason: `${method.name} does not go to ${address.country}.` };
  }
  const weight = lines.reduce((total, line) => total + line.weight * line.quantity, 0);
  if (weight > heaviest(method, address.country)) {
    return { code: 'TOO_HEAVY', reason: `${method.name} does not take ${weight} g.` };
  }
  return null;
};
