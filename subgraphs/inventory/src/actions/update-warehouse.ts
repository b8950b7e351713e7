import { failed, ok } from '@tessera/kit/errors';
import { type InventoryOutcome, refuse } from '../domain/outcome.ts';
import { checkWarehouse } from '../domain/warehouse.ts';
import type { WarehouseRow } from '../store/tables.ts';
import { readWarehouses, updateWarehouse as write } from '../store/warehouses.ts';
import type { Dependencies } from './dependencies.ts';

/** What to change of a warehouse; null stays as it is. */
export interface UpdateWarehouse {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name: string | null;
  readonly priority: number | null;
  readonly active: boolean | null;
}

/** Changes a warehouse, unless it has changed since the version the caller saw. */
export const updateWarehouse = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { id, expectedVersion, name, priority, active }: UpdateWarehouse,
): Promise<InventoryOutcome<WarehouseRow>> => {
  const changes = {
    ...(name !== null && { name: name.trim() }),
    ...(priority !== null && { priority }),
    ...(active !== null && { active }),
  };
  const refused = refuse(checkWarehouse(changes));
  if (refused) return refused;
  return store.tx(async (tx) => {
    const updated = await write(tx, id, expectedVersion, { ...changes, updatedAt: clock() });
    if (updated) return ok(updated);
    const [present] = await readWarehouses(tx, [id]);
    if (!present) return failed('NOT_FOUND', 'There is no such warehouse.', ['id']);
    return failed('STALE', `It has changed and is at version ${present.version} now.`, ['expectedVersion']);
  });
};
