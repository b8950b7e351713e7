import { wholeNumber } from '@tessera/kit/config';
import { forgetKeysJob } from '@tessera/kit/idempotency';
import { defineSubgraph } from '@tessera/kit/server';
import { sweepReservations } from './actions/sweep-reservations.ts';
import { onReturnReceived } from './consumers/return-received.ts';
import { onShipmentDispatched } from './consumers/shipment-dispatched.ts';
import { onStockReleaseRequested } from './consumers/stock-release-requested.ts';
import { onStockRequested } from './consumers/stock-requested.ts';
import { createContext } from './context.ts';
import { loadDemoStock } from './demo/load-demo-stock.ts';
import { resolvers } from './resolvers/index.ts';
import { claims } from './store/claims.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';
import { verify } from './store/verify.ts';

/** Warehouses, the stock ledger, reservations: how much of a variant can be sold. */
export const inventory = defineSubgraph({
  name: 'inventory',
  port: 4104,
  schema: new URL('../schema.graphql', import.meta.url),
  config: {
    INVENTORY_SWEEP_SECONDS: wholeNumber({ min: 1, max: 86_400 })
      .default(60)
      .describe('pause between two sweeps that book expired reservations back, in seconds'),
  },
  store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
  verify: ({ read }) => verify(read),
  claims: ({ read }) => claims(read),
  setup: ({ store, config, clock, newId, outbox }) => {
    const dependencies = { store, clock, newId };
    const told = { clock, newId, outbox };
    return {
      resolvers,
      context: (base) => createContext(base, dependencies),
      consumers: [
        onStockRequested(told),
        onStockReleaseRequested(told),
        onShipmentDispatched(told),
        onReturnReceived(told),
      ],
      jobs: [
        {
          name: 'sweep-reservations',
          // Nobody waits for it: what has expired counts as free at once.
          everyMs: config.INVENTORY_SWEEP_SECONDS * 1_000,
          run: async () => {
            await sweepReservations(dependencies);
          },
        },
        forgetKeysJob(dependencies, tables),
      ],
      demo: ({ progress }) => loadDemoStock(dependencies, progress),
    };
  },
});
