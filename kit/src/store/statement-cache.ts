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
  const prepare = (source: string): Prepared => {
    const known = cache.get(source);
    if (known) return known;
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
    cache.set(source, prepared);
    return prepared;
  };
  // drizzle calls prepare, then run, all, get or raw().all / raw().get; nothing else of the connection.
  return { prepare: prepare as unknown as Database['prepare'] };
};
