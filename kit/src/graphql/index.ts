export { failed, failedWith, type Outcome, ok, type UserError } from '../errors/index.ts';
export { enforceAuthorization } from './authorization.ts';
export { assertId, deterministicId, newId, prefixOf } from './ids.ts';
export { decimalPlaces, isCurrency, type Money, parseMinor, toMoney } from './money.ts';
export { toPayload } from './payloads.ts';
export { CountryCode, DateTime, Decimal, scalars, Url } from './scalars.ts';
