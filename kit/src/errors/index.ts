export { type ErrorCode, type ErrorCodeEntry, errorCodes, isErrorCode } from './codes.ts';
export { renderErrorReference } from './reference.ts';
export {
  badUserInput,
  conflict,
  forbidden,
  notFound,
  StartError,
  TesseraError,
  type TesseraErrorOptions,
  unauthenticated,
} from './tessera-error.ts';
export { failed, failedWith, type Outcome, ok, type UserError } from './user-errors.ts';
