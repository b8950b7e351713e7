import { takeKey } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import type { Want } from '../domain/allocate.ts';
import { advance, outOf, spread } from '../domain/order-lines.ts';
import { mergeWants } from '../domain/shortages.ts';
import { lockOrderReservation, settleLines } from '../store/order-reservations.ts';
import { readReservationLines } from '../store/reservations.ts';
import { tables } from '../store/tables.ts';
import { bookParts } from './book-parts.ts';
import type { Dependencies } from './dependencies.ts';

/** Goods of an order that came back and can be sold again. */
export interface OrderReturn {
  readonly orderId: string;
  readonly returnId: string;
  readonly lines: readonly Want[];
}

/**
 * Puts goods back on the shelves they came from, once a return.
 * @throws Error when more comes back than left.
 */
export const restockForOrderWithin = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  { orderId, returnId, lines }: OrderReturn,
): Promise<void> => {
  if (lines.length === 0) return;
  const now = clock();
  const use = { owner: 'shipping', key: returnId, body: 'returned', result: [] };
  if (await takeKey(tx, tables, use, now)) return;
  const reservation = await lockOrderReservation(tx, orderId);
  const held = reservation ? await readReservationLines(tx, [reservation.id]) : [];
  const { parts, rest } = spread(mergeWants(lines), held, outOf);
  if (!reservation || rest.length > 0) {
    throw new Error(`Return ${returnId} has more goods than were shipped for ${orderId}.`);
  }
  await settleLines(tx, reservation, advance(held, parts, 'returned'), now);
  await bookParts(tx, newId, {
    now,
    actor: 'shipping',
    reason: 'RETURN',
    reference: returnId,
    changes: parts.map(({ quantity, ...place }) => ({ ...place, onHand: quantity, reserved: 0 })),
  });
};
