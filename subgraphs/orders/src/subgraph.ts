import { createGuessLimit } from '@tessera/kit/limits';
import { defineSubgraph } from '@tessera/kit/server';
import { awaitReplicas } from './actions/keep-replicas.ts';
import { OrderWaits } from './actions/order-waits.ts';
import { cartConfig, cartConsumers, cartJobs } from './cart-parts.ts';
import { createContext } from './context.ts';
import { longestWait, orderConfig, orderConsumers, readDeadlines } from './order-parts.ts';
import { personalDataParts } from './personal-data-parts.ts';
import { resolvers } from './resolvers/index.ts';
import { claims } from './store/claims.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';
import { verify } from './store/verify.ts';
import { readTaxTable } from './tax-rates.ts';

/** Carts, orders and the checkout that turns one into the other. */
export const orders = defineSubgraph({
  name: 'orders',
  port: 4107,
  schema: new URL('../schema.graphql', import.meta.url),
  config: { ...cartConfig, ...orderConfig },
  store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
  verify: ({ read, config, now }) => verify(read, new Date(now.getTime() - longestWait(config))),
  claims: ({ read }) => claims(read),
  setup: ({ store, config, clock, newId, outbox }) => {
    const dependencies = {
      store,
      clock,
      newId,
      outbox,
      tax: readTaxTable(config.ORDERS_TAX_ON_TOP),
      guestCarts: config.ORDERS_GUEST_CARTS,
      cartDays: config.ORDERS_CART_DAYS,
      deadlines: readDeadlines(config),
      waits: new OrderWaits(),
      waitMs: config.ORDERS_WAIT_MS,
      guesses: createGuessLimit(),
    };
    const erasing = personalDataParts(dependencies);
    return {
      resolvers,
      context: (base) => createContext(base, dependencies),
      consumers: [...cartConsumers(dependencies), ...orderConsumers(dependencies), ...erasing.consumers],
      jobs: [...cartJobs(dependencies), ...erasing.jobs],
      demo: () => awaitReplicas(dependencies),
    };
  },
});
