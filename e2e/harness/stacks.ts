import { randomUUID } from 'node:crypto';
import { afterAll, describe } from 'vitest';
import {
  broker,
  type Cleanup,
  createPostgresDatabase,
  deleteTopology,
  hasBroker,
} from '../../kit/src/testing/services.ts';
import { environmentName, readSupergraphConfig } from '../../tools/src/project/supergraph-config.ts';

/** What the platform stands on: where stores are and what carries messages. */
export interface Stack {
  readonly name: 'sqlite' | 'postgres';
  /** Variables for the platform's processes; what they name is gone after the block's last test. */
  environment(): Promise<Record<string, string>>;
}

const withBroker = await hasBroker();

const onServices = async (cleanups: Cleanup[]): Promise<Record<string, string>> => {
  const names = readSupergraphConfig('supergraph.yaml').subgraphs.map(({ name }) => name);
  const prefix = `test-${randomUUID()}`;
  cleanups.push(() => deleteTopology(prefix, names));
  const databases = names.map(
    async (name) => [environmentName(name, 'DATABASE_URL'), await createPostgresDatabase(cleanups)] as const,
  );
  return {
    EVENT_BUS: broker,
    EVENT_BUS_PREFIX: prefix,
    ...Object.fromEntries(await Promise.all(databases)),
  };
};

/**
 * Registers the same scenario on SQLite with the log in a file, and on Postgres with RabbitMQ. The second is skipped
 * where nothing listens on RabbitMQ's port, unless services are required.
 */
export const forEachStack = (register: (stack: Stack) => void): void => {
  describe('on SQLite and a log in a file', () => {
    register({ name: 'sqlite', environment: async () => ({}) });
  });
  describe.skipIf(!withBroker)('on Postgres and RabbitMQ', () => {
    const cleanups: Cleanup[] = [];
    // Registered first, so that it runs last: the platform has stopped by then.
    afterAll(async () => {
      for (const cleanUp of cleanups.reverse()) await cleanUp();
    });
    register({ name: 'postgres', environment: () => onServices(cleanups) });
  });
};
