import { failedWith, ok, type UserError } from '@tessera/kit/errors';
import type { InventoryErrorCode, InventoryOutcome } from './outcome.ts';
import { availableOf, type StockLevel } from './stock-level.ts';

/** A level that reservations may take from, and when its turn is. */
export interface Source extends StockLevel {
  /** The lowest is taken from first. */
  readonly priority: number;
}

/** A quantity of a variant that is wanted. */
export interface Want {
  readonly variantId: string;
  readonly quantity: number;
}

/** A quantity of a variant out of one warehouse. */
export interface Allocation {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/**
 * Finds the goods for all wants, each variant wanted once: warehouse by warehouse in order of priority, of equal ones
 * by id.
 * @returns allocations by (variant, warehouse); refused as a whole when one want cannot be met, naming each that cannot.
 */
export const allocate = (
  wants: readonly Want[],
  sources: readonly Source[],
): InventoryOutcome<Allocation[]> => {
  const byVariant = Map.groupBy(sources, (source) => source.variantId);
  const allocations: Allocation[] = [];
  const errors: UserError<InventoryErrorCode>[] = [];
  for (const [index, { variantId, quantity }] of wants.entries()) {
    let missing = quantity;
    for (const source of (byVariant.get(variantId) ?? []).toSorted(byTurn)) {
      const taken = Math.min(missing, availableOf(source));
      if (taken <= 0) continue;
      allocations.push({ variantId, warehouseId: source.warehouseId, quantity: taken });
      missing -= taken;
    }
    if (missing > 0) {
      const message = `Only ${quantity - missing} of ${quantity} can be had.`;
      errors.push({ code: 'INSUFFICIENT_STOCK', field: ['lines', String(index), 'quantity'], message });
    }
  }
  const [first, ...rest] = errors;
  return first ? failedWith([first, ...rest]) : ok(allocations.toSorted(byPlace));
};

const byTurn = (a: Source, b: Source): number =>
  a.priority - b.priority || compare(a.warehouseId, b.warehouseId);

/** The order in which levels are locked and written everywhere. */
export const byPlace = (
  a: { readonly variantId: string; readonly warehouseId: string },
  b: { readonly variantId: string; readonly warehouseId: string },
): number => compare(a.variantId, b.variantId) || compare(a.warehouseId, b.warehouseId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
