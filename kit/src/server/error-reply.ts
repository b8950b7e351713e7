import type { FastifyReply } from 'fastify';
import { type ErrorCode, errorCodes, TesseraError } from '../errors/index.ts';

/** The body of every reply that failed as a whole, whatever the address. */
export interface ErrorBody {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: ErrorCode } }];
}

/** Builds the body of a failed reply. */
export const errorBody = (error: TesseraError): ErrorBody => ({
  errors: [{ message: error.message, extensions: { ...error.extensions, code: error.code } }],
});

/** Answers with an error in GraphQL's shape. */
export const sendError = (reply: FastifyReply, error: TesseraError): FastifyReply =>
  reply.code(error.status).type('application/json; charset=utf-8').send(errorBody(error));

/** What a client is told about a fault: nothing but where to find it in the log. */
export const maskedMessage = (requestId: string): string =>
  `Something went wrong on our side. Quote request id ${requestId} when you ask about it.`;

const fastifyErrors: Readonly<Record<string, [ErrorCode, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['PAYLOAD_TOO_LARGE', 'The body is too large.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'The body is empty.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_REQUEST', 'The body is not JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['BAD_REQUEST', 'The body has another length than its Content-Length.'],
  FST_ERR_BAD_URL: ['BAD_REQUEST', 'The address is malformed.'],
  FST_ERR_ASYNC_CONSTRAINT: ['BAD_REQUEST', 'The address is malformed.'],
};

/** The refusal behind an error that the HTTP layer threw; null for a fault, which is to be masked and logged. */
export const refusalOf = (error: unknown): TesseraError | null => {
  if (error instanceof TesseraError) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const known = fastifyErrors[code ?? ''];
  if (known) return new TesseraError(...known);
  const isClientError = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
  return isClientError ? new TesseraError('BAD_REQUEST', 'The request is malformed.') : null;
};

/** The raw reply to a request that Node's HTTP parser refused, before there is a request to answer. */
export const rawErrorReply = (code: string | undefined): string => {
  const [errorCode, message]: [ErrorCode, string] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['REQUEST_TIMEOUT', 'The request took too long to arrive.']
      : code === 'HPE_HEADER_OVERFLOW'
        ? ['HEADERS_TOO_LARGE', 'The request headers are too large.']
        : ['BAD_REQUEST', 'The request is not HTTP.'];
  const body = JSON.stringify(errorBody(new TesseraError(errorCode, message)));
  return [
    `HTTP/1.1 ${errorCodes[errorCode].status} ${errorCode}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
};
