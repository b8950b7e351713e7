import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Leadership } from './leadership.ts';
import type { Engine } from './tables.ts';

type Database = PgDatabase<PgQueryResultHKT>;

/** Selects only. On SQLite these run on a read-only connection. */
export interface Read extends Pick<Database, 'select' | 'selectDistinct' | '$with' | 'with'> {
  readonly engine: Engine;
  /**
   * Runs SQL that returns rows, as the driver hands them out: 64 bit integers are numbers where they fit on both
   * engines, but moments are numbers (ms) on SQLite and strings on Postgres, booleans 0 and 1 on SQLite.
   */
  query<Row>(statement: SQL): Promise<Row[]>;
  /**
   * Builds SQL with placeholders once; see `prepared`.
   * @param name as Postgres knows the statement by: one name, one text.
   * @returns runs it as {@link Read.query} does.
   */
  prepare<Row>(name: string, statement: SQL): (values: Readonly<Record<string, unknown>>) => Promise<Row[]>;
  /** What `prepared` has built, by name: on SQLite for the connection, on Postgres for the pool or the transaction. */
  readonly statements: Map<string, unknown>;
}

/** One transaction. It is over when the function given to {@link Store.tx} settles; using it later throws. */
export interface Tx extends Read, Pick<Database, 'insert' | 'update' | 'delete'> {
  /** Runs SQL that returns no rows. */
  execute(statement: SQL): Promise<void>;
  /**
   * Locks the selected rows until the transaction ends (`FOR UPDATE` on Postgres). On SQLite the query is returned as
   * it is: a write transaction has the whole database for itself.
   */
  forUpdate<Query extends object>(query: Query): Query;
  /**
   * Runs `work` in a savepoint: its writes are undone when it throws, the transaction goes on.
   * @throws when another savepoint of this transaction is still open: they nest, they do not run side by side.
   */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Runs `work` after the transaction has committed, and not at all when it is undone: to wake somebody in this process
   * who waits for what was written. It may be lost with the process, so nothing may depend on it.
   */
  afterCommit(work: () => void): void;
}

/** A subgraph's own database. */
export interface Store {
  readonly engine: Engine;
  /** Reads outside a transaction; each statement sees what is committed. */
  readonly read: Read;
  /**
   * Runs `work` in one transaction and commits what it wrote, or nothing when it throws.
   *
   * SQLite: `BEGIN IMMEDIATE` behind a queue on the one write connection; those that wait are committed together.
   * Postgres: read committed; repeated from the start on a serialization failure or deadlock, so `work` must have no
   * effect outside the database.
   * @throws what `work` throws; an Error when called inside another transaction of the same store.
   */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Stands for doing `task`, which one process a database does at a time. On SQLite a database has one process.
   * @param wake called when this process begins to lead, and when it leads and somebody tells.
   */
  stand(task: string, wake: () => void): Leadership;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Waits for the open transaction and closes the connections. */
  close(): Promise<void>;
}

/** Somebody's database, open to read. */
export interface Reader {
  readonly read: Read;
  close(): Promise<void>;
}

/** How to open a store. */
export interface StoreOptions {
  /** The subgraph's name, for messages. */
  readonly name: string;
  /** `file:<path>` or `postgres://…`. */
  readonly url: string;
  /** The variable that holds the URL, for messages (default DATABASE_URL). */
  readonly variable?: string;
  /** The folder that holds `sqlite/` and `postgres/`. */
  readonly migrations: URL;
  /** How long a statement on SQLite keeps this process waiting for another one's transaction, in ms; 5,000 unless told. */
  readonly busyTimeoutMs?: number;
  /** Called before each statement that carries data (not BEGIN and COMMIT), with its SQL. */
  readonly onStatement?: (statement: string) => void;
  /** Called after each commit of a transaction of {@link Store.tx}. */
  readonly onCommit?: () => void;
}
