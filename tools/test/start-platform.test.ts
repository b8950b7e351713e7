import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type PlatformOptions, type RunningPlatform, startPlatform } from '../src/dev/start-platform.ts';
import { alive, ask, fakePlatform } from './support/fake-platform.ts';

// Real processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const start = async (root: string, options: Partial<PlatformOptions> = {}): Promise<RunningPlatform> => {
  const platform = await startPlatform({ root, env: {}, anyPort: true, ...options });
  onTestFinished(() => platform.stop());
  return platform;
};

const urlOf = (platform: RunningPlatform, name: string): string =>
  platform.subgraphs.find((subgraph) => subgraph.name === name)?.url ?? '';

test('gives each process what it needs, and the signing key to the router alone', async () => {
  const { root } = fakePlatform();
  const platform = await start(root, { demo: true });
  const router = (await ask(platform.url)).env;
  const catalog = (await ask(urlOf(platform, 'catalog'))).env;
  expect(router).toMatchObject({
    CATALOG_URL: urlOf(platform, 'catalog'),
    ACCOUNTS_JWKS_URL: urlOf(platform, 'accounts').replace('/graphql', '/.well-known/jwks.json'),
    SUPERGRAPH_FILE: join(root, 'router/schema/supergraph.graphql'),
  });
  expect(JSON.parse(router.VIEWER_PRIVATE_KEY ?? '')).toHaveProperty('d');
  expect(catalog).toMatchObject({ DEMO_DATA: 'true', TESSERA_DATA_DIR: join(root, 'data') });
  expect(JSON.parse(catalog.VIEWER_PUBLIC_KEYS ?? '').keys).toHaveLength(1);
  expect(catalog).not.toHaveProperty('VIEWER_PRIVATE_KEY');
  expect(catalog).not.toHaveProperty('ACCOUNTS_JWKS_URL');
});

test('keeps the variables of one subgraph from the others and from the router', async () => {
  const env = { ACCOUNTS_ENCRYPTION_KEY: 'secret', SUPERGRAPH_URL: 'file:registry.db' };
  const platform = await start(fakePlatform().root, { env });
  expect((await ask(urlOf(platform, 'accounts'))).env).toHaveProperty('ACCOUNTS_ENCRYPTION_KEY');
  expect((await ask(urlOf(platform, 'catalog'))).env).not.toHaveProperty('ACCOUNTS_ENCRYPTION_KEY');
  expect((await ask(platform.url)).env).not.toHaveProperty('ACCOUNTS_ENCRYPTION_KEY');
  expect((await ask(platform.url)).env).not.toHaveProperty('SUPERGRAPH_URL');
});

test('is reached on the loopback when it listens everywhere', async () => {
  const platform = await start(fakePlatform().root, { env: { HOST: '0.0.0.0' } });
  expect(platform.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
});

test('hands each subgraph its own database and refuses one for all', async () => {
  const { root } = fakePlatform();
  const platform = await start(root, { env: { CATALOG_DATABASE_URL: 'postgres://host/catalog' } });
  expect((await ask(urlOf(platform, 'catalog'))).env.DATABASE_URL).toBe('postgres://host/catalog');
  expect((await ask(urlOf(platform, 'accounts'))).env).not.toHaveProperty('CATALOG_DATABASE_URL');
  await expect(start(root, { env: { DATABASE_URL: 'postgres://host/all' } })).rejects.toThrow(
    'DATABASE_URL names one database, but each subgraph has its own',
  );
});

test('leaves nothing running after a stop', async () => {
  const platform = await start(fakePlatform().root);
  const pids = ['router', 'accounts', 'catalog'].map(platform.pid);
  expect(alive(pids)).toHaveLength(3);
  await platform.stop();
  expect(alive(pids)).toEqual([]);
});

test('starts a crashed process again', async () => {
  const crashed = vi.fn();
  const platform = await start(fakePlatform().root, { events: { crashed } });
  const before = platform.pid('catalog') ?? 0;
  process.kill(before, 'SIGKILL');
  await vi.waitFor(async () => expect((await ask(urlOf(platform, 'catalog'))).pid).not.toBe(before), 60_000);
  expect(crashed).toHaveBeenCalledExactlyOnceWith('catalog', 'was ended by SIGKILL', expect.any(Number));
});

test('does not start a subgraph that runs elsewhere', async () => {
  const elsewhere = 'http://elsewhere.test/graphql';
  const platform = await start(fakePlatform().root, { env: { CATALOG_URL: elsewhere } });
  expect(platform.pid('catalog')).toBeUndefined();
  expect((await ask(platform.url)).env.CATALOG_URL).toBe(elsewhere);
});

test('starts only what was asked for', async () => {
  const platform = await start(fakePlatform().root, { only: ['catalog'] });
  expect(platform.pid('accounts')).toBeUndefined();
  await expect(start(fakePlatform().root, { only: ['orders'] })).rejects.toThrow(
    'supergraph.yaml lists no subgraph orders',
  );
});

test('stops the rest when one cannot start', async () => {
  const lines: string[] = [];
  const { root } = fakePlatform({
    'subgraphs/catalog/src/main.ts': `process.stderr.write('SECRET is missing.\\n'); process.exitCode = 1;`,
  });
  const events = { line: (name: string, line: string) => void lines.push(`${name}: ${line}`) };
  await expect(startPlatform({ root, env: {}, anyPort: true, events })).rejects.toThrow(
    'The catalog process could not start.',
  );
  expect(lines).toContain('catalog: SECRET is missing.');
  const pids = lines.flatMap((line) => /runs as (\d+)/.exec(line)?.[1] ?? []).map(Number);
  expect(alive(pids)).toEqual([]);
});

test('names the port in use and the variable to set', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void blocker.close());
  await vi.waitFor(() => expect(blocker.listening).toBe(true));
  const { port } = blocker.address() as { port: number };
  const env = { CATALOG_PORT: String(port), ACCOUNTS_PORT: '0', PORT: '0' };
  await expect(startPlatform({ root: fakePlatform().root, env })).rejects.toThrow(
    `Port ${port} of catalog is in use: stop what uses it, or set CATALOG_PORT to another.`,
  );
});

test.each([['a port that is none', { PORT: '70000' }, 'PORT must be a port number from 0 to 65535.']])(
  'refuses %s',
  async (_, env, message) => {
    await expect(startPlatform({ root: fakePlatform().root, env })).rejects.toThrow(message);
  },
);

test('mocks the subgraphs that are not started, in one process', async () => {
  const env = { ACCOUNTS_ENCRYPTION_KEY: 'secret' };
  const platform = await start(fakePlatform().root, { only: ['catalog'], mocks: { seed: 'one' }, env });
  const accounts = urlOf(platform, 'accounts');
  const { router, catalog, mocks } = Object.fromEntries(
    ['router', 'catalog', 'mocks'].map((name) => [name, platform.pid(name)]),
  );
  expect(platform.pid('accounts')).toBeUndefined();
  expect((await ask(platform.url)).env.ACCOUNTS_URL).toBe(accounts);
  expect((await fetch(new URL('/health/ready', accounts))).status).toBe(200);
  const keys = await fetch(new URL('/.well-known/jwks.json', accounts));
  expect(await keys.json()).toMatchObject({ keys: [{ alg: 'EdDSA' }] });
  expect((await ask(urlOf(platform, 'catalog'))).env).not.toHaveProperty('ACCOUNTS_ENCRYPTION_KEY');
  await platform.stop();
  expect(alive([router, catalog, mocks])).toEqual([]);
});

test('asks which subgraphs run when the others are to be mocked', async () => {
  await expect(start(fakePlatform().root, { mocks: { seed: 'one' } })).rejects.toThrow(
    '--mock-others goes with --only',
  );
});
