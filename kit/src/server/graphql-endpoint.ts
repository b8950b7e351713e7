import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TesseraError } from '../errors/index.ts';
import { internalHeaders, type Viewer, type ViewerVerifier } from '../identity/index.ts';
import { type Logger, runInTrace } from '../telemetry/index.ts';
import type { SubgraphContext } from './define-subgraph.ts';
import { sendError } from './error-reply.ts';
import { adoptRequestId } from './request-records.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on /graphql, before the body is read. */
    viewer: Viewer | null;
  }
}

/** What the endpoint stands on. */
export interface GraphqlEndpointOptions {
  readonly apollo: ApolloServer<SubgraphContext>;
  readonly verifier: ViewerVerifier;
  readonly logger: Logger;
  readonly contextOf: (base: SubgraphContext) => object | Promise<object>;
}

/**
 * Adds `POST /graphql`, which answers the router only: without a valid viewer token a request is refused before its
 * body is read. From the router it takes the request id and the client's address.
 */
export const addGraphqlEndpoint = (app: FastifyInstance, options: GraphqlEndpointOptions): void => {
  const { apollo, verifier, logger, contextOf } = options;
  app.decorateRequest('viewer', null);

  app.route({
    method: ['POST', 'GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      request.viewer = await verifier.verify(header(request, internalHeaders.viewer));
      adoptRequestId(request, header(request, internalHeaders.requestId));
      reply.header('x-request-id', request.id);
      if (request.method === 'POST') return;
      reply.header('allow', 'POST');
      return sendError(reply, new TesseraError('METHOD_NOT_ALLOWED', 'Send GraphQL by POST.'));
    },
    handler: (request, reply) =>
      // What an operation makes others do belongs to its trace.
      runInTrace(request.traceId ? (header(request, 'traceparent') ?? null) : null, async () => {
        const context = await contextOf(baseContext(request, logger));
        const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: 'POST',
            headers: acceptHeader(request),
            search: '',
            body: request.body,
          },
          // Types of a subgraph's own context are its own business; kit's part is in it.
          context: async () => context as SubgraphContext,
        });
        reply.header('cache-control', 'no-store');
        for (const [name, value] of headers) reply.header(name, value);
        if (body.kind !== 'complete') throw new Error('A subgraph does not deliver incrementally.');
        return reply.code(status ?? 200).send(body.string);
      }),
  });
};

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * The one header ApolloServer looks at here; copying the others would be work for nobody. Who takes JSON, as the router
 * does, gets JSON without a negotiation, which costs more than the rest of reading a request.
 */
const acceptHeader = (request: FastifyRequest): HeaderMap => {
  const accept = header(request, 'accept');
  return new HeaderMap(accept === undefined || takesJson.test(accept) ? [] : [['accept', accept]]);
};

// Without parameters: one of them could be `q=0`.
const takesJson = /(?:^|, ?)application\/json(?:$|,)/;

const baseContext = (request: FastifyRequest, logger: Logger): SubgraphContext => {
  const { id: requestId, traceId, viewer } = request;
  if (!viewer) throw new Error('The viewer was not verified.');
  return {
    viewer,
    requestId,
    clientAddress: header(request, internalHeaders.clientAddress) ?? null,
    logger: logger.child({ requestId, ...(traceId && { traceId }) }),
  };
};
