import { checkQuantity, checkText, maxNoteLength, maxReferenceLength } from '../domain/limits.ts';
import { type InventoryOutcome, refuse } from '../domain/outcome.ts';
import { bookWithin } from './book-movements.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { once } from './once.ts';

/** Goods that came in. */
export interface ReceiveStock extends Actor {
  readonly idempotencyKey: string;
  readonly warehouseId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly reason: 'RECEIPT' | 'RETURN';
  readonly reference: string | null;
  readonly note: string | null;
}

/**
 * Books goods in.
 * @returns the id of the ledger entry.
 */
export const receiveStock = async (
  dependencies: Dependencies,
  { actor, idempotencyKey, warehouseId, variantId, quantity, reason, reference, note }: ReceiveStock,
): Promise<InventoryOutcome<readonly string[]>> => {
  const refused = refuse([
    ...checkQuantity(['quantity'], quantity),
    ...checkText(['reference'], reference, { min: 0, max: maxReferenceLength }),
    ...checkText(['note'], note, { min: 0, max: maxNoteLength }),
  ]);
  if (refused) return refused;
  const id = dependencies.newId('mov');
  const body = [warehouseId, variantId, quantity, reason, reference, note];
  return once(dependencies, { actor, idempotencyKey, operation: 'receive', body, ids: [id] }, (tx) =>
    bookWithin(tx, dependencies.clock(), {
      actor,
      variantId,
      entries: [{ id, warehouseId, warehouseField: 'warehouseId', delta: quantity, reason }],
      reference,
      note,
      quantityField: 'quantity',
    }),
  );
};
