import { forgetKeysJob } from '@tessera/kit/idempotency';
import { defineSubgraph } from '@tessera/kit/server';
import { beginShipping } from './actions/change-methods.ts';
import { onShipmentCancelRequested } from './consumers/shipment-cancel-requested.ts';
import { onShipmentRequested } from './consumers/shipment-requested.ts';
import { createContext } from './context.ts';
import { personalDataParts } from './personal-data-parts.ts';
import { resolvers } from './resolvers/index.ts';
import { claims } from './store/claims.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';
import { verify } from './store/verify.ts';

/** Ways to ship and what they cost; shipments, their tracking, and what comes back. */
export const shipping = defineSubgraph({
  name: 'shipping',
  port: 4109,
  schema: new URL('../schema.graphql', import.meta.url),
  store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
  verify: ({ read }) => verify(read),
  claims: ({ read }) => claims(read),
  setup: async ({ store, clock, newId, outbox }) => {
    const dependencies = { store, clock, newId, outbox };
    await beginShipping(dependencies);
    const erasing = personalDataParts(dependencies);
    return {
      resolvers,
      context: (base) => createContext(base, dependencies),
      consumers: [
        onShipmentRequested(dependencies),
        onShipmentCancelRequested(dependencies),
        ...erasing.consumers,
      ],
      jobs: [...erasing.jobs, forgetKeysJob(dependencies, tables)],
    };
  },
});
