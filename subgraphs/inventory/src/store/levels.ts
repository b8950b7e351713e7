import {
  and,
  asc,
  eq,
  inArray,
  inList,
  listParameter,
  momentParameter,
  type PageRange,
  prepared,
  type Read,
  rankWithin,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type Allocation, byPlace, type Source } from '../domain/allocate.ts';
import type { StockLevel } from '../domain/stock-level.ts';
import { dueByLevel } from './due.ts';
import { jsonRows } from './json-rows.ts';
import { type StockLevelRow, tables } from './tables.ts';

/** Names a level. */
export interface LevelKey {
  readonly variantId: string;
  readonly warehouseId: string;
}

/** A level as people see it: `reserved` without reservations whose time is up. */
export type LevelView = StockLevelRow;

/** A quantity over the active warehouses, reserved goods left out, by variant. Unknown variants are left out. */
export const readAvailable = async (
  read: Read,
  variantIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> => {
  const { stockLevel, warehouse } = tables.on(read);
  const statement = prepared(read, 'available', (name) =>
    read
      .select({
        id: stockLevel.variantId,
        quantity: sql<number>`cast(sum(${stockLevel.onHand} - ${stockLevel.reserved}
          + coalesce(due.quantity, 0)) as bigint)`.mapWith(Number),
      })
      .from(stockLevel)
      .innerJoin(warehouse, and(eq(warehouse.id, stockLevel.warehouseId), eq(warehouse.active, true)))
      .leftJoin(sql`${dueByLevel(read.engine, sql.placeholder('now'))} due`, sameLevel(read))
      .where(inList(read, stockLevel.variantId, 'ids'))
      .groupBy(stockLevel.variantId)
      .prepare(name),
  );
  const rows = await statement.execute({
    ids: listParameter(read, variantIds),
    now: momentParameter(read, now),
  });
  return new Map(rows.map(({ id, quantity }) => [id, quantity]));
};

const sameLevel = (read: Read) => {
  const { stockLevel } = tables.on(read);
  return sql`due.variant_id = ${stockLevel.variantId} and due.warehouse_id = ${stockLevel.warehouseId}`;
};

const selectLevels = (read: Read, now: Date) => {
  const { stockLevel, warehouse } = tables.on(read);
  const due = sql`${dueByLevel(read.engine, now)} due`;
  return read
    .select({
      variantId: stockLevel.variantId,
      warehouseId: stockLevel.warehouseId,
      onHand: stockLevel.onHand,
      reserved: sql<number>`${stockLevel.reserved} - coalesce(due.quantity, 0)`
        .mapWith(Number)
        .as('reserved'),
      updatedAt: stockLevel.updatedAt,
    })
    .from(stockLevel)
    .innerJoin(warehouse, eq(warehouse.id, stockLevel.warehouseId))
    .leftJoin(due, sameLevel(read));
};

/** All levels of variants, each variant's in the order stock is taken. */
export const readLevelsOfVariants = async (
  read: Read,
  variantIds: readonly string[],
  now: Date,
): Promise<LevelView[]> => {
  const { stockLevel, warehouse } = tables.on(read);
  return selectLevels(read, now)
    .where(inArray(stockLevel.variantId, [...variantIds]))
    .orderBy(asc(warehouse.priority), asc(warehouse.id));
};

/** The first levels of each warehouse after a variant, by variant id; up to `limit + 1` each. */
export const readLevelsOfWarehouses = async (
  read: Read,
  warehouseIds: readonly string[],
  page: PageRange,
  now: Date,
): Promise<LevelView[]> => {
  const { stockLevel } = tables.on(read);
  const keys: SortKey[] = [{ column: stockLevel.variantId, direction: 'asc' }];
  const ranked = read
    .select({
      variantId: sql<string>`${stockLevel.variantId}`.as('ranked_variant_id'),
      warehouseId: sql<string>`${stockLevel.warehouseId}`.as('ranked_warehouse_id'),
      rank: rankWithin(stockLevel.warehouseId, keys),
    })
    .from(stockLevel)
    .where(and(inArray(stockLevel.warehouseId, [...warehouseIds]), seekAfter(keys, page.after)))
    .as('ranked');
  return selectLevels(read, now)
    .innerJoin(
      ranked,
      and(
        eq(ranked.variantId, stockLevel.variantId),
        eq(ranked.warehouseId, stockLevel.warehouseId),
        sql`${ranked.rank} <= ${page.limit + 1}`,
      ),
    )
    .orderBy(asc(stockLevel.variantId));
};

/**
 * Locks all levels of variants and returns those of active warehouses. Levels are locked by (variant, warehouse)
 * everywhere, so that no two transactions wait for each other.
 */
export const lockSources = async (tx: Tx, variantIds: readonly string[]): Promise<Source[]> => {
  const { stockLevel } = tables.on(tx);
  const rows = await prepared(tx, 'lock-sources', (name) =>
    tx.prepare<Source & { active: boolean | number }>(
      name,
      sql`select stock_level.variant_id as "variantId", stock_level.warehouse_id as "warehouseId",
          stock_level.on_hand as "onHand", stock_level.reserved as "reserved",
          warehouse.priority as "priority", warehouse.active as "active"
        from stock_level join warehouse on warehouse.id = stock_level.warehouse_id
        where ${inList(tx, stockLevel.variantId, 'ids')}
        order by stock_level.variant_id, stock_level.warehouse_id
        ${sql.raw(tx.engine === 'postgres' ? 'for update of stock_level' : '')}`,
    ),
  )({ ids: listParameter(tx, variantIds) });
  return rows.filter((row) => Boolean(row.active));
};

/** Locks the levels with these keys, creating empty ones where there are none; returned by (variant, warehouse). */
export const lockLevels = async (tx: Tx, keys: readonly LevelKey[], now: Date): Promise<StockLevel[]> => {
  const { stockLevel } = tables.on(tx);
  const sorted = keys.toSorted(byPlace);
  await tx
    .insert(stockLevel)
    .values(sorted.map((key) => ({ ...key, onHand: 0, reserved: 0, updatedAt: now })))
    .onConflictDoNothing();
  const wanted = new Set(sorted.map((key) => `${key.variantId} ${key.warehouseId}`));
  const rows = await tx.forUpdate(
    tx
      .select()
      .from(stockLevel)
      .where(
        and(
          inArray(stockLevel.variantId, [...new Set(sorted.map((key) => key.variantId))]),
          inArray(stockLevel.warehouseId, [...new Set(sorted.map((key) => key.warehouseId))]),
        ),
      )
      .orderBy(asc(stockLevel.variantId), asc(stockLevel.warehouseId)),
  );
  return rows.filter((row) => wanted.has(`${row.variantId} ${row.warehouseId}`));
};

/** A change of one locked level. */
export interface LevelChange extends LevelKey {
  readonly onHand: number;
  readonly reserved: number;
}

/** Levels changed by one statement. */
const batch = 2_000;

/**
 * Adds to levels and returns what they are afterwards. The table's checks refuse what would break
 * 0 ≤ reserved ≤ on hand, whatever the caller believed.
 */
export const changeLevels = async (
  tx: Tx,
  changes: readonly LevelChange[],
  now: Date,
): Promise<StockLevel[]> => {
  const changed: StockLevel[] = [];
  for (let from = 0; from < changes.length; from += batch) {
    changed.push(...(await changeBatch(tx, changes.slice(from, from + batch), now)));
  }
  if (changed.length !== changes.length) throw new Error('A stock level to change is not there.');
  return changed;
};

const changeBatch = (tx: Tx, changes: readonly LevelChange[], now: Date): Promise<StockLevel[]> =>
  prepared(tx, 'change-levels', (name) =>
    tx.prepare<StockLevel>(
      name,
      sql`with change (variant_id, warehouse_id, on_hand, reserved) as (
          select value ->> 0, value ->> 1, cast(value ->> 2 as integer), cast(value ->> 3 as integer)
          from ${jsonRows(tx, 'changes')}
        )
        update stock_level set
          on_hand = stock_level.on_hand + change.on_hand,
          reserved = stock_level.reserved + change.reserved,
          updated_at = ${sql.placeholder('now')}
        from change
        where stock_level.variant_id = change.variant_id and stock_level.warehouse_id = change.warehouse_id
        returning stock_level.variant_id as "variantId", stock_level.warehouse_id as "warehouseId",
          stock_level.on_hand as "onHand", stock_level.reserved as "reserved"`,
    ),
  )({
    changes: JSON.stringify(
      changes.map(({ variantId, warehouseId, onHand, reserved }) => [
        variantId,
        warehouseId,
        onHand,
        reserved,
      ]),
    ),
    now: momentParameter(tx, now),
  });

/** What allocations do to their levels when they are reserved (`1`) or given back (`-1`). */
export const reservedBy = (allocations: readonly Allocation[], sign: 1 | -1): LevelChange[] =>
  allocations.map(({ variantId, warehouseId, quantity }) => ({
    variantId,
    warehouseId,
    onHand: 0,
    reserved: sign * quantity,
  }));
