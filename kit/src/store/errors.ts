import { StartError } from '../errors/index.ts';

/** The store cannot be opened: unreachable, not writable, of the future. The message is one sentence for an operator. */
export class StoreStartError extends StartError {}

/** What a constraint refused, in the database's own snake_case names. */
export interface ConstraintViolation {
  readonly kind: 'unique' | 'foreign-key' | 'check' | 'not-null';
  /** The table, where the engine tells. */
  readonly table: string | null;
  /** The columns, where the engine tells. */
  readonly columns: readonly string[];
  /** The constraint's name, where the engine tells. */
  readonly constraint: string | null;
}

interface DriverError {
  readonly code?: string;
  readonly message?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

const postgresKinds: Record<string, ConstraintViolation['kind']> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '23514': 'check',
  '23502': 'not-null',
};
const sqliteKinds: Record<string, ConstraintViolation['kind']> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_NOTNULL: 'not-null',
};

/** Reads a driver's constraint error, however deep drizzle wrapped it; null for any other error. */
export const constraintViolation = (error: unknown): ConstraintViolation | null => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const driver = at as DriverError;
    const onPostgres = postgresKinds[driver.code ?? ''];
    if (onPostgres) {
      const columns = driver.column ?? /\(([^)]*)\)=/.exec(driver.detail ?? '')?.[1] ?? '';
      return {
        kind: onPostgres,
        table: driver.table ?? null,
        columns: columns ? columns.split(', ') : [],
        constraint: driver.constraint ?? null,
      };
    }
    const onSqlite = sqliteKinds[driver.code ?? ''];
    if (onSqlite) return sqliteViolation(onSqlite, driver.message ?? '');
  }
  return null;
};

/** SQLite says `UNIQUE constraint failed: table.a, table.b`, `… failed: index 'name'` or `CHECK … failed: name`. */
const sqliteViolation = (kind: ConstraintViolation['kind'], message: string): ConstraintViolation => {
  const subject = /failed: (.*)$/.exec(message)?.[1] ?? '';
  const index = /^index '(.*)'$/.exec(subject)?.[1];
  if (kind === 'check' || index !== undefined) {
    return { kind, table: null, columns: [], constraint: index ?? subject };
  }
  const columns = subject ? subject.split(', ') : [];
  return {
    kind,
    table: columns[0]?.split('.')[0] ?? null,
    columns: columns.map((column) => column.split('.')[1] ?? column),
    constraint: null,
  };
};

/**
 * Whether `error` says that a row with these values exists.
 * @param table snake_case name of the table.
 * @param columns the columns of the unique key, in any order; left out, any unique key of the table counts.
 */
export const isUniqueViolation = (error: unknown, table: string, columns?: readonly string[]): boolean => {
  const violation = constraintViolation(error);
  if (violation?.kind !== 'unique' || violation.table !== table) return false;
  return !columns || [...columns].sort().join() === [...violation.columns].sort().join();
};

/** Whether a Postgres error means "run the transaction again": serialization failure or deadlock. */
export const isRetryable = (error: unknown): boolean => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as DriverError;
    if (code === '40001' || code === '40P01') return true;
  }
  return false;
};
