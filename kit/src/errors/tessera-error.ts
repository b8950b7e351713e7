import { type ErrorCode, errorCodes } from './codes.ts';

/** What a {@link TesseraError} may carry besides its code and message. */
export interface TesseraErrorOptions {
  /** Further `extensions` for the client, next to `code`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** The error behind it, for the log only. */
  readonly cause?: unknown;
}

/**
 * A fault or a refusal that the client is told about as it is: its message and extensions reach the client, its cause
 * does not. Every other error is masked. An expected failure of a mutation is a user error, which is returned and not
 * thrown.
 */
export class TesseraError extends Error {
  override readonly name = 'TesseraError';
  readonly code: ErrorCode;
  /** The HTTP status for a request that fails as a whole. */
  readonly status: number;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: TesseraErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = errorCodes[code].status;
    this.extensions = options.extensions ?? {};
  }
}

/** Nobody is signed in. */
export const unauthenticated = (message = 'Sign in to do this.'): TesseraError =>
  new TesseraError('UNAUTHENTICATED', message);

/** The viewer lacks a scope. What belongs to another user is {@link notFound}: not allowed and not there look alike. */
export const forbidden = (message = 'You are not allowed to do this.'): TesseraError =>
  new TesseraError('FORBIDDEN', message);

/** There is no such thing for this viewer. */
export const notFound = (message = 'There is no such thing.'): TesseraError =>
  new TesseraError('NOT_FOUND', message);

/**
 * An argument is malformed or out of bounds.
 * @param message must not repeat the value.
 * @param options.field path of the argument, e.g. `input.quantity`.
 */
export const badUserInput = (message: string, options: { readonly field?: string } = {}): TesseraError =>
  new TesseraError('BAD_USER_INPUT', message, options.field ? { extensions: { field: options.field } } : {});

/** The request contradicts the present state. */
export const conflict = (message: string): TesseraError => new TesseraError('CONFLICT', message);

/**
 * The process cannot start. The message is one sentence for an operator that says what to change; it is printed as it
 * is, without a stack, and the process exits with code 1.
 */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}
