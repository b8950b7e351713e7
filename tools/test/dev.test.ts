import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { alive, fakePlatform } from './support/fake-platform.ts';

// Real processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const main = join(import.meta.dirname, '..', 'src', 'main.ts');
const ports = { PORT: '0', ACCOUNTS_PORT: '0', CATALOG_PORT: '0' };

interface Dev {
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  printed(): string;
  /** Settles when the text was printed. */
  prints(text: string): Promise<void>;
  pids(): number[];
}

const dev = (root: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = ports): Dev =>
  watch(spawn(process.execPath, [main, 'dev', ...args], { cwd: root, env }));

const watch = (child: ChildProcessWithoutNullStreams): Dev => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const pids = () => [...text.matchAll(/runs as (\d+)/g)].map(([, pid]) => Number(pid));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(alive(pids())).toEqual([]), 30_000);
  });
  return {
    child,
    exit,
    printed: () => text,
    prints: (wanted) => vi.waitFor(() => expect(text).toContain(wanted), { timeout: 60_000, interval: 20 }),
    pids,
  };
};

test('prints the address as its last line when all are ready, and stops all on SIGTERM', async () => {
  const { child, exit, printed, prints, pids } = dev(fakePlatform().root);
  await prints('Supergraph ready at');
  expect(printed()).toMatch(/^Supergraph ready at http:\/\/127\.0\.0\.1:\d+\/graphql\n$/m);
  expect(printed()).toMatch(/^catalog {2}│ ready in \d+\.\d s$/m);
  expect(printed()).toContain('catalog  │ demo products 2/2');
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  expect(pids()).toHaveLength(3);
  expect(alive(pids())).toEqual([]);
});

test('leaves no orphan when it is killed', async () => {
  const { child, prints, pids } = dev(fakePlatform().root);
  await prints('Supergraph ready at');
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(alive(pids())).toEqual([]), 30_000);
  expect(pids()).toHaveLength(3);
});

test('stops when the npm that runs it is killed', async () => {
  const { root } = fakePlatform({
    'package.json': JSON.stringify({
      type: 'module',
      scripts: { start: `"${process.execPath}" "${main}" dev` },
    }),
  });
  const env = { ...ports, PATH: process.env.PATH, HOME: root };
  const { child, prints, pids } = watch(spawn('npm', ['start'], { cwd: root, env }));
  await prints('Supergraph ready at');
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(alive(pids())).toEqual([]), 30_000);
  expect(pids()).toHaveLength(3);
});

test('stops what it has started when it is told to while starting', async () => {
  const root = fakePlatform({
    'subgraphs/catalog/src/main.ts': `console.log('catalog runs as', process.pid); setInterval(() => {}, 1000); process.on('disconnect', () => process.exit());`,
  }).root;
  const { child, exit, prints, pids } = dev(root);
  await prints('catalog runs as');
  child.kill('SIGINT');
  expect(await exit).toBe(0);
  expect(alive(pids())).toEqual([]);
});

test('says in one sentence why it cannot start, with exit code 1', async () => {
  const root = fakePlatform({ 'subgraphs/catalog/src/main.ts': 'process.exitCode = 1;' }).root;
  const { exit, printed } = dev(root);
  expect(await exit).toBe(1);
  expect(printed()).toContain('tessera: The catalog process could not start.\n');
});

test('leaves lines as they are in production, without demo data', async () => {
  const { prints, printed } = dev(fakePlatform().root, [], { ...ports, NODE_ENV: 'production' });
  await prints('Supergraph ready at');
  expect(printed()).toMatch(/^catalog runs as \d+$/m);
  expect(printed()).not.toContain('customer@tessera.test');
});

test('recomposes on a schema change, and keeps the last good supergraph when it does not compose', async () => {
  const { root, write, read } = fakePlatform();
  const { prints, pids } = dev(root, ['--watch']);
  await prints('Supergraph ready at');
  write('subgraphs/catalog/schema.graphql', '"Root" type Query { "Product" product: ID, "More" more: Int }');
  await prints('Composed data/dev/supergraph.graphql.');
  await vi.waitFor(() => expect(pids()).toHaveLength(4), 60_000);
  const good = read('data/dev/supergraph.graphql');
  expect(good).toContain('more: Int');
  write('subgraphs/catalog/schema.graphql', '"Root" type Query {\n  broken: Nothing\n}');
  await prints('the last good supergraph serves on');
  await prints('subgraphs/catalog/schema.graphql:2:');
  expect(read('data/dev/supergraph.graphql')).toBe(good);
  expect(pids()).toHaveLength(4);
});

test('restarts the subgraph whose code changed, and waits for a mend when it does not start', async () => {
  const { root, write, read } = fakePlatform();
  const { prints, pids } = dev(root, ['--watch']);
  await prints('Supergraph ready at');
  const code = read('subgraphs/catalog/src/main.ts');
  write('subgraphs/catalog/src/main.ts', 'process.exitCode = 1;');
  await prints('catalog  │ ended with exit code 1; waiting for a change.');
  write('subgraphs/catalog/src/main.ts', code);
  await vi.waitFor(() => expect(pids()).toHaveLength(4), 60_000);
});
