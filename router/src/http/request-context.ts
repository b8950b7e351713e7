import { internalHeaders, type Viewer } from '@tessera/kit/identity';
import { type Logger, traceIdOf } from '@tessera/kit/telemetry';
import type { FastifyRequest } from 'fastify';
import { createDeadline } from '../execution/deadline.ts';
import type { RequestContext } from '../request-context.ts';
import { clientOf } from '../usage/client-identity.ts';

/** What contexts of requests are made with. */
export interface ContextOptions {
  readonly logger: Logger;
  readonly timeoutMs: number;
  /** Lower-case names of client headers that subgraphs get. */
  readonly forward: readonly string[];
}

/**
 * Headers to subgraphs are built from nothing: an internal header that a client sends has no way through.
 */
export const createRequestContext = (
  request: FastifyRequest,
  viewer: Viewer,
  { logger, timeoutMs, forward }: ContextOptions,
): RequestContext => {
  const { id: requestId, headers: received } = request;
  const headers: Record<string, string> = {};
  for (const name of forward) {
    const value = received[name];
    if (typeof value === 'string') headers[name] = value;
  }
  headers[internalHeaders.requestId] = requestId;
  headers[internalHeaders.clientAddress] = request.ip;
  headers.traceparent = traceparent(received.traceparent, requestId);
  let ownLogger: Logger | undefined;
  return {
    requestId,
    viewer,
    client: clientOf(received),
    deadline: createDeadline(timeoutMs),
    logger: () => {
      ownLogger ??= logger.child({ requestId });
      return ownLogger;
    },
    headers,
  };
};

/** The client's trace, or one of its own whose id is the request's. */
const traceparent = (received: string | string[] | undefined, requestId: string): string => {
  if (typeof received === 'string' && traceIdOf(received)) return received;
  const hex = requestId.replaceAll('-', '');
  return `00-${hex}-${hex.slice(0, 16)}-00`;
};
