import type { SubgraphParts } from '@tessera/kit/server';
import type { Dependencies } from '../actions/dependencies.ts';
import { receiveEvent } from '../actions/receive-event.ts';

/** The HTTP server of a subgraph. */
export type App = Parameters<NonNullable<SubgraphParts['routes']>>[0];

/** A webhook's body is signed byte by byte, so these routes read bytes: the parser is theirs alone. */
export const addWebhooks = (app: App, dependencies: Dependencies): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 262_144 }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(`/webhooks/${dependencies.provider.name}`, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const headers = request.headers as Record<string, string | undefined>;
      const event = await dependencies.provider.readWebhook(body, headers);
      if (!event) return reply.code(400).send({ received: false });
      // An event about nothing of ours is taken and forgotten, as the provider would repeat it otherwise.
      if (event.orderId !== '') await receiveEvent(dependencies, event);
      return reply.code(200).send({ received: true });
    });
  });
};
