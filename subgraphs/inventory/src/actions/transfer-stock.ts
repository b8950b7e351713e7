import { checkQuantity, checkText, maxNoteLength } from '../domain/limits.ts';
import { type InventoryOutcome, refuse } from '../domain/outcome.ts';
import { bookWithin } from './book-movements.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { once } from './once.ts';

/** Goods that move between warehouses. */
export interface TransferStock extends Actor {
  readonly idempotencyKey: string;
  readonly fromWarehouseId: string;
  readonly toWarehouseId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly note: string | null;
}

/**
 * Moves goods from one warehouse to another.
 * @returns the ids of the ledger entries: out, in.
 */
export const transferStock = async (
  dependencies: Dependencies,
  { actor, idempotencyKey, fromWarehouseId, toWarehouseId, variantId, quantity, note }: TransferStock,
): Promise<InventoryOutcome<readonly string[]>> => {
  const refused = refuse([
    ...checkQuantity(['quantity'], quantity),
    ...checkText(['note'], note, { min: 0, max: maxNoteLength }),
    ...(fromWarehouseId === toWarehouseId
      ? [{ code: 'INVALID' as const, field: ['toWarehouseId'], message: 'It must be another warehouse.' }]
      : []),
  ]);
  if (refused) return refused;
  const [out, into] = [dependencies.newId('mov'), dependencies.newId('mov')];
  const body = [fromWarehouseId, toWarehouseId, variantId, quantity, note];
  return once(dependencies, { actor, idempotencyKey, operation: 'transfer', body, ids: [out, into] }, (tx) =>
    bookWithin(tx, dependencies.clock(), {
      actor,
      variantId,
      entries: [
        {
          id: out,
          warehouseId: fromWarehouseId,
          warehouseField: 'fromWarehouseId',
          delta: -quantity,
          reason: 'TRANSFER_OUT',
        },
        {
          id: into,
          warehouseId: toWarehouseId,
          warehouseField: 'toWarehouseId',
          delta: quantity,
          reason: 'TRANSFER_IN',
        },
      ],
      reference: out,
      note,
      quantityField: 'quantity',
    }),
  );
};
