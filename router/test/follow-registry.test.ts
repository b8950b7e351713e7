import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDocuments, addLaunch, hashOf, lockVariant, openRegistry } from '@tessera/kit/registry';
import { type Store, sql } from '@tessera/kit/store';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startRouter } from '../src/index.ts';
import { registrySource } from '../src/supergraph/registry-source.ts';
import { users } from './shop.ts';
import { startStubSubgraph } from './stub-subgraph.ts';
import { compose, startTestRouter, type TestRouter } from './test-router.ts';

/** Makes a launch of a supergraph as it is, good or bad. */
const launch = (store: Store, sdl: string, contracts: Readonly<Record<string, string>> = {}) =>
  store.tx(async (tx) => {
    const number = await lockVariant(tx, 'current');
    await addDocuments(tx, [sdl, ...Object.values(contracts)]);
    await addLaunch(
      tx,
      { number, subgraphs: [] },
      {
        ...{ variant: 'current', kind: 'publish', at: new Date(), supergraph: hashOf(sdl), subgraphs: [] },
        ...{ author: null, commit: null, reason: null, restored: null },
        contracts: Object.entries(contracts).map(([name, text]) => ({
          ...{ name, include: [], exclude: [], hideUnreachable: false },
          supergraph: hashOf(text),
        })),
      },
    );
  });

const openAt = async (url: string): Promise<Store> => {
  const store = await openRegistry(url);
  onTestFinished(() => store.close());
  return store;
};

/** A router on a registry whose first launch has Ada, and the supergraph of one that has Grace. */
const startFollowing = async (url: string, env: Readonly<Record<string, string>> = {}) => {
  const store = await openAt(url);
  let ada = '';
  const graph = await startTestRouter({
    env: async (sdl) => {
      ada = sdl;
      await launch(store, sdl);
      return { SUPERGRAPH_URL: url, ...env };
    },
  });
  onTestFinished(() => graph.stop());
  const next = await startStubSubgraph({
    ...users,
    resolvers: { ...users.resolvers, Query: { me: () => ({ id: 'u2', name: 'Grace' }) } },
  });
  onTestFinished(() => next.stop());
  const grace = compose([graph.subgraph('products'), graph.subgraph('reviews'), next]);
  return { store, graph, ada, grace };
};

const nameNow = async (graph: TestRouter) => (await graph.query('{ me { name } }')).body.data?.me?.name;
const metric = async (graph: TestRouter, name: string): Promise<number> =>
  Number(new RegExp(`^${name}\\{.*\\} (\\d+)$`, 'm').exec((await graph.send('/metrics')).text)?.[1] ?? 0);
const refused = 'tessera_router_supergraph_refused_total';
const failures = 'tessera_router_supergraph_look_failures_total';

forEachEngine((engine) => {
  it('follows the launches of a registry while requests run, and back', async () => {
    const { store, graph, ada, grace } = await startFollowing(await engine.databaseUrl());
    const answers: string[] = [];
    let running = true;
    const client = (async () => {
      while (running) {
        const { status, text } = await graph.query('{ me { name } }');
        answers.push(status === 200 && !text.includes('"errors"') ? 'good' : text);
      }
    })();
    try {
      expect(await nameNow(graph)).toBe('Ada');
      await launch(store, grace);
      await waitFor(async () => (await nameNow(graph)) === 'Grace');
      await launch(store, ada);
      await waitFor(async () => (await nameNow(graph)) === 'Ada');
    } finally {
      running = false;
      await client;
    }
    expect(new Set(answers)).toEqual(new Set(['good']));
  });

  it('reads no text of a launch that is at hand', async () => {
    const url = await engine.databaseUrl();
    const store = await openAt(url);
    await launch(store, 'type Query { a: Int }');
    const source = registrySource(url, 'current');
    onTestFinished(() => source.close());
    const text = await source.read();
    expect(text).toEqual({ sdl: 'type Query { a: Int }', tag: hashOf('type Query { a: Int }') });
    await store.tx((tx) => tx.execute(sql`DELETE FROM document`));
    expect(await source.read(text?.tag)).toBeUndefined();
    await expect(source.read()).rejects.toThrow(/^The registry has lost the document [0-9a-f]{12}\.$/);
  });
});

describe('a registry in a file', () => {
  let folder: string;
  let url: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tessera-registry-'));
    url = `file:${join(folder, 'registry.db')}`;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is tried once with a launch that does not load', async () => {
    const { store, graph, grace } = await startFollowing(url);
    await launch(store, grace.slice(0, grace.length / 2));
    await waitFor(async () => (await metric(graph, refused)) === 1);
    expect(await nameNow(graph)).toBe('Ada');
    const log = graph.log.join('');
    expect(log).toContain('supergraph refused');
    expect(log).toContain('The supergraph does not load: Syntax Error');
    await launch(store, grace);
    await waitFor(async () => (await nameNow(graph)) === 'Grace');
    expect(await metric(graph, refused)).toBe(1);
  });

  it('may be damaged for a while', async () => {
    const { store, graph, grace } = await startFollowing(url);
    await store.tx(async (tx) => {
      await tx.execute(sql`UPDATE document SET text = text || ' '`);
      await tx.execute(sql`INSERT INTO document VALUES (${hashOf(grace)}, 'damaged')`);
    });
    await launch(store, grace);
    await waitFor(async () => (await metric(graph, failures)) > 0);
    expect(graph.log.join('')).toContain('was changed in the registry');
    expect(await nameNow(graph)).toBe('Ada');
    await store.tx((tx) =>
      tx.execute(sql`UPDATE document SET text = ${grace} WHERE hash = ${hashOf(grace)}`),
    );
    await waitFor(async () => (await nameNow(graph)) === 'Grace');
  });

  it('may be replaced by another file, or be gone', async () => {
    const [first, second] = ['type Query { a: Int }', 'type Query { b: Int }'];
    await launch(await openAt(url), first);
    const source = registrySource(url, 'current');
    onTestFinished(() => source.close());
    expect(await source.read()).toMatchObject({ sdl: first });
    const restored = join(folder, 'restored.db');
    const other = await openRegistry(`file:${restored}`);
    await launch(other, second);
    await other.close();
    await Promise.all(['-wal', '-shm'].map((end) => rm(join(folder, `registry.db${end}`), { force: true })));
    await rename(restored, join(folder, 'registry.db'));
    expect(await source.read(hashOf(first))).toMatchObject({ sdl: second });
    await rm(join(folder, 'registry.db'));
    await expect(source.read(hashOf(second))).rejects.toThrow(/^The registry file:.+ cannot be read: .+\.$/);
  });

  it('may have a contract for the router', async () => {
    const store = await openAt(url);
    const graph = await startTestRouter({
      env: async (sdl) => {
        await launch(store, sdl.slice(9), { web: sdl });
        return { SUPERGRAPH_URL: url, SUPERGRAPH_VARIANT: 'current/web' };
      },
    });
    onTestFinished(() => graph.stop());
    expect(await nameNow(graph)).toBe('Ada');
  });

  it('may be missing at the start when there is a copy of the last good one', async () => {
    const copy = join(folder, 'cache', 'supergraph.graphql');
    const { store, graph, ada, grace } = await startFollowing(url, { SUPERGRAPH_CACHE_FILE: copy });
    await launch(store, grace);
    await waitFor(async () => (await nameNow(graph)) === 'Grace');
    const other = `file:${join(folder, 'other.db')}`;
    const log: string[] = [];
    const env = { NODE_ENV: 'test', PORT: '0', SUPERGRAPH_URL: other, SUPERGRAPH_POLL_MS: '20' };
    await waitFor(async () => {
      const router = await startRouter({
        env: { ...env, SUPERGRAPH_CACHE_FILE: copy },
        logTo: { write: (line) => log.push(line) },
      });
      onTestFinished(() => router.stop());
      const ask = async () => {
        const response = await fetch(`${router.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ me { name } }"}',
        });
        return response.text();
      };
      expect(await ask()).toContain('Grace');
      await launch(await openAt(other), ada);
      await waitFor(async () => (await ask()).includes('Ada'));
      return true;
    });
    expect(log.join('')).toContain('starting with the copy');
  });

  it('says in a sentence why the router cannot start', async () => {
    const start = (env: Readonly<Record<string, string>>) =>
      startRouter({ env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0', SUPERGRAPH_URL: url, ...env } });
    await expect(start({})).rejects.toThrow(/^The registry file:.+ cannot be read: .+\.$/);
    const copy = join(folder, 'copy.graphql');
    await writeFile(copy, 'no supergraph');
    await expect(start({ SUPERGRAPH_CACHE_FILE: copy })).rejects.toThrow(/^The registry file:/);
    const store = await openAt(url);
    await launch(store, 'type Query { a: Int }');
    await expect(start({ SUPERGRAPH_VARIANT: 'staging' })).rejects.toThrow(
      'The registry has no launch of staging.',
    );
    await expect(start({ SUPERGRAPH_VARIANT: 'current/web' })).rejects.toThrow(
      'The registry has no launch of current/web.',
    );
    await expect(start({})).rejects.toThrow(/^The supergraph does not load/);
  });
});

it('is not waited for when the router stops while a database hangs', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const source = registrySource(`postgres://u:secret@127.0.0.1:${port}/registry`, 'current');
  const stopping = new AbortController();
  const asked = once(silent, 'connection').then(([socket]) => {
    stopping.abort();
    return socket;
  });
  const failure = await source.read('known', stopping.signal).catch(({ message }: Error) => message);
  expect(failure).toBe('The registry cannot be read: it is not waited for any longer.');
  (await asked).destroy();
});
