import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger, Metrics } from '../telemetry/index.ts';
import { traceIdOf } from '../telemetry/index.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The trace the request belongs to, by its `traceparent`. */
    traceId: string | null;
  }
}

/** Ids of requests are generated here, never taken from a client: they go into logs and error messages. */
export const generateRequestId = (): string => randomUUID();

/** Gives a request another id, from someone who is trusted with it. */
export const adoptRequestId = (request: FastifyRequest, id: string | undefined): void => {
  if (id !== undefined && /^[\w-]{8,64}$/.test(id)) request.id = id;
};

/** What is asked every few seconds by machines and told nobody anything. */
const isRoutine = (url: string): boolean => url.startsWith('/health/') || url === '/metrics';

/**
 * Counts and logs every answered request: method, route, operation, status, duration, ids; never variables, query
 * strings or bodies.
 */
export const recordRequests = (
  app: FastifyInstance,
  { logger, metrics, level }: { logger: Logger; metrics: Metrics; level: 'info' | 'debug' },
): void => {
  app.decorateRequest('traceId', null);
  app.addHook('onRequest', async (request, reply) => {
    request.traceId = traceIdOf(request.headers.traceparent as string | undefined);
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { statusCode: status, elapsedTime } = reply;
    metrics.requestFinished({ method: request.method, route, status, seconds: elapsedTime / 1000 });
    const lineLevel = isRoutine(route) ? 'trace' : level;
    if (!logger.isLevelEnabled(lineLevel)) return;
    logger[lineLevel](
      {
        method: request.method,
        route,
        operationName: operationNameOf(request.body),
        status,
        durationMs: Math.round(elapsedTime * 100) / 100,
        requestId: request.id,
        traceId: request.traceId ?? undefined,
      },
      'request',
    );
  });
};

const operationNameOf = (body: unknown): string | undefined => {
  const name = (body as { operationName?: unknown } | null | undefined)?.operationName;
  // What is no GraphQL name was written by someone who wants to be in the log.
  return typeof name === 'string' && /^\w{1,100}$/.test(name) ? name : undefined;
};
