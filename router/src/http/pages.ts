import type { FastifyInstance } from 'fastify';

/** What the pages show. */
export interface PagesOptions {
  readonly operationsFolder: string | undefined;
}

/** Adds what a developer opens in a browser. `/graphql` itself answers with Apollo Sandbox when asked for HTML. */
export const addPages = (app: FastifyInstance, _options: PagesOptions): void => {
  app.get('/', async (_request, reply) => reply.redirect('/graphql'));
};
