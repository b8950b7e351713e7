import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe } from 'vitest';
import { type Engine, openStore, type Store } from '../store/index.ts';
import { type Cleanup, createPostgresDatabase } from './services.ts';

/** One engine under test. What it opens and creates is gone after the block's last test. */
export interface TestEngine {
  readonly name: Engine;
  /** Runs `work` after the block's last test; the latest given runs first. */
  cleanUp(work: () => Promise<unknown>): void;
  /** Creates an empty database and returns its `DATABASE_URL`. */
  databaseUrl(): Promise<string>;
  /** Opens a migrated store on an empty database. */
  open(store: { readonly migrations: URL }, onStatement?: (statement: string) => void): Promise<Store>;
}

/**
 * Where databases of tests are: in memory where the system has room for files there, since tests need no commit to
 * survive a power cut and wait longer for the disk than for anything else.
 */
export const temporaryFolder = async (): Promise<string> => {
  const memory = '/dev/shm';
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > 512 * 2 ** 20 ? memory : tmpdir();
};

const createSqlite = async (cleanups: Cleanup[]): Promise<string> => {
  const folder = await mkdtemp(path.join(await temporaryFolder(), 'tessera-store-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return `file:${path.join(folder, 'test.db')}`;
};

/**
 * Registers the same tests once an engine, each in a `describe` of its own.
 * @example
 * forEachEngine((engine) => {
 *   it('keeps a row', async () => { const store = await engine.open(catalog.store); … });
 * });
 */
export const forEachEngine = (register: (engine: TestEngine) => void): void => {
  describe.each<Engine>(['sqlite', 'postgres'])('on %s', (name) => {
    const cleanups: Cleanup[] = [];
    afterAll(async () => {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    });
    const databaseUrl = () => (name === 'sqlite' ? createSqlite(cleanups) : createPostgresDatabase(cleanups));
    register({
      name,
      cleanUp: (work) => cleanups.push(work),
      databaseUrl,
      open: async ({ migrations }, onStatement) => {
        const store = await openStore({
          name: 'test',
          url: await databaseUrl(),
          migrations,
          ...(onStatement && { onStatement }),
        });
        cleanups.push(() => store.close());
        return store;
      },
    });
  });
};
