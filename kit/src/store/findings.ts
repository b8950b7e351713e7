import type { SQL } from 'drizzle-orm';
import { sql } from './drizzle.ts';
import type { Read } from './store.ts';

/** One invariant, how many things it was checked on, and how many of them break it. */
export interface Finding {
  readonly invariant: string;
  readonly checked: number;
  readonly broken: number;
}

/**
 * Checks an invariant on every row.
 * @param from what follows FROM: a table, joins, a subselect with a name.
 * @param breaks the condition that a row breaks it by; NULL does not.
 */
export const countBroken = async (
  read: Read,
  invariant: string,
  from: SQL,
  breaks: SQL,
): Promise<Finding> => {
  const [counts] = await read.query<{ readonly checked: number; readonly broken: number }>(
    sql`select count(*) as checked, coalesce(sum(case when ${breaks} then 1 else 0 end), 0) as broken from ${from}`,
  );
  return { invariant, checked: Number(counts?.checked ?? 0), broken: Number(counts?.broken ?? 0) };
};

/** What one store says of things that others know too, such as how much of an order was captured. */
export interface Claim {
  /** What is said, in the same words wherever it is known. */
  readonly subject: string;
  /** Who says so, where a subgraph has more than one source. */
  readonly by?: string;
  /** What is said of each thing, by id. What comes to nothing is left out. */
  readonly values: ReadonlyMap<string, string>;
  /** Things on their way, of which nothing is said yet. */
  readonly unsettled?: ReadonlySet<string>;
}

/** Reads what a store says. @param rows a statement for `key` and `value`; those without a value, or 0, say nothing. */
export const readClaim = async (read: Read, rows: SQL): Promise<ReadonlyMap<string, string>> => {
  const found = await read.query<{ readonly key: string; readonly value: string | number | bigint | null }>(
    rows,
  );
  return new Map(
    found.flatMap(({ key, value }) =>
      value === null || String(value) === '0' ? [] : [[key, String(value)] as const],
    ),
  );
};
