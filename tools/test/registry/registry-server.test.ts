import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { sql } from '@tessera/kit/store';
import { expect, it, onTestFinished } from 'vitest';
import { hasAlready } from '../../src/registry/entity-tags.ts';
import { startRegistryServer } from '../../src/registry/registry-server.ts';
import { openStoreOf, registryProject } from './registry-project.ts';

const token = randomBytes(32).toString('base64');
const contracts = 'contracts: { web: { exclude: [staff] } }';

/** A registry with two launches, served. */
const serve = async () => {
  const project = await registryProject();
  project.write('contracts.yaml', contracts);
  const products = 'subgraphs/products/schema.graphql';
  const tagged = project
    .read(products)
    .replace('"@key"', '"@key", "@tag"')
    .replace('weight: Int', 'weight: Int @tag(name: "staff")');
  project.write(products, tagged);
  await project.tessera(['publish']);
  const log: string[] = [];
  const server = await startRegistryServer({
    url: project.registry,
    port: 0,
    env: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      TESSERA_REGISTRY_TOKEN: `${token},${'old-token-'.repeat(4)}`,
    },
    logTo: { write: (line) => log.push(line) },
  });
  onTestFinished(() => server.stop());
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${server.url}${path}`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { project, get, log };
};

it('answers with the newest supergraph, and with 304 to who has it', async () => {
  const { project, get } = await serve();
  const first = await get('/supergraph');
  expect(first.status).toBe(200);
  expect(first.text).toContain('weight: Int');
  expect(first.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  expect(first.headers.get('x-tessera-launch')).toBe('1');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
  const again = await get('/supergraph/current', { 'if-none-match': `W/${etag}, "other"` });
  expect(again).toMatchObject({ status: 304, text: '' });
  expect(again.headers.get('etag')).toBe(etag);
  await project.publishOne('ratings', 'rating: Int', 'rating: Int stars: Int');
  const next = await get('/supergraph', { 'if-none-match': etag });
  expect(next.status).toBe(200);
  expect(next.text).toContain('stars: Int');
  await project.tessera(['rollback']);
  expect((await get('/supergraph', { 'if-none-match': etag })).status).toBe(304);
});

it('answers with contracts, and with 404 to what was never published', async () => {
  const { get } = await serve();
  const contract = await get('/supergraph/current/web');
  expect(contract.text).toMatch(/weight: Int .*@inaccessible/);
  expect((await get('/supergraph/staging')).status).toBe(404);
  expect((await get('/supergraph/current/app')).status).toBe(404);
  expect((await get('/supergraph/..%2fcurrent')).status).toBe(404);
});

it('answers nobody without a token', async () => {
  const { get } = await serve();
  const wrong = [
    '',
    'Bearer',
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    `Basic ${token}`,
    `Bearer x ${token}`,
  ];
  for (const authorization of wrong) {
    const { status, headers, text } = await get('/supergraph', { authorization });
    expect({ authorization, status }).toEqual({ authorization, status: 401 });
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(JSON.parse(text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  }
  expect((await get('/supergraph/staging', { authorization: '' })).status).toBe(401);
  expect((await get('/supergraph', { authorization: `bearer ${'old-token-'.repeat(4)}` })).status).toBe(200);
  expect((await get('/health/ready', { authorization: '' })).status).toBe(200);
});

it('answers from the file that is at the address now, and is not ready without one', async () => {
  const { project, get } = await serve();
  const file = project.registry.slice('file:'.length);
  const before = (await get('/supergraph')).text;
  await project.tessera(['publish', '--registry', `${project.registry}.new`]);
  const more = ['--registry', `${project.registry}.new`];
  await project.publishOne('ratings', 'rating: Int', 'rating: Int stars: Int', ...more);
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  renameSync(`${file}.new`, file);
  const after = await get('/supergraph');
  expect(after.headers.get('x-tessera-launch')).toBe('2');
  expect(after.text).not.toBe(before);
  rmSync(file);
  expect((await get('/supergraph')).status).toBe(500);
  expect((await get('/health/ready')).status).toBe(503);
});

it('says nothing of what is damaged but in its log', async () => {
  const { project, get, log } = await serve();
  const store = await openStoreOf(project);
  await store.tx((tx) => tx.execute(sql`UPDATE document SET text = 'secret'`));
  const { status, text } = await get('/supergraph');
  expect(status).toBe(500);
  expect(text).not.toMatch(/secret|document/);
  expect(log.join('')).toMatch(/The document [0-9a-f]{12} was changed in the registry/);
});

it('does not start without a token or a registry', async () => {
  const project = await registryProject();
  const start = (env: Readonly<Record<string, string>>) =>
    startRegistryServer({ url: project.registry, port: 0, env });
  await expect(start({})).rejects.toThrow(/^TESSERA_REGISTRY_TOKEN is missing: the bearer token/);
  await expect(start({ TESSERA_REGISTRY_TOKEN: 'short' })).rejects.toThrow(
    'TESSERA_REGISTRY_TOKEN is malformed',
  );
  await expect(start({ TESSERA_REGISTRY_TOKEN: `${token},` })).rejects.toThrow(
    'TESSERA_REGISTRY_TOKEN is malformed',
  );
  await expect(start({ TESSERA_REGISTRY_TOKEN: token })).rejects.toThrow(
    /^The registry file:.+ cannot be read/,
  );
});

it.each([
  [undefined, false],
  ['', false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['a', false],
  ['"ab"', false],
])('takes If-None-Match: %s as it is meant', (header, expected) => {
  expect(hasAlready(header, '"a"')).toBe(expected);
});
