import { failed, ok } from '@tessera/kit/errors';
import { type InventoryOutcome, refuse } from '../domain/outcome.ts';
import { checkWarehouse, normaliseCode, type WarehouseFields } from '../domain/warehouse.ts';
import type { WarehouseRow } from '../store/tables.ts';
import { insertWarehouse } from '../store/warehouses.ts';
import type { Dependencies } from './dependencies.ts';

/** Adds a warehouse, active and empty. */
export const createWarehouse = async (
  { store, clock, newId }: Dependencies,
  { code, name, priority }: WarehouseFields,
): Promise<InventoryOutcome<WarehouseRow>> => {
  const fields = { code: normaliseCode(code), name: name.trim(), priority };
  const refused = refuse(checkWarehouse(fields));
  if (refused) return refused;
  const now = clock();
  const row = { id: newId('wh'), ...fields, active: true, version: 1, createdAt: now, updatedAt: now };
  const added = await store.tx((tx) => insertWarehouse(tx, row));
  return added ? ok(row) : failed('CODE_TAKEN', 'Another warehouse has this code.', ['code']);
};
