/** One error code of the API: the HTTP status it has when the whole request fails with it, and what it means. */
export interface ErrorCodeEntry {
  readonly status: number;
  readonly description: string;
}

/**
 * Every `extensions.code` a client can meet. Codes are part of the API: never renamed, and removed only after a
 * deprecation.
 */
export const errorCodes = {
  UNAUTHENTICATED: {
    status: 401,
    description:
      'Nobody is signed in, or the token is missing, malformed, expired or meant for someone else.',
  },
  FORBIDDEN: { status: 403, description: 'The viewer is known and lacks a scope that the field requires.' },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    status: 200,
    description: 'The router removed a field from the answer because the viewer may not see it.',
  },
  NOT_FOUND: {
    status: 404,
    description: 'There is no such thing, or the viewer may not know that there is.',
  },
  BAD_USER_INPUT: {
    status: 400,
    description: 'An argument or variable has the wrong type or a value outside its documented bounds.',
  },
  CONFLICT: {
    status: 409,
    description:
      'The thing changed since it was read, or the request contradicts its state. Read it and try again.',
  },
  BAD_REQUEST: {
    status: 400,
    description: 'The HTTP request is not a GraphQL request: malformed JSON, invalid UTF-8, no query.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, description: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, description: 'The document does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    description: 'The document has no operation, or several and the request does not name one of them.',
  },
  INTROSPECTION_DISABLED: { status: 400, description: 'The schema cannot be introspected in production.' },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    description: 'No document is stored under this hash. Send it together with the hash once.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 200, description: 'This server stores no documents by hash.' },
  METHOD_NOT_ALLOWED: { status: 405, description: 'The address does not take this HTTP method.' },
  REQUEST_TIMEOUT: { status: 408, description: 'The request took too long to arrive.' },
  PAYLOAD_TOO_LARGE: { status: 413, description: 'The body is larger than the server reads.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, description: 'The body is not application/json.' },
  HEADERS_TOO_LARGE: { status: 431, description: 'The request headers are larger than the server reads.' },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    description: 'A fault on our side. The message carries the request id under which the log tells more.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    description: 'The server is starting, stopping or has more work than it can do in time. Try again later.',
  },
} as const satisfies Record<string, ErrorCodeEntry>;

/** A key of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;

/** Whether `code` is registered. */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);
