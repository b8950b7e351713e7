import type { Tx } from '@tessera/kit/store';
import { byPlace } from '../domain/allocate.ts';
import { changeLevels, type LevelChange, lockSources } from '../store/levels.ts';
import { insertMovements } from '../store/movements.ts';
import type { StockMovementReason } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Changes of levels for one reason, each with its ledger entry. */
export interface Bookings {
  readonly now: Date;
  readonly actor: string;
  readonly reason: StockMovementReason;
  readonly reference: string;
  readonly changes: readonly LevelChange[];
}

/** Books changes of levels, added up by level, as part of a transaction that has locked no level yet. */
export const bookParts = async (
  tx: Tx,
  newId: Dependencies['newId'],
  { now, actor, reason, reference, changes }: Bookings,
): Promise<void> => {
  const byLevel = new Map<string, LevelChange>();
  for (const change of changes) {
    const key = `${change.variantId} ${change.warehouseId}`;
    const { onHand = 0, reserved = 0 } = byLevel.get(key) ?? {};
    byLevel.set(key, { ...change, onHand: onHand + change.onHand, reserved: reserved + change.reserved });
  }
  const totals = [...byLevel.values()].toSorted(byPlace);
  await lockSources(tx, [...new Set(totals.map(({ variantId }) => variantId))]);
  const levels = await changeLevels(tx, totals, now);
  const after = new Map(levels.map((level) => [`${level.variantId} ${level.warehouseId}`, level.onHand]));
  const movements = totals.map(({ variantId, warehouseId, onHand }) => ({
    id: newId('mov'),
    variantId,
    warehouseId,
    delta: onHand,
    onHandAfter: after.get(`${variantId} ${warehouseId}`) ?? 0,
    reason,
    reference,
    note: null,
    actor,
    createdAt: now,
  }));
  await insertMovements(tx, movements);
};
