import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { StartError, TesseraError } from '../errors/index.ts';
import type { Logger, Metrics } from '../telemetry/index.ts';
import { maskedMessage, rawErrorReply, refusalOf, sendError } from './error-reply.ts';
import { addHealth, addMetrics, type Phase, type ReadinessChecks } from './health.ts';
import { readJsonBodies } from './json-body.ts';
import { generateRequestId, recordRequests } from './request-records.ts';

/** How to make the HTTP side of a process. */
export interface HttpServerOptions {
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Logs every request at info; otherwise at debug. */
  readonly production: boolean;
  /** What `/health/ready` asks. */
  readonly checks?: ReadinessChecks;
  /** Serve `GET /metrics` on this listener (default true). */
  readonly exposeMetrics?: boolean;
  /** Addresses or networks of proxies whose X-Forwarded-* are believed (default none). */
  readonly trustProxy?: readonly string[];
  /** Largest body read, bytes (default 1 MiB). */
  readonly bodyLimit?: number;
  /** Longest wait for a request to arrive in full, ms (default 10 s). */
  readonly requestTimeout?: number;
  /** Longest wait for requests in flight when stopping, ms (default 10 s). */
  readonly drainLimit?: number;
}

/** Where a process listens, and which variable says so. */
export interface Listen {
  readonly host: string;
  readonly port: number;
  /** Named in the message when the port is taken. */
  readonly variable: string;
}

/** The HTTP side of a process, with health, metrics, request ids, limits and one shape for errors. */
export interface HttpServer {
  /** Add routes and hooks before {@link listen}. */
  readonly app: FastifyInstance;
  /**
   * Starts accepting requests; `/health/ready` stays 503 until {@link ready}.
   * @throws StartError when the address cannot be listened on.
   */
  listen(listen: Listen): Promise<{ readonly url: string; readonly port: number }>;
  /** From now on `/health/ready` is up to the checks. */
  ready(): void;
  /** Not ready, no new connections, requests in flight get `drainLimit` to finish, then all connections close. */
  stop(): Promise<void>;
}

/**
 * Creates the HTTP server that subgraphs and the router share.
 *
 * Every error has the shape `{ errors: [{ message, extensions: { code } }] }`: a TesseraError as it is, what Fastify or
 * Node refuses under a code of the registry, anything else masked and logged. Bodies are JSON only.
 */
export const createHttpServer = (options: HttpServerOptions): HttpServer => {
  const { logger, metrics, production, checks = {}, exposeMetrics = true } = options;
  const { trustProxy = [], bodyLimit = 1_048_576, requestTimeout = 10_000, drainLimit = 10_000 } = options;
  let phase: Phase = 'starting';

  const app = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: generateRequestId,
    requestIdHeader: false,
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    bodyLimit,
    requestTimeout,
    // Longer than any client keeps an idle connection, so that it is never closed under a request on its way.
    keepAliveTimeout: 72_000,
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 },
    forceCloseConnections: 'idle',
    // Fastify's own 503 has another shape; the hook below answers.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => {
      if (socket.writable) socket.end(rawErrorReply(error.code));
      else socket.destroy();
    },
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id);
      sendError(reply, refusalOf(error) ?? masked(request.id));
    },
  });

  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (!refusal)
      logger.error({ err: error, requestId: request.id, traceId: request.traceId }, 'request failed');
    return sendError(reply, refusal ?? masked(request.id));
  });
  app.setNotFoundHandler((_request, reply) =>
    sendError(reply, new TesseraError('NOT_FOUND', 'There is nothing at this address.')),
  );
  readJsonBodies(app);
  recordRequests(app, { logger, metrics, level: production ? 'info' : 'debug' });
  app.addHook('onRequest', async (request) => {
    if (phase === 'stopping' && !request.url.startsWith('/health/')) {
      throw new TesseraError('SERVICE_UNAVAILABLE', 'The server is stopping.');
    }
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (reply.statusCode === 413) {
      // Closed at once, the connection would be reset under a client that is still writing, and the answer lost with
      // it. What still comes is thrown away, for as long as a request may take.
      reply.removeHeader('connection');
      request.raw.resume();
    }
    if (phase === 'stopping') reply.header('connection', 'close');
  });
  addHealth(app, { phase: () => phase, checks, logger });
  if (exposeMetrics) addMetrics(app, metrics);

  return {
    app,
    listen: (listen) => startListening(app, listen),
    ready: () => {
      if (phase === 'starting') phase = 'serving';
    },
    stop: async () => {
      phase = 'stopping';
      const cutOff = setTimeout(() => {
        logger.warn('requests still running after the drain limit were cut off');
        app.server.closeAllConnections();
      }, drainLimit);
      await app.close();
      clearTimeout(cutOff);
    },
  };
};

const masked = (requestId: string): TesseraError =>
  new TesseraError('INTERNAL_SERVER_ERROR', maskedMessage(requestId));

const startListening = async (app: FastifyInstance, { host, port, variable }: Listen) => {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` });
  } catch (error) {
    throw new StartError(listenProblem(error, { host, port, variable }), { cause: error });
  }
  const address = app.server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const isWildcard = host === '0.0.0.0' || host === '::';
  const name = isWildcard ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${actual}`, port: actual };
};

const listenProblem = (error: unknown, { host, port, variable }: Listen): string => {
  switch ((error as { code?: string }).code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use: stop the process that has it, or set ${variable} to another port.`;
    case 'EACCES':
      return `Port ${port} on ${host} needs more rights than this process has: set ${variable} to a port above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is not an address of this machine: set HOST to one that is.`;
    default:
      return `Listening on ${host} port ${port} failed: ${(error as Error).message}.`;
  }
};
