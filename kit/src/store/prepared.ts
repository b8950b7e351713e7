import type { SQL } from 'drizzle-orm';
import { sql } from './drizzle.ts';
import type { Read } from './store.ts';

/**
 * A statement that is built once a store: building the SQL costs more than running a keyed lookup.
 * @param name unique in the subgraph; everything that changes the text must be in it, and nothing that clients choose.
 * @param build gets the name; ends in drizzle's `.prepare(name)` or in `read.prepare(name, sql)`.
 */
export const prepared = <Statement>(
  read: Read,
  name: string,
  build: (name: string) => Statement,
): Statement => {
  const known = read.statements;
  const ready = known.get(name) as Statement | undefined;
  if (ready) return ready;
  // Postgres cuts longer names off, and takes two statements for one.
  if (name.length > 63) throw new Error(`The statement's name ${name} has more than 63 characters.`);
  const statement = build(name);
  known.set(name, statement);
  return statement;
};

/** `column in (list)` for a list of any length in one parameter, so that there is one statement for all lengths. */
export const inList = (read: Read, column: unknown, parameter: string): SQL =>
  read.engine === 'sqlite'
    ? sql`${column} in (select value from json_each(${sql.placeholder(parameter)}))`
    : sql`${column} = any(${sql.placeholder(parameter)}::text[])`;

/** The list as {@link inList}'s parameter. */
export const listParameter = (read: Read, values: readonly string[]): string | readonly string[] =>
  read.engine === 'sqlite' ? JSON.stringify(values) : values;

const numbersOf = (read: Read, json: unknown): SQL =>
  read.engine === 'sqlite'
    ? sql`(select value from json_each(${json}))`
    : sql`(select value::bigint from json_array_elements_text(${json}::json))`;

/** Numbers of any count as one parameter: a list to be in. */
export const numberList = (read: Read, values: readonly number[]): SQL =>
  numbersOf(read, JSON.stringify(values));

/** The same with the numbers as a placeholder: their list as JSON. */
export const numbersIn = (read: Read, parameter: string): SQL => numbersOf(read, sql.placeholder(parameter));

/** A moment as a parameter: a placeholder knows no column that would translate it. */
export const momentParameter = (read: Read, moment: Date): number | string =>
  read.engine === 'sqlite' ? moment.getTime() : moment.toISOString();
