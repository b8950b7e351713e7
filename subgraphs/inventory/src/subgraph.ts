import { defineSubgraph } from '@tessera/kit/server';
import { forgetIdempotencyKeys } from './actions/forget-idempotency-keys.ts';
import { sweepReservations } from './actions/sweep-reservations.ts';
import { createContext } from './context.ts';
import { loadDemoStock } from './demo/load-demo-stock.ts';
import { resolvers } from './resolvers/index.ts';
import { tables } from './store/tables.ts';

/** Warehouses, the stock ledger, reservations: how much of a variant can be sold. */
export const inventory = defineSubgraph({
  name: 'inventory',
  port: 4104,
  schema: new URL('../schema.graphql', import.meta.url),
  store: { tables, migrations: new URL('../migrations/', import.meta.url) },
  setup: ({ store, clock, newId }) => {
    const dependencies = { store, clock, newId };
    return {
      resolvers,
      context: (base) => createContext(base, dependencies),
      jobs: [
        {
          name: 'sweep-reservations',
          everyMs: 5_000,
          run: async () => {
            await sweepReservations(dependencies);
          },
        },
        {
          name: 'forget-idempotency-keys',
          everyMs: 3_600_000,
          run: () => forgetIdempotencyKeys(dependencies),
        },
      ],
      demo: ({ progress }) => loadDemoStock(dependencies, progress),
    };
  },
});
