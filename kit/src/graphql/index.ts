export { failed, failedWith, type Outcome, ok, type UserError } from '../errors/index.ts';
export { enforceAuthorization } from './authorization.ts';
export {
  type Connection,
  type ConnectionArguments,
  type ListOrder,
  type Page,
  type PageInfo,
  pageArgs,
  pageSize,
  toConnection,
} from './connections.ts';
export { type CursorKind, type CursorValue, decodeCursor, encodeCursor } from './cursors.ts';
export { assertId, deterministicId, newId, prefixOf } from './ids.ts';
export {
  createListLoader,
  createLoader,
  groupBy,
  indexBy,
  type ListLoader,
  type Loader,
  loaderPerArguments,
} from './loaders.ts';
export { argumentsBelow } from './look-ahead.ts';
export { decimalPlaces, isCurrency, type Money, parseMinor, toMoney } from './money.ts';
export { toPayload } from './payloads.ts';
export { CountryCode, DateTime, Decimal, scalars, Url } from './scalars.ts';
