import { type ApolloServer, HeaderMap } from '@apollo/server';
import { TesseraError } from '@tessera/kit/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authentication } from '../policy/authentication.ts';
import { csrfRefusal } from '../policy/csrf.ts';
import type { Refusal } from '../policy/limits.ts';
import { checkVariables } from '../policy/variables.ts';
import type { RequestContext } from '../request-context.ts';
import type { RouterMetrics } from '../telemetry/router-metrics.ts';
import { type ContextOptions, createRequestContext } from './request-context.ts';

/** What the GraphQL endpoint stands on. */
export interface GraphqlRouteOptions extends ContextOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly authentication: Authentication;
  readonly checkDocument: (text: string) => Refusal | undefined;
  readonly metrics: RouterMetrics;
  /** Whether a browser that asks for HTML gets the landing page. */
  readonly landingPage: boolean;
}

/** Adds `/graphql`. What can be refused cheaply is refused before ApolloServer parses, plans or fetches anything. */
export const addGraphqlRoute = (app: FastifyInstance, options: GraphqlRouteOptions): void => {
  const { apollo, authentication, checkDocument, metrics, landingPage } = options;

  const refuse = (reply: FastifyReply, { status, code, message }: Refusal): FastifyReply => {
    metrics.requestRefused(code);
    return reply
      .code(status)
      .type('application/json; charset=utf-8')
      .send({ errors: [{ message, extensions: { code } }] });
  };

  const refusalOf = ({ query, variables }: Asked): Refusal | undefined =>
    (typeof query === 'string' ? checkDocument(query) : undefined) ?? checkVariables(variables);

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const refusal = Array.isArray(request.body) ? batched : refusalOf(operationOf(request));
    if (refusal) return refuse(reply, refusal);
    const viewer = await authentication.viewerOf(request.headers.authorization);
    const context = createRequestContext(request, viewer, options);
    try {
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: relevantHeaders(request),
          search: searchOf(request.url),
          body: request.body,
        },
        context: async () => context,
      });
      for (const [name, value] of headers) reply.header(name, value);
      if (status !== undefined) reply.code(status);
      if (body.kind !== 'complete')
        throw new TesseraError('INTERNAL_SERVER_ERROR', 'Incremental delivery is not supported.');
      return reply.send(body.string);
    } finally {
      context.deadline.done();
    }
  };

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      if (landingPage && prefersHtml(request)) return;
      const refusal = csrfRefusal(request.headers);
      if (refusal) return refuse(reply, refusal);
    },
    handler: handle,
    errorHandler: (error, _request, reply) => {
      if (error instanceof TesseraError) {
        metrics.requestRefused(error.code);
        if (error.code === 'UNAUTHENTICATED')
          reply.header('www-authenticate', 'Bearer error="invalid_token"');
        if (error.code === 'SERVICE_UNAVAILABLE') reply.header('retry-after', '1');
      }
      throw error;
    },
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (_request, reply) =>
      refuse(reply.header('allow', 'GET, POST'), {
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
        message: 'Send GraphQL by POST, or a query by GET.',
      }),
  });
};

const batched: Refusal = {
  status: 400,
  code: 'BATCH_TOO_LARGE',
  message: 'Send one operation per request; batches are not taken.',
};

interface Asked {
  readonly query?: unknown;
  readonly variables?: unknown;
}

const operationOf = (request: FastifyRequest): Asked => {
  if (request.method === 'GET') {
    const { query, variables } = request.query as Record<string, unknown>;
    return { query, variables: typeof variables === 'string' ? parseOrUndefined(variables) : undefined };
  }
  return (request.body ?? {}) as Asked;
};

/** Malformed variables of a GET are refused by ApolloServer, which reads them again. */
const parseOrUndefined = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The headers that ApolloServer looks at; copying the others would be work for nobody. Who takes anything or plain JSON
 * gets JSON without a negotiation, which costs more than the rest of reading a request.
 */
const relevantHeaders = ({ method, headers }: FastifyRequest): HeaderMap => {
  const map = new HeaderMap();
  const { accept, 'content-type': contentType } = headers;
  if (contentType !== undefined && method === 'GET') map.set('content-type', contentType);
  if (accept !== undefined && accept !== '*/*' && accept !== 'application/json') map.set('accept', accept);
  return map;
};

const searchOf = (url: string): string => {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
};

const prefersHtml = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');
