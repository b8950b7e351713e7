import { postgresColumns, sqliteColumns, type TableBuilder, typedAsPostgres } from './columns.ts';

/** The two engines a store runs on. */
export type Engine = 'sqlite' | 'postgres';

/** A subgraph's tables, declared once and built for the engine that asks. */
export interface Tables<T extends Record<string, unknown>> {
  /** The tables for an engine, keyed by their names in code; typed as Postgres on both. */
  for(engine: Engine): T;
  /** The tables for the engine of an open store. */
  on(store: { readonly engine: Engine }): T;
}

/**
 * Declares a subgraph's tables.
 *
 * @param build receives the column builders and returns the tables; called once an engine, on first use.
 * @example
 * export const tables = defineTables(({ table, id, text }) => ({ product: table('product', { id: id(), title: text().notNull() }) }));
 */
export const defineTables = <T extends Record<string, unknown>>(
  build: (builder: TableBuilder) => T,
): Tables<T> => {
  const built = new Map<Engine, T>();
  const tablesFor = (engine: Engine): T => {
    let tables = built.get(engine);
    if (!tables) {
      tables = build(engine === 'postgres' ? postgresColumns() : typedAsPostgres(sqliteColumns()));
      built.set(engine, tables);
    }
    return tables;
  };
  return { for: tablesFor, on: (store) => tablesFor(store.engine) };
};
