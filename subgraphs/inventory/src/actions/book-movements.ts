import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import type { InventoryOutcome } from '../domain/outcome.ts';
import { moveStock, type StockLevel } from '../domain/stock-level.ts';
import { changeLevels, lockLevels } from '../store/levels.ts';
import { insertMovements } from '../store/movements.ts';
import type { StockMovementReason } from '../store/tables.ts';
import { holdWarehouses } from '../store/warehouses.ts';
import type { Actor } from './dependencies.ts';
import { sweepVariantsWithin } from './sweep-reservations.ts';

/** One ledger entry to make. */
export interface Entry {
  readonly id: string;
  readonly warehouseId: string;
  /** The input that names the warehouse, for refusals. */
  readonly warehouseField: string;
  readonly delta: number;
  readonly reason: StockMovementReason;
}

/** Entries for one variant that are made together. */
export interface Booking extends Actor {
  readonly variantId: string;
  readonly entries: readonly Entry[];
  readonly reference: string | null;
  readonly note: string | null;
  /** The input that names the quantity, for refusals. */
  readonly quantityField: string;
}

/**
 * Books entries as part of a transaction: each level and its ledger entry, all or none.
 * @param check looks at the locked levels, by warehouse, before anything moves.
 */
export const bookWithin = async (
  tx: Tx,
  now: Date,
  { actor, variantId, entries, reference, note, quantityField }: Booking,
  check: (levels: ReadonlyMap<string, StockLevel>) => InventoryOutcome<unknown> = ok,
): Promise<InventoryOutcome<unknown>> => {
  const warehouseIds = entries.map((entry) => entry.warehouseId);
  const held = await holdWarehouses(tx, warehouseIds);
  const missing = entries.find((entry) => !held.has(entry.warehouseId));
  if (missing) return failed('NOT_FOUND', 'There is no such warehouse.', [missing.warehouseField]);
  await sweepVariantsWithin(tx, now, [variantId]);
  const keys = warehouseIds.map((warehouseId) => ({ variantId, warehouseId }));
  const levels = new Map((await lockLevels(tx, keys, now)).map((level) => [level.warehouseId, level]));
  const checked = check(levels);
  if (!checked.ok) return checked;
  for (const { warehouseId, delta } of entries) {
    const level = levels.get(warehouseId) ?? { variantId, warehouseId, onHand: 0, reserved: 0 };
    const moved = moveStock(level, delta, [quantityField]);
    if (!moved.ok) return moved;
  }
  const changes = entries.map(({ warehouseId, delta }) => ({
    variantId,
    warehouseId,
    onHand: delta,
    reserved: 0,
  }));
  const changed = new Map((await changeLevels(tx, changes, now)).map((level) => [level.warehouseId, level]));
  const movements = entries.map(({ id, warehouseId, delta, reason }) => ({
    id,
    variantId,
    warehouseId,
    delta,
    onHandAfter: changed.get(warehouseId)?.onHand ?? 0,
    reason,
    reference,
    note,
    actor,
    createdAt: now,
  }));
  await insertMovements(tx, movements);
  return ok(null);
};
