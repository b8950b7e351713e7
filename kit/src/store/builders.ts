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
