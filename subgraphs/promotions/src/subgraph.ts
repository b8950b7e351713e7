import { createGuessLimit } from '@tessera/kit/limits';
import { defineSubgraph } from '@tessera/kit/server';
import { announceAtStart } from './actions/announce-automatic.ts';
import { onCouponsRequested } from './consumers/coupons-requested.ts';
import { onDiscountsReleaseRequested } from './consumers/discounts-release-requested.ts';
import { onDiscountsRequested } from './consumers/discounts-requested.ts';
import { createContext } from './context.ts';
import { loadDemoPromotions } from './demo/load-demo-promotions.ts';
import { personalDataParts } from './personal-data-parts.ts';
import { resolvers } from './resolvers/index.ts';
import { claims } from './store/claims.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';
import { verify } from './store/verify.ts';

/** Promotions and coupons: what an order saves. */
export const promotions = defineSubgraph({
  name: 'promotions',
  port: 4106,
  schema: new URL('../schema.graphql', import.meta.url),
  store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
  verify: ({ read }) => verify(read),
  claims: ({ read }) => claims(read),
  setup: async ({ store, clock, newId, outbox }) => {
    const dependencies = { store, clock, newId, outbox };
    const guesses = createGuessLimit();
    await announceAtStart(dependencies);
    const erasing = personalDataParts(dependencies);
    return {
      resolvers,
      context: (base) => createContext(base, dependencies, guesses),
      consumers: [
        onDiscountsRequested(dependencies),
        onDiscountsReleaseRequested(dependencies),
        onCouponsRequested(dependencies),
        ...erasing.consumers,
      ],
      jobs: erasing.jobs,
      demo: () => loadDemoPromotions(dependencies),
    };
  },
});
