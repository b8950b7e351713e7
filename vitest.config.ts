import { defineConfig } from 'vitest/config';

// Two cores are the smallest machine the suite must pass on; more workers only make tests wait for each other.
const maxWorkers = 2;
const exclude = ['**/node_modules/**', 'data/**'];

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude,
          globalSetup: ['kit/src/testing/postgres-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['**/*.e2e.ts'],
          exclude,
          // Each scenario starts the whole platform: one at a time.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
