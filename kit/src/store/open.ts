import { StoreStartError } from './errors.ts';
import { openPostgres, openPostgresReader } from './postgres.ts';
import { openSqlite, openSqliteReader } from './sqlite.ts';
import type { Reader, Store, StoreOptions } from './store.ts';

/**
 * Opens a subgraph's database, migrated to what the code expects.
 *
 * @throws StoreStartError with one sentence: the URL names no known engine, the database does not answer, it is newer
 * than the code, a migration failed.
 */
export const openStore = (options: StoreOptions): Promise<Store> => {
  if (options.url.startsWith('file:')) return openSqlite(options);
  if (/^postgres(ql)?:\/\//.test(options.url)) return openPostgres(options);
  throw new StoreStartError(
    `${options.variable ?? 'DATABASE_URL'} of ${options.name} must start with "file:" or "postgres://". Example: file:data/${options.name}.db`,
  );
};

/**
 * Opens a database that is there as it is, only to read it: nothing is created or migrated.
 * @throws what the driver throws.
 */
export const openReader = (url: string): Promise<Reader> =>
  url.startsWith('file:') ? openSqliteReader(url) : openPostgresReader(url);
