import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import type { InventoryOutcome } from '../domain/outcome.ts';
import { commitAt } from '../domain/reservation.ts';
import { changeLevels, lockSources } from '../store/levels.ts';
import { insertMovements } from '../store/movements.ts';
import { closeReservations, lockReservation, readReservationLines } from '../store/reservations.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { once } from './once.ts';

/** A reservation to ship. */
export interface CommitReservation extends Actor {
  readonly idempotencyKey: string;
  readonly id: string;
}

/** Ships reserved goods, once: a reservation shipped before stays as it is, under whatever key. */
export const commitReservation = async (
  dependencies: Dependencies,
  { actor, idempotencyKey, id }: CommitReservation,
): Promise<InventoryOutcome<string>> => {
  const done = await once(
    dependencies,
    { actor, idempotencyKey, operation: 'commit', body: id, ids: [id] },
    (tx) => commitWithin(tx, dependencies, { actor, id }),
  );
  return done.ok ? ok(id) : done;
};

/** Ships reserved goods as part of a transaction that has locked no level yet. */
export const commitWithin = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  { actor, id }: Omit<CommitReservation, 'idempotencyKey'>,
): Promise<InventoryOutcome<string>> => {
  const now = clock();
  const reservation = await lockReservation(tx, id);
  if (!reservation) return failed('NOT_FOUND', 'There is no such reservation.', ['id']);
  const transition = commitAt(reservation, now);
  if (!transition.ok) return transition;
  if (transition.value.to === null) return ok(id);
  const lines = await readReservationLines(tx, [id]);
  await closeReservations(tx, [id], transition.value.to, now);
  await lockSources(
    tx,
    lines.map((line) => line.variantId),
  );
  const changes = lines.map(({ variantId, warehouseId, quantity }) => ({
    variantId,
    warehouseId,
    onHand: -quantity,
    reserved: -quantity,
  }));
  const levels = await changeLevels(tx, changes, now);
  const movements = levels.map((level) => ({
    id: newId('mov'),
    variantId: level.variantId,
    warehouseId: level.warehouseId,
    delta: -quantityAt(lines, level),
    onHandAfter: level.onHand,
    reason: 'SHIPMENT' as const,
    reference: reservation.reference ?? id,
    note: null,
    actor,
    createdAt: now,
  }));
  await insertMovements(tx, movements);
  return ok(id);
};

const quantityAt = (
  lines: readonly { variantId: string; warehouseId: string; quantity: number }[],
  level: { readonly variantId: string; readonly warehouseId: string },
): number =>
  lines.find((line) => line.variantId === level.variantId && line.warehouseId === level.warehouseId)
    ?.quantity ?? 0;
