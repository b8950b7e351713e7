import type { Tx } from '@tessera/kit/store';
import { allocate, type Want } from '../domain/allocate.ts';
import { mergeWants, type Shortage, shortagesOf } from '../domain/shortages.ts';
import { changeLevels, lockSources, reservedBy } from '../store/levels.ts';
import { claimOrder, lockOrderReservation, refuseOrder } from '../store/order-reservations.ts';
import { insertLines } from '../store/reservations.ts';
import type { Dependencies } from './dependencies.ts';
import { sweepVariantsWithin } from './sweep-reservations.ts';

/** What an order is answered that asks for goods. */
export type OrderReply =
  | { readonly reservationId: string }
  /** Empty when the order had been given back before: nothing is short, and nothing is set aside. */
  | { readonly shortages: readonly Shortage[] };

/**
 * Sets goods aside for an order, all or none, until the order ships them or gives them back. The answer is final: asked
 * again it is the same, unless the goods were given back meanwhile.
 */
export const reserveForOrderWithin = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  { orderId, lines }: { readonly orderId: string; readonly lines: readonly Want[] },
): Promise<OrderReply> => {
  const now = clock();
  const id = newId('res');
  if (!(await claimOrder(tx, { id, orderId, status: 'HELD', now }))) return earlierReply(tx, orderId);
  const wants = mergeWants(lines);
  const variantIds = wants.map(({ variantId }) => variantId);
  await sweepVariantsWithin(tx, now, variantIds);
  const sources = await lockSources(tx, variantIds);
  const shortages = shortagesOf(wants, sources);
  if (shortages.length > 0) {
    await refuseOrder(tx, id, shortages, now);
    return { shortages };
  }
  const allocated = allocate(wants, sources);
  if (!allocated.ok) throw new Error('Goods that are there cannot be allocated.');
  await changeLevels(tx, reservedBy(allocated.value, 1), now);
  await insertLines(
    tx,
    allocated.value.map((allocation) => ({ ...allocation, reservationId: id })),
  );
  return { reservationId: id };
};

const earlierReply = async (tx: Tx, orderId: string): Promise<OrderReply> => {
  const earlier = await lockOrderReservation(tx, orderId);
  if (!earlier) throw new Error('An order has a reservation, and it is not there.');
  return earlier.status === 'HELD' || earlier.status === 'COMMITTED'
    ? { reservationId: earlier.id }
    : { shortages: earlier.shortages ?? [] };
};
