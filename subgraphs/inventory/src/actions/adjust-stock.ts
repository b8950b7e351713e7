import { failed, ok } from '@tessera/kit/errors';
import { checkNumber, checkText, maxNoteLength, maxOnHand, maxQuantity } from '../domain/limits.ts';
import { type InventoryOutcome, refuse } from '../domain/outcome.ts';
import { bookWithin } from './book-movements.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { once } from './once.ts';

/** A corrected count. */
export interface AdjustStock extends Actor {
  readonly idempotencyKey: string;
  readonly warehouseId: string;
  readonly variantId: string;
  readonly delta: number;
  /** On hand when it was counted. */
  readonly expectedOnHand: number;
  readonly note: string | null;
}

/**
 * Corrects a count, unless the stock has changed since.
 * @returns the id of the ledger entry.
 */
export const adjustStock = async (
  dependencies: Dependencies,
  { actor, idempotencyKey, warehouseId, variantId, delta, expectedOnHand, note }: AdjustStock,
): Promise<InventoryOutcome<readonly string[]>> => {
  const refused = refuse([
    ...checkNumber(['delta'], delta, { min: -maxQuantity, max: maxQuantity }),
    ...(delta === 0 ? [{ code: 'INVALID' as const, field: ['delta'], message: 'It must not be 0.' }] : []),
    ...checkNumber(['expectedOnHand'], expectedOnHand, { min: 0, max: maxOnHand }),
    ...checkText(['note'], note, { min: 0, max: maxNoteLength }),
  ]);
  if (refused) return refused;
  const id = dependencies.newId('mov');
  const body = [warehouseId, variantId, delta, expectedOnHand, note];
  return once(dependencies, { actor, idempotencyKey, operation: 'adjust', body, ids: [id] }, (tx) =>
    bookWithin(
      tx,
      dependencies.clock(),
      {
        actor,
        variantId,
        entries: [{ id, warehouseId, warehouseField: 'warehouseId', delta, reason: 'ADJUSTMENT' }],
        reference: null,
        note,
        quantityField: 'delta',
      },
      (levels) => {
        const onHand = levels.get(warehouseId)?.onHand ?? 0;
        if (onHand === expectedOnHand) return ok(null);
        return failed('STALE', `There are ${onHand} on hand now. Count again.`, ['expectedOnHand']);
      },
    ),
  );
};
