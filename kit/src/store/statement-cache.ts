import type { Database, Statement } from 'better-sqlite3';
import { BoundedCache } from '../cache/index.ts';

/** Statements kept prepared per connection; a subgraph has some dozens, only `IN` lists of many lengths make more. */
const capacity = 500;

interface Prepared {
  readonly run: Statement['run'];
  readonly all: Statement['all'];
  readonly get: Statement['get'];
  raw(): Statement;
}

/**
 * Wraps a connection so that each SQL text is prepared once. drizzle prepares anew on every call, which costs more
 * than running a keyed lookup. Rows as arrays (`raw`) and as objects are a mode of the statement itself, so each text
 * has one statement a mode.
 */
export const cachingClient = (database: Database): Pick<Database, 'prepare'> => {
  const cache = new BoundedCache<string, Prepared>(capacity);
  const prepare = (text: string): Prepared => {
    const known = cache.get(text);
    if (known) return known;
    const source = plannedOnce(text);
    const plain = database.prepare(source);
    let arrays: Statement | undefined;
    const prepared: Prepared = {
      run: (...params) => plain.run(...params),
      all: (...params) => plain.all(...params),
      get: (...params) => plain.get(...params),
      raw: () => {
        arrays ??= database.prepare(source).raw();
        return arrays;
      },
    };
    cache.set(text, prepared);
    return prepared;
  };
  // drizzle calls prepare, then run, all, get or raw().all / raw().get; nothing else of the connection.
  return { prepare: prepare as unknown as Database['prepare'] };
};

const parameterOrOther = /'[^']*'|"[^"]*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/**
 * Writes each `?` as `+?`, which is the same value. SQLite's planner looks at the values of bare parameters (those of
 * LIMIT, those compared with an indexed column) and compiles the statement anew whenever another one is bound, which
 * costs more than running a keyed lookup (https://www.sqlite.org/c3ref/prepare.html, "the statement will be
 * automatically recompiled"). The price: no partial index is chosen for a condition that is only bound, so such
 * conditions are written into the text.
 */
const plannedOnce = (text: string): string =>
  text.replace(parameterOrOther, (match) => (match === '?' ? '+?' : match));
