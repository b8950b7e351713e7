import { failed, ok } from '@tessera/kit/errors';
import { maxOnHand } from './limits.ts';
import type { InventoryOutcome } from './outcome.ts';

/** How much of a variant a warehouse holds. Always 0 ≤ reserved ≤ onHand. */
export interface StockLevel {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly onHand: number;
  readonly reserved: number;
}

/** What can still be promised of a level. */
export const availableOf = (level: Pick<StockLevel, 'onHand' | 'reserved'>): number =>
  level.onHand - level.reserved;

/**
 * Adds `delta` goods to a level, or takes them away.
 * @returns the level afterwards; refused when reserved goods would go, or more come in than a warehouse may hold.
 */
export const moveStock = (
  level: StockLevel,
  delta: number,
  field: readonly string[],
): InventoryOutcome<StockLevel> => {
  const onHand = level.onHand + delta;
  if (onHand < level.reserved) {
    return failed('INSUFFICIENT_STOCK', `Only ${availableOf(level)} can be taken.`, field);
  }
  if (onHand > maxOnHand) {
    return failed('TOO_MUCH_STOCK', 'A warehouse holds at most 1,000,000,000 of a variant.', field);
  }
  return ok({ ...level, onHand });
};
