import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateViewerKeys } from '../kit/src/identity/index.ts';
import { waitFor } from '../kit/src/testing/wait-for.ts';
import { freePorts } from '../tools/src/dev/ports.ts';
import { environmentName, readSupergraphConfig } from '../tools/src/project/supergraph-config.ts';
import { bundle } from './bundle.ts';

const root = path.resolve(import.meta.dirname, '..');
const names = readSupergraphConfig(path.join(root, 'supergraph.yaml')).subgraphs.map(({ name }) => name);

/** What subgraphs ask for in production. */
const production: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accounts: {
    ACCOUNTS_ENCRYPTION_KEY: 'an encryption key for this test alone',
    STOREFRONT_URL: 'https://shop.example',
  },
  notifications: {
    NOTIFICATIONS_ALLOW_NO_SMTP: 'true',
    NOTIFICATIONS_SECRET: 'signs the links of this test alone',
  },
  payments: {
    PAYMENTS_PROVIDER: 'stripe',
    STRIPE_SECRET_KEY: 'sk_test_of_no_account_1',
    STRIPE_WEBHOOK_SECRET: 'whsec_of_no_account_1',
    STRIPE_RETURN_URL: 'https://shop.example/paid',
  },
};

describe('the bundles of all processes, away from the checkout and in production', () => {
  const processes: ChildProcess[] = [];
  const output: string[] = [];
  let folder = '';
  let router = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tessera-bundles-'));
    const [port, metricsPort, ...ports] = await freePorts(names.length + 2, '127.0.0.1');
    const keys = await generateViewerKeys();
    const start = async (name: string, env: Readonly<Record<string, string>>) => {
      const target = path.join(folder, name);
      await bundle(name, target);
      const child = spawn(process.execPath, ['src/main.js'], {
        cwd: target,
        env: { NODE_ENV: 'production', TESSERA_DATA_DIR: path.join(folder, 'data'), ...env },
      });
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => output.push(`${name}: ${chunk}`));
      processes.push(child);
    };
    for (const [index, name] of names.entries()) {
      await start(name, {
        PORT: String(ports[index]),
        VIEWER_PUBLIC_KEYS: keys.publicJwks,
        ...production[name],
      });
    }
    const at = (name: string) => `http://127.0.0.1:${ports[names.indexOf(name)]}`;
    await start('router', {
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      SUPERGRAPH_FILE: 'schema/supergraph.graphql',
      VIEWER_PRIVATE_KEY: keys.privateJwk,
      ACCOUNTS_JWKS_URL: `${at('accounts')}/.well-known/jwks.json`,
      ...Object.fromEntries(names.map((name) => [environmentName(name, 'URL'), `${at(name)}/graphql`])),
    });
    router = `http://127.0.0.1:${port}`;
    for (const address of [router, ...names.map(at)]) {
      await waitFor(
        async () => {
          const failed = processes.find(({ exitCode }) => exitCode !== null);
          if (failed) return true;
          return (await fetch(`${address}/health/ready`)).ok;
        },
        { timeoutMs: 60_000 },
      );
    }
    expect(
      processes.map(({ exitCode }) => exitCode),
      output.join(''),
    ).toEqual(processes.map(() => null));
  });
  afterAll(async () => {
    for (const child of processes) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('answer one query together, from stores that are empty', async () => {
    const response = await fetch(`${router}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ hello viewer { id } products(first: 1) { nodes { id } } }',
      }),
    });
    expect(await response.json()).toEqual({
      data: { hello: 'Hello from the greeting service!', viewer: null, products: { nodes: [] } },
    });
  });

  it('write JSON lines, serve no page and end on SIGTERM', async () => {
    expect((await fetch(`${router}/graphiql`)).status).toBe(404);
    for (const child of processes) child.kill('SIGTERM');
    await waitFor(() => processes.every(({ exitCode }) => exitCode !== null), { timeoutMs: 30_000 });
    expect(processes.map(({ exitCode }) => exitCode)).toEqual(processes.map(() => 0));
    const lines = output
      .join('')
      .split('\n')
      .filter((line) => line.includes('"level"'));
    expect(lines.length).toBeGreaterThan(0);
  });
});
