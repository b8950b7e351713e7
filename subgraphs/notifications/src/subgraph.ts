import { defineSubgraph } from '@tessera/kit/server';
import { createContext } from './context.ts';
import { resolvers } from './resolvers/index.ts';
import { tables } from './store/tables.ts';

/** What notifications is for, in a sentence. */
export const notifications = defineSubgraph({
  name: 'notifications',
  port: 4110,
  schema: new URL('../schema.graphql', import.meta.url),
  store: { tables, migrations: new URL('../migrations/', import.meta.url) },
  setup: ({ store, clock, newId }) => ({
    resolvers,
    context: (base) => createContext(base, { store, clock, newId }),
  }),
});
