import type { Tx } from '@tessera/kit/store';
import type { Want } from '../domain/allocate.ts';
import { advance, openOf, spread } from '../domain/order-lines.ts';
import { mergeWants } from '../domain/shortages.ts';
import { changeLevels, lockSources, reservedBy } from '../store/levels.ts';
import { claimOrder, lockOrderReservation, settleLines } from '../store/order-reservations.ts';
import { readReservationLines } from '../store/reservations.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Gives back what is set aside for an order and was not shipped: all of it, or quantities of some variants, as far as
 * they are there. An order that has not asked for goods yet will not get any.
 */
export const releaseForOrderWithin = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  { orderId, lines }: { readonly orderId: string; readonly lines: readonly Want[] | null },
): Promise<void> => {
  const now = clock();
  let reservation = await lockOrderReservation(tx, orderId);
  if (!reservation) {
    if (await claimOrder(tx, { id: newId('res'), orderId, status: 'RELEASED', now })) return;
    reservation = await lockOrderReservation(tx, orderId);
  }
  if (reservation?.status !== 'HELD') return;
  const held = await readReservationLines(tx, [reservation.id]);
  const parts =
    lines === null
      ? held.map((line) => ({ ...line, quantity: openOf(line) })).filter(({ quantity }) => quantity > 0)
      : spread(mergeWants(lines), held, openOf).parts;
  if (parts.length === 0) return;
  await settleLines(tx, reservation, advance(held, parts, 'released'), now);
  await lockSources(tx, [...new Set(parts.map(({ variantId }) => variantId))]);
  await changeLevels(tx, reservedBy(parts, -1), now);
};
