import { loadPgCore, loadSqliteCore } from './drizzle.ts';

/** A SQLite integer holds 64 bits, but the driver hands numbers out as doubles: past 2^53 they would lose cents. */
const refuseUnsafe = (value: bigint): bigint => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RangeError('An amount beyond 2^53 minor units cannot be stored.');
  }
  return value;
};

/**
 * Column builders on Postgres. Their types are the types stores see on both engines; column names are the snake_case
 * of the property unless given.
 */
export const postgresColumns = () => {
  const pg = loadPgCore();
  const minor = pg.customType<{ data: bigint; driverData: string | number | bigint }>({
    dataType: () => 'bigint',
    toDriver: refuseUnsafe,
    fromDriver: BigInt,
  });
  return {
    /** Declares a table: name in snake_case, columns, and optionally its indexes and constraints. */
    table: pg.pgTable,
    /** The text primary key every business table has: a TypeID. */
    id: () => pg.text().primaryKey(),
    /** A primary key that the database counts up; a number once given is never given again. */
    serial: () => pg.bigserial({ mode: 'number' }).primaryKey(),
    text: () => pg.text(),
    /** Text out of a closed set; typed as that set, and not checked by the database. */
    oneOf: <U extends string, T extends readonly [U, ...U[]]>(values: T) => pg.text({ enum: values }),
    /** A 32 bit integer. */
    integer: () => pg.integer(),
    /** Minor units of a currency, as a bigint within ±2^53. */
    minor: () => minor(),
    /** A double. Never for money. */
    real: () => pg.doublePrecision(),
    boolean: () => pg.boolean(),
    /** A moment, to the millisecond. */
    at: () => pg.timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
    json: <T>() => pg.jsonb().$type<T>(),
    index: pg.index,
    unique: pg.uniqueIndex,
    primaryKey: pg.primaryKey,
    foreignKey: pg.foreignKey,
    check: pg.check,
  };
};

/** Column builders on SQLite, of the same names and row types as {@link postgresColumns}. */
export const sqliteColumns = () => {
  const sqlite = loadSqliteCore();
  const minor = sqlite.customType<{ data: bigint; driverData: number | bigint }>({
    dataType: () => 'integer',
    toDriver: refuseUnsafe,
    fromDriver: BigInt,
  });
  return {
    table: sqlite.sqliteTable,
    id: () => sqlite.text().primaryKey(),
    serial: () => sqlite.integer({ mode: 'number' }).primaryKey({ autoIncrement: true }),
    text: () => sqlite.text(),
    oneOf: <U extends string, T extends readonly [U, ...U[]]>(values: T) => sqlite.text({ enum: values }),
    integer: () => sqlite.integer({ mode: 'number' }),
    minor: () => minor(),
    real: () => sqlite.real(),
    boolean: () => sqlite.integer({ mode: 'boolean' }),
    at: () => sqlite.integer({ mode: 'timestamp_ms' }),
    json: <T>() => sqlite.text({ mode: 'json' }).$type<T>(),
    index: sqlite.index,
    unique: sqlite.uniqueIndex,
    primaryKey: sqlite.primaryKey,
    foreignKey: sqlite.foreignKey,
    check: sqlite.check,
  };
};

/** What `defineTables` hands to a subgraph: the builders, typed as Postgres. */
export type TableBuilder = ReturnType<typeof postgresColumns>;

// `oneOf` is left out: its row type is its argument's, by the same generic on both engines.
type ColumnName = 'id' | 'serial' | 'text' | 'integer' | 'minor' | 'real' | 'boolean' | 'at' | 'json';
type RowType<Column extends (...args: never[]) => { _: { data: unknown } }> = ReturnType<Column>['_']['data'];
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Disagreeing = {
  [Name in ColumnName]: Same<
    RowType<ReturnType<typeof postgresColumns>[Name]>,
    RowType<ReturnType<typeof sqliteColumns>[Name]>
  > extends true
    ? never
    : Name;
}[ColumnName];

type SqliteColumns = ReturnType<typeof sqliteColumns>;

/**
 * Types SQLite's builders as Postgres': they have the same names and row types, though other classes. A call does not
 * compile, and names the column, when a row type differs.
 */
export const typedAsPostgres = (
  columns: [Disagreeing] extends [never] ? SqliteColumns : Disagreeing,
): TableBuilder => columns as unknown as TableBuilder;
