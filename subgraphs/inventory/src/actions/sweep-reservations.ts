import type { Tx } from '@tessera/kit/store';
import { changeLevels, lockSources, reservedBy } from '../store/levels.ts';
import {
  closeReservations,
  isAnyDue,
  lockDueReservations,
  readReservationLines,
} from '../store/reservations.ts';
import type { ReservationLineRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Reservations ended by one statement. */
const batch = 200;

/** Gives back what is due of certain variants, as part of a transaction that has locked no level yet. */
export const sweepVariantsWithin = async (
  tx: Tx,
  now: Date,
  variantIds: readonly string[],
): Promise<void> => {
  const ended: ReservationLineRow[] = [];
  // All reservations before the first level: whoever locks both locks them in this order.
  for (;;) {
    const lines = await endDue(tx, now, variantIds);
    ended.push(...lines.flat());
    if (lines.length < batch) break;
  }
  await giveBack(tx, ended, now);
};

/** Ends a batch of due reservations, and returns the lines of each. */
const endDue = async (
  tx: Tx,
  now: Date,
  variantIds: readonly string[] | null,
): Promise<ReservationLineRow[][]> => {
  const ids = await lockDueReservations(tx, now, variantIds, batch);
  if (ids.length === 0) return [];
  await closeReservations(tx, ids, 'EXPIRED', now);
  const lines = await readReservationLines(tx, ids);
  return [...Map.groupBy(lines, ({ reservationId }) => reservationId).values()];
};

const giveBack = async (tx: Tx, lines: readonly ReservationLineRow[], now: Date): Promise<void> => {
  if (lines.length === 0) return;
  await lockSources(tx, [...new Set(lines.map(({ variantId }) => variantId))]);
  const byLevel = Map.groupBy(lines, ({ variantId, warehouseId }) => `${variantId} ${warehouseId}`);
  const totals = [...byLevel.values()].flatMap(([first, ...rest]) =>
    first
      ? [{ ...first, quantity: rest.reduce((total, line) => total + line.quantity, first.quantity) }]
      : [],
  );
  await changeLevels(tx, reservedBy(totals, -1), now);
};

/**
 * Gives back what reservations hold whose time is up, batch by batch.
 * @returns how many were swept.
 */
export const sweepReservations = async ({
  store,
  clock,
}: Pick<Dependencies, 'store' | 'clock'>): Promise<number> => {
  let total = 0;
  // Most of the time there is none: looking does not take the store's one writer away from others.
  while (await isAnyDue(store.read, clock())) {
    total += await store.tx(async (tx) => {
      const now = clock();
      const lines = await endDue(tx, now, null);
      await giveBack(tx, lines.flat(), now);
      return lines.length;
    });
  }
  return total;
};
