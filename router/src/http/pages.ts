import type { FastifyInstance } from 'fastify';
import { addGraphiql } from './graphiql/routes.ts';

/** What the pages show. */
export interface PagesOptions {
  /** Where the example operations are. */
  readonly operationsFolder: string | undefined;
}

/** Adds what a developer opens in a browser. `/graphql` itself answers with Apollo Sandbox when asked for HTML. */
export const addPages = (app: FastifyInstance, options: PagesOptions): void => {
  app.get('/', async (_request, reply) => reply.redirect('/graphql'));
  addGraphiql(app, options);
};
