import type { ErrorCodeEntry } from '@tessera/kit/errors';

/** Codes that only the router gives, next to the registry that all processes share. */
export const routerErrorCodes = {
  SUBREQUEST_FAILED: {
    status: 200,
    description: 'A subgraph could not be reached or broke off; its fields are null.',
  },
  SUBREQUEST_TIMEOUT: {
    status: 200,
    description: 'A subgraph did not answer within the time of the request; its fields are null.',
  },
  SUBREQUEST_HTTP_ERROR: {
    status: 200,
    description: 'A subgraph answered with an HTTP error or a redirect; its fields are null.',
  },
  SUBREQUEST_MALFORMED_RESPONSE: {
    status: 200,
    description: 'A subgraph answered with something that is not a response to what it was asked.',
  },
  SUBREQUEST_TOO_LARGE: {
    status: 200,
    description: 'A subgraph answered with more bytes than the router reads.',
  },
  SUBREQUEST_ERROR: {
    status: 200,
    description: 'A subgraph reported a fault of its own. The log tells more under the request id.',
  },
  LIMIT_TOKENS: { status: 400, description: 'The document has more tokens than the router reads.' },
  LIMIT_DEPTH: { status: 400, description: 'The document nests deeper than the router allows.' },
  LIMIT_FIELDS: {
    status: 400,
    description:
      'The document selects more fields than the router allows, fragments counted where they are spread.',
  },
  LIMIT_ALIASES: { status: 400, description: 'The document has more aliases than the router allows.' },
  LIMIT_ROOT_FIELDS: {
    status: 400,
    description: 'An operation has more fields at its root than the router allows.',
  },
  LIMIT_DIRECTIVES: { status: 400, description: 'The document has more directives than the router allows.' },
  LIMIT_VARIABLES: {
    status: 400,
    description: 'The variables nest deeper or hold more values than the router allows.',
  },
  BATCH_TOO_LARGE: {
    status: 400,
    description: 'The request holds more operations than the router takes at once.',
  },
  CSRF_PREVENTED: {
    status: 400,
    description:
      'A browser could have sent this request without asking first. Send a content-type of application/json, or the header apollo-require-preflight.',
  },
} as const satisfies Record<string, ErrorCodeEntry>;

/** A key of {@link routerErrorCodes}. */
export type RouterErrorCode = keyof typeof routerErrorCodes;

/** Whether `code` is one of the router's. */
export const isRouterErrorCode = (code: unknown): code is RouterErrorCode =>
  typeof code === 'string' && Object.hasOwn(routerErrorCodes, code);
