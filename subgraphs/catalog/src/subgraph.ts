import { defineSubgraph } from '@tessera/kit/server';
import { tellAllVariants } from './actions/tell-all-variants.ts';
import { onVariantsRequested } from './consumers/variants-requested.ts';
import { createContext } from './context.ts';
import { loadDemoCatalog } from './demo/load-demo-catalog.ts';
import { resolvers } from './resolvers/index.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';

/** Products, variants, prices, categories, collections, and the search for them. */
export const catalog = defineSubgraph({
  name: 'catalog',
  port: 4103,
  schema: new URL('../schema.graphql', import.meta.url),
  store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
  setup: ({ store, clock, newId, outbox }) => {
    const dependencies = { store, clock, newId, outbox };
    return {
      resolvers,
      context: (base) => createContext(base, dependencies),
      consumers: [onVariantsRequested],
      jobs: [
        {
          name: 'tell-variants',
          everyMs: 1_000,
          run: (signal) => tellAllVariants(dependencies, signal),
        },
      ],
      demo: ({ progress }) => loadDemoCatalog(dependencies, progress),
    };
  },
});
