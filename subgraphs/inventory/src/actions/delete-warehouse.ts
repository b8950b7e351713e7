import { failed, ok } from '@tessera/kit/errors';
import { constraintViolation } from '@tessera/kit/store';
import type { InventoryOutcome } from '../domain/outcome.ts';
import { deleteWarehouse as remove } from '../store/warehouses.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Deletes a warehouse that has never held stock.
 * @returns its id.
 */
export const deleteWarehouse = async (
  { store }: Pick<Dependencies, 'store'>,
  id: string,
): Promise<InventoryOutcome<string>> => {
  try {
    const gone = await store.tx((tx) => remove(tx, id));
    return gone ? ok(id) : failed('NOT_FOUND', 'There is no such warehouse.', ['id']);
  } catch (error) {
    if (constraintViolation(error)?.kind !== 'foreign-key') throw error;
    return failed('WAREHOUSE_IN_USE', 'It has held stock and stays for the ledger. Make it inactive.', [
      'id',
    ]);
  }
};
