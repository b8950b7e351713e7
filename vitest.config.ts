import { defineConfig } from 'vitest/config';

// Two cores are the smallest machine the suite must pass on; more workers only make tests wait for each other.
const maxWorkers = 2;
const exclude = ['**/node_modules/**', 'data/**'];

// Vite would pick graphql's ES modules, Node and Apollo's packages its CommonJS build: two copies, which refuse each other.
const resolve = {
  alias: [{ find: /^graphql$/, replacement: `${import.meta.dirname}/node_modules/graphql/index.js` }],
};

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          // Loading the modules anew for each file costs a third of the suite's CPU. Tests share nothing but modules,
          // and those hold no state (no work at import time).
          isolate: false,
          include: ['**/*.test.ts'],
          exclude,
          globalSetup: ['kit/src/testing/postgres-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.ts'],
          exclude,
          globalSetup: ['kit/src/testing/postgres-server.ts'],
          // Each scenario starts the whole platform: one at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
