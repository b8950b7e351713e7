import {
  and,
  eq,
  inArray,
  orderBy,
  type PageRange,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { tables, type WarehouseRow } from './tables.ts';

/** Warehouses by id, in no order. */
export const readWarehouses = async (read: Read, ids: readonly string[]): Promise<WarehouseRow[]> => {
  const { warehouse } = tables.on(read);
  return read
    .select()
    .from(warehouse)
    .where(inArray(warehouse.id, [...ids]));
};

/** A page of warehouses in the order stock is taken from them. */
export const listWarehouses = async (read: Read, page: PageRange): Promise<WarehouseRow[]> => {
  const { warehouse } = tables.on(read);
  const keys: SortKey[] = [
    { column: warehouse.priority, direction: 'asc' },
    { column: warehouse.id, direction: 'asc' },
  ];
  return read
    .select()
    .from(warehouse)
    .where(seekAfter(keys, page.after))
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** Adds a warehouse; false when its code is taken. */
export const insertWarehouse = async (tx: Tx, row: WarehouseRow): Promise<boolean> => {
  const { warehouse } = tables.on(tx);
  const added = await tx
    .insert(warehouse)
    .values(row)
    .onConflictDoNothing({ target: warehouse.code })
    .returning({ id: warehouse.id });
  return added.length === 1;
};

/** Changes a warehouse if it still has this version; null otherwise. */
export const updateWarehouse = async (
  tx: Tx,
  id: string,
  expectedVersion: number,
  changes: Partial<Pick<WarehouseRow, 'name' | 'priority' | 'active'>> & Pick<WarehouseRow, 'updatedAt'>,
): Promise<WarehouseRow | null> => {
  const { warehouse } = tables.on(tx);
  const [row] = await tx
    .update(warehouse)
    .set({ ...changes, version: expectedVersion + 1 })
    .where(and(eq(warehouse.id, id), eq(warehouse.version, expectedVersion)))
    .returning();
  return row ?? null;
};

/** Removes a warehouse. @throws a foreign key violation when it has held stock. */
export const deleteWarehouse = async (tx: Tx, id: string): Promise<boolean> => {
  const { warehouse } = tables.on(tx);
  const gone = await tx.delete(warehouse).where(eq(warehouse.id, id)).returning({ id: warehouse.id });
  return gone.length === 1;
};

/** Which of these warehouses exist; they cannot be deleted until the transaction ends. */
export const holdWarehouses = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  const { warehouse } = tables.on(tx);
  const rows = await tx.query<{ id: string }>(sql`
    select id from warehouse where ${inArray(warehouse.id, [...ids])} order by id
    ${sql.raw(tx.engine === 'postgres' ? 'for key share' : '')}`);
  return new Set(rows.map(({ id }) => id));
};
