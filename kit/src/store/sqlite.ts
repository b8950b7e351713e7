import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { prepareSql, readBuilders, writeBuilders } from './builders.ts';
import { loadSqliteDriver } from './drizzle.ts';
import { StoreStartError } from './errors.ts';
import { groupCommits } from './group-commit.ts';
import { sole } from './leadership.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { readMigrations } from './migrations.ts';
import { cachingClient } from './statement-cache.ts';
import type { Read, Reader, Store, StoreOptions, Tx } from './store.ts';
import { assertOpen, enterTransaction, runSavepoint, type TransactionState } from './transactions.ts';

const require = createRequire(import.meta.url);

/** How long a statement waits for another process's write transaction unless told, in ms. */
const defaultBusyTimeoutMs = 5_000;

/** Opens a SQLite file: one connection that writes, behind a queue, and one that only reads. */
export const openSqlite = async (options: StoreOptions): Promise<Store> => {
  const file = path.resolve(options.url.slice('file:'.length));
  const connect = require('better-sqlite3') as typeof import('better-sqlite3');
  const timeout = options.busyTimeoutMs ?? defaultBusyTimeoutMs;
  let writer: Database;
  let reader: Database;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writer = new connect(file, { timeout });
    // WAL lets readers go on beside the writer; FULL makes a commit survive a power cut.
    writer.pragma('journal_mode = WAL');
    writer.pragma('synchronous = FULL');
    // What is deleted is overwritten with zeros: pages that are free hold nothing of anybody.
    writer.pragma('secure_delete = ON');
    migrateSqlite(writer, readMigrations(options.migrations, 'sqlite'), options.name);
    writer.pragma('foreign_keys = ON');
    reader = new connect(file, { readonly: true, timeout });
    // Read through the page cache of the system: 256 MiB at most, in place of copies on the heap.
    reader.pragma('mmap_size = 268435456');
  } catch (error) {
    if (error instanceof StoreStartError) throw error;
    throw new StoreStartError(
      `The database file of ${options.name}, ${file}, cannot be opened: ${(error as Error).message}. Check ${options.variable ?? 'DATABASE_URL'} and the folder's permissions.`,
      { cause: error },
    );
  }
  return sqliteStore(writer, reader, options);
};

/** Opens a SQLite file that is there, only to read it. */
export const openSqliteReader = async (url: string): Promise<Reader> => {
  const connect = require('better-sqlite3') as typeof import('better-sqlite3');
  const file = path.resolve(url.slice('file:'.length));
  const database = new connect(file, { readonly: true, fileMustExist: true, timeout: defaultBusyTimeoutMs });
  return { read: readOn(drizzleOn(database)), close: async () => void database.close() };
};

const drizzleOn = (database: Database, onStatement?: (statement: string) => void) =>
  loadSqliteDriver().drizzle(cachingClient(database) as Database, {
    casing: 'snake_case',
    logger: { logQuery: (statement: string) => onStatement?.(statement) },
  });

const readOn = (database: ReturnType<typeof drizzleOn>): Read => ({
  engine: 'sqlite',
  statements: new Map(),
  ...readBuilders(database),
  query: async <Row>(statement: SQL) => database.all(statement) as Row[],
  prepare: <Row>(_name: string, statement: SQL) => preparedOn<Row>(database, statement),
});

const sqliteStore = (writer: Database, reader: Database, { onStatement, onCommit }: StoreOptions): Store => {
  const writeDatabase = drizzleOn(writer, onStatement);

  /** Statements of transactions, by name: one connection serves them all. */
  const statements = new Map<string, unknown>();
  const transaction = (state: TransactionState): Tx => {
    return {
      engine: 'sqlite',
      ...writeBuilders(writeDatabase, () => assertOpen(state)),
      query: async <Row>(statement: SQL) => {
        assertOpen(state);
        return writeDatabase.all(statement) as Row[];
      },
      get statements() {
        assertOpen(state);
        return statements;
      },
      prepare: <Row>(_name: string, statement: SQL) => {
        // `prepared` keeps it for other transactions: whether this one is open is seen to where it is taken out.
        assertOpen(state);
        return preparedOn<Row>(writeDatabase, statement);
      },
      execute: async (statement) => {
        assertOpen(state);
        writeDatabase.run(statement);
      },
      forUpdate: (query) => query,
      savepoint: (work) => runSavepoint(state, async (statement) => writer.exec(statement), work),
      afterCommit: (work) => {
        assertOpen(state);
        state.committed.push(work);
      },
    };
  };

  const commits = groupCommits({
    exec: (statement) => void writer.exec(statement),
    inTransaction: () => writer.inTransaction,
    onCommit: () => onCommit?.(),
  });
  const store: Store = {
    engine: 'sqlite',
    read: readOn(drizzleOn(reader, onStatement)),
    tx: (work) => enterTransaction(store, () => commits.run((state) => work(transaction(state)))),
    stand: (_task, wake) => sole(wake),
    ping: async () => {
      reader.prepare('SELECT 1').get();
    },
    close: async () => {
      await commits.idle();
      reader.close();
      writer.close();
    },
  };
  return store;
};

const preparedOn = <Row>(database: object, statement: SQL) => {
  const query = prepareSql<{ all(values: Readonly<Record<string, unknown>>): Row[] }>(
    database,
    statement,
    'all',
  );
  return async (values: Readonly<Record<string, unknown>>): Promise<Row[]> => query.all(values);
};
