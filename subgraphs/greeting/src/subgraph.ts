import { defineSubgraph } from '@tessera/kit/server';
import { greet } from './greet.ts';
import { resolvers } from './resolvers/index.ts';

/** Says hello, in GraphQL and at `GET /hello`. */
export const greeting = defineSubgraph({
  name: 'greeting',
  port: 4101,
  schema: new URL('../schema.graphql', import.meta.url),
  setup: () => ({
    resolvers,
    routes: (app) => {
      app.get('/hello', async () => ({ message: greet() }));
    },
  }),
});
