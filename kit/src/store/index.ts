export type { InferInsertModel as NewRow, InferSelectModel as Row, SQL } from 'drizzle-orm';
export type { TableBuilder } from './columns.ts';
export {
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
} from './drizzle.ts';
export {
  type ConstraintViolation,
  constraintViolation,
  isUniqueViolation,
  StoreStartError,
} from './errors.ts';
export { type Claim, countBroken, type Finding, readClaim } from './findings.ts';
export { insertMany } from './insert-many.ts';
export { orderBy, type PageRange, rankWithin, reverseKeys, type SortKey, seekAfter } from './keyset.ts';
export type { Leadership } from './leadership.ts';
export { openReader, openStore } from './open.ts';
export { inList, listParameter, momentParameter, prepared } from './prepared.ts';
export type { Read, Reader, Store, StoreOptions, Tx } from './store.ts';
export { defineTables, type Engine, type Tables } from './tables.ts';
