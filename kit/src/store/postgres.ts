import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import type { Pool } from 'pg';
import { prepareSql, readBuilders, writeBuilders } from './builders.ts';
import { loadPgDriver, sql } from './drizzle.ts';
import { isRetryable, StoreStartError } from './errors.ts';
import { standForLeading } from './leadership.ts';
import { createLimiter } from './limiter.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { readMigrations } from './migrations.ts';
import type { Read, Reader, Store, StoreOptions, Tx } from './store.ts';
import {
  assertOpen,
  enterTransaction,
  newTransaction,
  runSavepoint,
  type TransactionState,
  tellCommitted,
} from './transactions.ts';

const require = createRequire(import.meta.url);

/** Connections a subgraph holds at most, beside the one it leads with; ten subgraphs stay below Postgres' default of 100 with room for operators. */
const poolSize = 8;
/**
 * Transactions open at once. The rest waits here and not for a connection, where it would give up after the connection
 * timeout; and transactions that wait for each other's locks leave connections for readers.
 */
const transactionsAtOnce = poolSize - 2;
/** Runs of one transaction before its serialization failure or deadlock is handed to the caller. */
const maxRuns = 8;
/** Statements that carry no data; drizzle logs them like any other. */
const transactionControl = /^(begin|commit|rollback|savepoint|release)\b/i;

const createPool = ({ name, url }: Pick<StoreOptions, 'name' | 'url'>): Pool => {
  const pg = require('pg') as typeof import('pg');
  // bigint (also count(*)) as a number where it fits, as SQLite's driver hands it out.
  pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
    const value = Number(text);
    return Number.isSafeInteger(value) ? value : BigInt(text);
  });
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    application_name: `tessera-${name}`,
  });
  // An idle connection that breaks (a restarted server) is replaced by the pool at the next use, and that use reports.
  pool.on('error', () => undefined);
  return pool;
};

/** Opens a Postgres database that is there, only to read it. */
export const openPostgresReader = async (url: string): Promise<Reader> => {
  const pool = createPool({ name: 'reader', url });
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { read: readOn(drizzleOn(pool)), close: () => pool.end() };
};

/** Opens a Postgres database through a pool. */
export const openPostgres = async (options: StoreOptions): Promise<Store> => {
  const pool = createPool(options);
  try {
    const client = await pool.connect();
    try {
      await migratePostgres(client, readMigrations(options.migrations, 'postgres'), options.name);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    if (error instanceof StoreStartError) throw error;
    const { host, pathname } = new URL(options.url);
    const reason = (error as Error).message || (error as { code?: string }).code;
    throw new StoreStartError(
      `The database of ${options.name}, ${pathname.slice(1)} at ${host}, did not answer: ${reason}. Check ${options.variable ?? 'DATABASE_URL'} and that Postgres is running.`,
      { cause: error },
    );
  }
  return postgresStore(pool, options);
};

const drizzleOn = (pool: Pool, onStatement?: (statement: string) => void) => {
  const logger = {
    logQuery: (statement: string) => {
      if (!transactionControl.test(statement)) onStatement?.(statement);
    },
  };
  return loadPgDriver().drizzle(pool, { casing: 'snake_case', logger });
};

const readOn = (database: ReturnType<typeof drizzleOn>): Read => ({
  engine: 'postgres',
  statements: new Map(),
  ...readBuilders(database),
  query: async <Row>(statement: SQL) => (await database.execute(statement)).rows as Row[],
  prepare: <Row>(name: string, statement: SQL) => preparedOn<Row>(database, name, statement),
});

const postgresStore = (pool: Pool, { name, url, onStatement, onCommit }: StoreOptions): Store => {
  const database = drizzleOn(pool, onStatement);
  type Transaction = Parameters<Parameters<typeof database.transaction>[0]>[0];

  const transaction = (handle: Transaction, state: TransactionState): Tx => {
    return {
      engine: 'postgres',
      statements: new Map(),
      ...writeBuilders(handle, () => assertOpen(state)),
      query: async <Row>(statement: SQL) => {
        assertOpen(state);
        return (await handle.execute(statement)).rows as Row[];
      },
      prepare: <Row>(name: string, statement: SQL) => {
        const run = preparedOn<Row>(handle, name, statement);
        return async (values) => {
          assertOpen(state);
          return run(values);
        };
      },
      execute: async (statement) => {
        assertOpen(state);
        await handle.execute(statement);
      },
      forUpdate: (query) => {
        const lockable = query as typeof query & { for(strength: 'update'): typeof query };
        return lockable.for('update');
      },
      savepoint: (work) => runSavepoint(state, (statement) => handle.execute(sql.raw(statement)), work),
      afterCommit: (work) => {
        assertOpen(state);
        state.committed.push(work);
      },
    };
  };

  const runTransaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let run = 1; ; run += 1) {
      const state = newTransaction();
      try {
        const result = await database.transaction((handle) => work(transaction(handle, state)));
        onCommit?.();
        tellCommitted(state);
        return result;
      } catch (error) {
        if (!isRetryable(error) || run === maxRuns) throw error;
        // Jitter, so that two that met once do not meet again.
        await delay(Math.random() * 10 * 2 ** run);
      } finally {
        state.open = false;
      }
    }
  };

  const limit = createLimiter(transactionsAtOnce);
  const store: Store = {
    engine: 'postgres',
    read: readOn(database),
    tx: (work) => enterTransaction(store, () => limit(() => runTransaction(work))),
    stand: (task, wake) => standForLeading(url, `${task}-${name}`, wake),
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: () => pool.end(),
  };
  return store;
};

const preparedOn = <Row>(database: object, name: string, statement: SQL) => {
  const query = prepareSql<{ execute(values: Readonly<Record<string, unknown>>): Promise<{ rows: Row[] }> }>(
    database,
    statement,
    name,
  );
  return async (values: Readonly<Record<string, unknown>>): Promise<Row[]> =>
    (await query.execute(values)).rows;
};
