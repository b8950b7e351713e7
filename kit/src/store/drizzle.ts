/**
 * The only door to drizzle-orm.
 *
 * It is required as CommonJS on purpose: loaded as ES modules, Node parses drizzle's 178 KB package.json anew for
 * each of about 100 modules, which costs a process 400 ms and 150 MB. Drivers are loaded by the engine that needs them.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const drizzle = require('drizzle-orm') as typeof import('drizzle-orm');

/** drizzle's operators, for stores. `ilike` and array operators are left out: they exist on Postgres alone. */
export const {
  and,
  asc,
  avg,
  between,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  max,
  min,
  ne,
  not,
  notExists,
  notInArray,
  or,
  sql,
  sum,
} = drizzle;

/** Loads drizzle's Postgres column builders. */
export const loadPgCore = () => require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core');

/** Loads drizzle's SQLite column builders. */
export const loadSqliteCore = () =>
  require('drizzle-orm/sqlite-core') as typeof import('drizzle-orm/sqlite-core');

/** Loads drizzle's better-sqlite3 driver. */
export const loadSqliteDriver = () =>
  require('drizzle-orm/better-sqlite3') as typeof import('drizzle-orm/better-sqlite3');

/** Loads drizzle's node-postgres driver. */
export const loadPgDriver = () =>
  require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres');
