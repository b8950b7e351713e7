import { ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { allocate } from '../domain/allocate.ts';
import type { InventoryOutcome } from '../domain/outcome.ts';
import { refuse } from '../domain/outcome.ts';
import { checkReserve, type ReserveInput } from '../domain/reserve-input.ts';
import { changeLevels, lockSources, reservedBy } from '../store/levels.ts';
import { insertReservation } from '../store/reservations.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { once } from './once.ts';
import { sweepVariantsWithin } from './sweep-reservations.ts';

/** A reservation to make. */
export interface ReserveStock extends ReserveInput, Actor {
  readonly idempotencyKey: string;
}

/**
 * Sets goods aside, all lines or none.
 * @returns the reservation's id: the one made earlier when the same was asked with the same key.
 */
export const reserveStock = async (
  { store, clock, newId }: Dependencies,
  { actor, idempotencyKey, lines, expiresInSeconds, reference }: ReserveStock,
): Promise<InventoryOutcome<string>> => {
  const input = { lines, expiresInSeconds, reference };
  const refused = refuse(checkReserve(input));
  if (refused) return refused;
  const id = newId('res');
  const body = [lines.map((line) => [line.variantId, line.quantity]), expiresInSeconds, reference];
  const made = await once(
    { store, clock },
    { actor, idempotencyKey, operation: 'reserve', body, ids: [id] },
    (tx) => reserveWithin(tx, clock(), id, input),
  );
  return made.ok ? ok(made.value[0] ?? id) : made;
};

/**
 * Sets goods aside as part of a transaction; on a refusal nothing has been written but the sweep of due reservations.
 * For callers that remember by themselves what they have asked, such as an event consumer.
 * @param input must have passed `checkReserve`.
 */
export const reserveWithin = async (
  tx: Tx,
  now: Date,
  id: string,
  { lines, expiresInSeconds, reference }: ReserveInput,
): Promise<InventoryOutcome<string>> => {
  const variantIds = lines.map((line) => line.variantId);
  await sweepVariantsWithin(tx, now, variantIds);
  const allocated = allocate(lines, await lockSources(tx, variantIds));
  if (!allocated.ok) return allocated;
  await changeLevels(tx, reservedBy(allocated.value, 1), now);
  await insertReservation(
    tx,
    {
      id,
      status: 'HELD',
      reference,
      expiresAt: new Date(now.getTime() + expiresInSeconds * 1_000),
      createdAt: now,
      closedAt: null,
      orderId: null,
      shortages: null,
    },
    allocated.value.map((allocation) => ({ ...allocation, reservationId: id })),
  );
  return ok(id);
};
