import { defineSubgraph } from '@tessera/kit/server';
import { createContext } from './context.ts';
import { loadDemoReviews } from './demo/load-demo-reviews.ts';
import { personalDataParts } from './personal-data-parts.ts';
import { resolvers } from './resolvers/index.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';
import { verify } from './store/verify.ts';

/** What people think of products: reviews, their moderation, and the ratings they add up to. */
export const reviews = defineSubgraph({
  name: 'reviews',
  port: 4105,
  schema: new URL('../schema.graphql', import.meta.url),
  store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
  verify: ({ read }) => verify(read),
  setup: ({ store, clock, newId, outbox }) => {
    const dependencies = { store, clock, newId };
    const erasing = personalDataParts({ ...dependencies, outbox });
    return {
      resolvers,
      context: (base) => createContext(base, dependencies),
      consumers: erasing.consumers,
      jobs: erasing.jobs,
      demo: ({ progress }) => loadDemoReviews(dependencies, progress),
    };
  },
});
