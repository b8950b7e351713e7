import { type Read, type SQL, sql } from '@tessera/kit/store';

const statements = new WeakMap<Read, Map<string, unknown>>();

/**
 * A statement that is built once a store: drizzle's building of the SQL costs more than a keyed lookup.
 * @param name unique in this subgraph; everything that changes the text must be in it.
 */
export const prepared = <Statement>(read: Read, name: string, build: () => Statement): Statement => {
  let known = statements.get(read);
  if (!known) {
    known = new Map();
    statements.set(read, known);
  }
  const statement = (known.get(name) as Statement | undefined) ?? build();
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

/** A JSON value as the driver hands it out: text on SQLite, parsed on Postgres. */
export const fromJson = <T>(value: unknown): T =>
  (typeof value === 'string' ? JSON.parse(value) : value) as T;
