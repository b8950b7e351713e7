import type { Database, Statement } from 'better-sqlite3';

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
  const cache = new Map<string, Prepared>();
  const prepare = (text: string): Prepared => {
    const known = cache.get(text);
    if (known) {
      cache.delete(text);
      cache.set(text, known);
      return known;
    }
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
    if (cache.size > capacity) {
      const oldest = cache.keys().next().value;
      if (oldest !== undefined) cache.delete(oldest);
    }
    return prepared;
  };
  // drizzle calls prepare, then run, all, get or raw().all / raw().get; nothing else of the connection.
  return { prepare: prepare as unknown as Database['prepare'] };
};

const parameterOrQuoted = /'[^']*'|"[^"]*"|\?/g;

/**
 * Writes each `?` as `+?`, which is the same value. SQLite's planner looks at the values of bare parameters (those of
 * LIMIT, those compared with a column) and then compiles the statement anew for every one that is bound: 134 us for a
 * product with its variants that is read in 30. The price: no index for `LIKE ?`, no partial index chosen by a
 * parameter; write such patterns and conditions into the text.
 */
const plannedOnce = (text: string): string =>
  text.replace(parameterOrQuoted, (match) => (match === '?' ? '+?' : match));
