import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { connect as connectTcp } from 'node:net';
import pg from 'pg';
import { inject } from 'vitest';

/** Undoes something after a test. */
export type Cleanup = () => Promise<unknown>;

/** Where RabbitMQ is tested with. */
export const broker = 'amqp://guest:guest@127.0.0.1:5672';

const listens = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connectTcp(Number(port), hostname);
    socket.once('error', () => resolve(false)).once('connect', () => resolve(true));
    socket.once('connect', () => socket.end());
  });

/** Whether tests are to use RabbitMQ: where it listens, and always where services are required. */
export const hasBroker = async (): Promise<boolean> =>
  process.env.REQUIRE_SERVICES === '1' || (await listens(broker));

/** Deletes the exchanges and queues of a carrier whose names begin with `prefix`. */
export const deleteTopology = async (prefix: string, groups: Iterable<string>): Promise<void> => {
  const { connect } = createRequire(import.meta.url)('amqplib') as typeof import('amqplib');
  const connection = await connect(broker);
  const channel = await connection.createChannel();
  for (const group of [...groups, 'dead']) await channel.deleteQueue(`${prefix}.${group}`);
  for (const exchange of [prefix, `${prefix}.dead`]) await channel.deleteExchange(exchange);
  await connection.close();
};

/** Creates an empty database on the test server and returns its URL. */
export const createPostgresDatabase = async (cleanups: Cleanup[]): Promise<string> => {
  const server = inject('postgresUrl');
  const database = `tessera_test_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await onServer(`CREATE DATABASE ${database}`);
  cleanups.push(() => onServer(`DROP DATABASE ${database} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};
