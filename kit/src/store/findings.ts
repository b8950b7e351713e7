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
