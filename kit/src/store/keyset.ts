import type { AnyColumn, SQL } from 'drizzle-orm';
import { and, asc, desc, eq, gt, gte, lt, lte, or, sql } from './drizzle.ts';

/** One column of a sort order. The last key of an order must be unique, or rows with equal keys are lost. */
export interface SortKey {
  /** Not nullable: NULLs sort first on one engine and last on the other, and compare to nothing. */
  readonly column: AnyColumn | SQL;
  readonly direction: 'asc' | 'desc';
}

/** A page to read: one row more than `limit`, which shows whether more follow. */
export interface PageRange {
  readonly limit: number;
  /** Sort keys of the row before the page; null on the first one. */
  readonly after: readonly unknown[] | null;
}

/**
 * Turns sort keys round, for `reverse: true`.
 */
export const reverseKeys = (keys: readonly SortKey[]): SortKey[] =>
  keys.map(({ column, direction }) => ({ column, direction: direction === 'asc' ? 'desc' : 'asc' }));

/** The `ORDER BY` of the keys. */
export const orderBy = (keys: readonly SortKey[]): SQL[] =>
  keys.map(({ column, direction }) => (direction === 'asc' ? asc(column) : desc(column)));

/**
 * The condition "comes after the row with these values in this order" (keyset pagination, so that a page costs the
 * same wherever it starts): `a >= x AND (a > x OR (a = x AND b > y))`. The first part follows from the second, but without
 * it neither database finds the place in an index: they would read the list from its beginning.
 *
 * @param values one a key, or null for the first page.
 * @returns undefined on the first page, which drizzle's `and` leaves out.
 */
export const seekAfter = (keys: readonly SortKey[], values: readonly unknown[] | null): SQL | undefined => {
  const [first] = keys;
  if (!values || !first) return undefined;
  const place = or(
    ...keys.map((key, position) =>
      and(
        ...keys.slice(0, position).map((earlier, index) => eq(earlier.column as AnyColumn, values[index])),
        (key.direction === 'asc' ? gt : lt)(key.column as AnyColumn, values[position]),
      ),
    ),
  );
  return and((first.direction === 'asc' ? gte : lte)(first.column as AnyColumn, values[0]), place);
};

/**
 * The position of a row among those of its parent, from 1: select it in a subquery and keep `rank <= limit`, and one
 * statement fetches the first rows of every parent at once.
 */
export const rankWithin = (parent: AnyColumn, keys: readonly SortKey[]): SQL.Aliased<number> =>
  sql<number>`row_number() over (partition by ${parent} order by ${sql.join(orderBy(keys), sql`, `)})`
    .mapWith(Number)
    .as('rank');
