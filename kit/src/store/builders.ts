import type { SQL } from 'drizzle-orm';
import type { Read, Tx } from './store.ts';

const readMethods = ['select', 'selectDistinct', '$with', 'with'] as const;
const writeMethods = [...readMethods, 'insert', 'update', 'delete'] as const;

type ReadBuilders = Pick<Read, (typeof readMethods)[number]>;
type WriteBuilders = Pick<Tx, (typeof writeMethods)[number]>;

const pick = (
  database: object,
  methods: readonly string[],
  check: () => void,
): Record<string, (...args: unknown[]) => unknown> =>
  Object.fromEntries(
    methods.map((name) => {
      const method = (database as Record<string, (...args: unknown[]) => unknown>)[name];
      if (!method) throw new Error(`drizzle has no ${name} on this engine.`);
      return [
        name,
        (...args: unknown[]) => {
          check();
          return method.apply(database, args);
        },
      ];
    }),
  );

/**
 * The query builders of a drizzle database that only select.
 * @param database of either engine; the SQLite one has the same methods, and awaiting them works the same, so both are
 * typed as Postgres.
 */
export const readBuilders = (database: object): ReadBuilders =>
  pick(database, readMethods, () => undefined) as unknown as ReadBuilders;

/**
 * The query builders of a transaction.
 * @param check runs before each use; throws when the transaction has ended.
 */
export const writeBuilders = (database: object, check: () => void): WriteBuilders =>
  pick(database, writeMethods, check) as unknown as WriteBuilders;

/** Drizzle's own way from SQL to a statement, which its databases keep to themselves. */
interface Internals {
  readonly dialect: { sqlToQuery(statement: SQL): unknown };
  readonly session: { prepareQuery(query: unknown, fields: undefined, mode: string, arrays: false): unknown };
}

/**
 * Prepares SQL that is not made by a query builder.
 * @param database drizzle's, of either engine.
 * @param mode on Postgres the statement's name, on SQLite `all`.
 */
export const prepareSql = <Prepared>(database: object, statement: SQL, mode: string): Prepared => {
  const { dialect, session } = database as Internals;
  return session.prepareQuery(dialect.sqlToQuery(statement), undefined, mode, false) as Prepared;
};
