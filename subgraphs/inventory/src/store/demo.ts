import { insertMany, type Read, type Tx } from '@tessera/kit/store';
import { type StockLevelRow, type StockMovementRow, tables, type WarehouseRow } from './tables.ts';

/** Whether there is no warehouse, and so no stock. */
export const isEmpty = async (read: Read): Promise<boolean> => {
  const { warehouse } = tables.on(read);
  return (await read.select({ id: warehouse.id }).from(warehouse).limit(1)).length === 0;
};

/** Writes warehouses, and levels with the ledger entries that explain them. */
export const insertStock = async (
  tx: Tx,
  rows: {
    readonly warehouses: readonly WarehouseRow[];
    readonly levels: readonly StockLevelRow[];
    readonly movements: readonly StockMovementRow[];
  },
  progress: (done: number) => void,
): Promise<void> => {
  const { warehouse, stockLevel, stockMovement } = tables.on(tx);
  await insertMany(tx, warehouse, rows.warehouses);
  await insertMany(tx, stockLevel, rows.levels);
  await insertMany(tx, stockMovement, rows.movements, progress);
};
