import { defineSubgraph } from '@tessera/kit/server';
import { createContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';
import { tables } from './store/tables.ts';

/** What orders is for, in a sentence. */
export const orders = defineSubgraph({
  name: 'orders',
  port: 4107,
  schema: new URL('../schema.graphql', import.meta.url),
  store: { tables, migrations: new URL('../migrations/', import.meta.url) },
  setup: ({ store, clock, newId }) => ({
    resolvers,
    context: (base) => createContext(base, { store, clock, newId }),
  }),
});
