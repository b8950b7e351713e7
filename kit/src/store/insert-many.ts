import { createRequire } from 'node:module';
import type { InferSelectModel, Table } from 'drizzle-orm';
import { getTableColumns, sql } from './drizzle.ts';
import type { Tx } from './store.ts';

const { toSnakeCase } = createRequire(import.meta.url)(
  'drizzle-orm/casing',
) as typeof import('drizzle-orm/casing');

/** Rows of one statement; the database holds them in memory as JSON meanwhile. */
const batch = 2_000;

/**
 * Writes many whole rows, for loading data. drizzle's `insert` makes a parameter of every value, which costs some
 * 100 µs a row; here the rows of a statement are one parameter, which the database takes apart.
 *
 * @param rows with a value, or null, for every column: defaults of the declaration do not apply.
 * @param progress is told how many rows are written.
 */
export const insertMany = async <T extends Table>(
  tx: Tx,
  table: T,
  rows: readonly InferSelectModel<T>[],
  progress: (done: number) => void = () => undefined,
): Promise<void> => {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) =>
    sql.identifier(column.keyAsName ? toSnakeCase(column.name) : column.name),
  );
  const values = columns.map(([, column], index) =>
    tx.engine === 'sqlite'
      ? sql.raw(`value ->> ${index}`)
      : sql.raw(`(value ->> ${index})::${column.getSQLType()}`),
  );
  const source = tx.engine === 'sqlite' ? sql.raw('json_each') : sql.raw('json_array_elements');
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows
      .slice(from, from + batch)
      .map((row) =>
        columns.map(([key, column]) => toJson((row as Record<string, unknown>)[key] ?? null, column)),
      );
    await tx.execute(sql`
      insert into ${table} (${sql.join(names, sql`, `)})
      select ${sql.join(values, sql`, `)} from ${source}(${JSON.stringify(part)})`);
    progress(from + part.length);
  }
};

const toJson = (value: unknown, column: { mapToDriverValue(value: unknown): unknown }): unknown => {
  if (value === null) return null;
  const driverValue = column.mapToDriverValue(value);
  // Minor units; within ±2^53, as their column has checked.
  return typeof driverValue === 'bigint' ? Number(driverValue) : driverValue;
};
