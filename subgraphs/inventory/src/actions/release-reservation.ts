import { failed, ok } from '@tessera/kit/errors';
import { attempt } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import type { InventoryOutcome } from '../domain/outcome.ts';
import { releaseAt } from '../domain/reservation.ts';
import { changeLevels, lockSources, reservedBy } from '../store/levels.ts';
import { closeReservations, lockReservation, readReservationLines } from '../store/reservations.ts';
import type { Dependencies } from './dependencies.ts';

/** Gives reserved goods back; nothing happens when that was done, or the time is up. */
export const releaseReservation = (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  id: string,
): Promise<InventoryOutcome<string>> => attempt(store, (tx) => releaseWithin(tx, clock(), id));

/** Gives reserved goods back as part of a transaction that has locked no level yet. */
export const releaseWithin = async (tx: Tx, now: Date, id: string): Promise<InventoryOutcome<string>> => {
  const reservation = await lockReservation(tx, id);
  if (!reservation) return failed('NOT_FOUND', 'There is no such reservation.', ['id']);
  const transition = releaseAt(reservation, now);
  if (!transition.ok) return transition;
  if (transition.value.to === null) return ok(id);
  const lines = await readReservationLines(tx, [id]);
  await closeReservations(tx, [id], transition.value.to, now);
  await lockSources(
    tx,
    lines.map((line) => line.variantId),
  );
  await changeLevels(tx, reservedBy(lines, -1), now);
  return ok(id);
};
