import { takeKey } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import type { Want } from '../domain/allocate.ts';
import { advance, openOf, type Part, spread } from '../domain/order-lines.ts';
import { mergeWants } from '../domain/shortages.ts';
import { lockOrderReservation, settleLines } from '../store/order-reservations.ts';
import { readReservationLines } from '../store/reservations.ts';
import { tables } from '../store/tables.ts';
import { bookParts } from './book-parts.ts';
import type { Dependencies } from './dependencies.ts';

/** Goods of an order that left the warehouse. */
export interface OrderShipment {
  readonly orderId: string;
  readonly shipmentId: string;
  readonly lines: readonly Want[];
}

/**
 * Takes goods off the shelf that were shipped, once a shipment. They are gone, whatever was decided meanwhile: goods
 * whose reservation was given back just before are taken from what is free in the same warehouses.
 * @throws Error when that is not enough: what the ledger says and what people did must be brought together by hand.
 */
export const shipForOrderWithin = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  { orderId, shipmentId, lines }: OrderShipment,
): Promise<void> => {
  const now = clock();
  const use = { owner: 'shipping', key: shipmentId, body: 'dispatched', result: [] };
  if (await takeKey(tx, tables, use, now)) return;
  const reservation = await lockOrderReservation(tx, orderId);
  const held = reservation ? await readReservationLines(tx, [reservation.id]) : [];
  const { parts: reserved, rest } = spread(mergeWants(lines), held, openOf);
  const afterReserved = advance(held, reserved, 'shipped');
  const late = spread(rest, afterReserved, (line) => line.released);
  if (!reservation || late.rest.length > 0) {
    throw new Error(`Shipment ${shipmentId} has more goods than were ever set aside for ${orderId}.`);
  }
  const given = advance(afterReserved, negated(late.parts), 'released');
  await settleLines(tx, reservation, advance(given, late.parts, 'shipped'), now);
  await bookParts(tx, newId, {
    now,
    actor: 'shipping',
    reason: 'SHIPMENT',
    reference: shipmentId,
    changes: [
      ...reserved.map(({ quantity, ...place }) => ({ ...place, onHand: -quantity, reserved: -quantity })),
      ...late.parts.map(({ quantity, ...place }) => ({ ...place, onHand: -quantity, reserved: 0 })),
    ],
  });
};

const negated = (parts: readonly Part[]): Part[] =>
  parts.map((part) => ({ ...part, quantity: -part.quantity }));
