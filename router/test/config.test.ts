import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRouterConfig } from '../src/config.ts';

const required = { SUPERGRAPH_FILE: 'supergraph.graphql' };
const file = async (text: string): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'tessera-config-')), 'router.yaml');
  await writeFile(path, text);
  return path;
};

describe('the configuration', () => {
  it('needs nothing but a supergraph', () => {
    expect(readRouterConfig(required)).toMatchObject({
      PORT: 4000,
      REQUEST_TIMEOUT_MS: 5_000,
      production: false,
    });
    expect(() => readRouterConfig({})).toThrow('SUPERGRAPH_FILE is missing');
  });

  it('takes a supergraph from one place, the environment before the file', async () => {
    const path = await file('supergraph_url: https://registry.example/supergraph\n');
    expect(readRouterConfig({}, path)).toMatchObject({
      SUPERGRAPH_URL: 'https://registry.example/supergraph',
      SUPERGRAPH_VARIANT: 'current',
    });
    expect(readRouterConfig(required, path).SUPERGRAPH_URL).toBeUndefined();
    for (const SUPERGRAPH_URL of ['registry.db', 'ftp://x.test', 'http://', 'file:'])
      expect(() => readRouterConfig({ SUPERGRAPH_URL })).toThrow('SUPERGRAPH_URL is malformed');
    expect(() => readRouterConfig({ ...required, SUPERGRAPH_VARIANT: '../x' })).toThrow('SUPERGRAPH_VARIANT');
    expect(() => readRouterConfig({ ...required, SUPERGRAPH_TOKEN: 'a\r\nb' })).toThrow('SUPERGRAPH_TOKEN');
  });

  it('is read from a file, over which the environment wins', async () => {
    const path = await file(
      'port: 4010\nrequest_timeout_ms: 700\ncors_origins: [https://a.example, https://b.example]\n',
    );
    expect(readRouterConfig({ ...required, PORT: '4020' }, path)).toMatchObject({
      PORT: 4020,
      REQUEST_TIMEOUT_MS: 700,
      CORS_ORIGINS: ['https://a.example', 'https://b.example'],
    });
  });

  it('moves subgraphs', async () => {
    const path = await file(
      'routing_urls:\n  order-items: http://items:1/graphql\n  users: http://users:1/graphql\n',
    );
    const config = readRouterConfig({ ...required, USERS_URL: 'http://users:2/graphql' }, path);
    expect(config.routingUrl('order-items')).toBe('http://items:1/graphql');
    expect(config.routingUrl('users')).toBe('http://users:2/graphql');
    expect(config.routingUrl('other')).toBeUndefined();
    expect(readRouterConfig({ ...required, ORDER_ITEMS_URL: 'x' }).routingUrl('order-items')).toBe('x');
  });

  it.each([
    ['an unknown setting', 'prot: 4010\n', 'unknown setting "prot"'],
    ['a list', '- a\n', 'is not a list of settings'],
    ['broken YAML', 'a: [', 'cannot be read as YAML'],
    ['a nested setting', 'port:\n  number: 1\n', 'neither a value nor a list'],
    ['a malformed value', 'port: many\n', 'PORT is malformed'],
  ])('refuses a file with %s', async (_name, text, sentence) => {
    const path = await file(text);
    expect(() => readRouterConfig(required, path)).toThrow(sentence);
  });

  it('never names a secret', () => {
    const env = { ...required, PORT: 'hunter2' };
    expect(() => readRouterConfig(env)).toThrow(/^(?!.*hunter2).*PORT is malformed/s);
  });

  it('needs the signing key in production when there are identities', () => {
    const env = { ...required, NODE_ENV: 'production', ACCOUNTS_JWKS_URL: 'http://accounts/jwks' };
    expect(() => readRouterConfig(env)).toThrow('VIEWER_PRIVATE_KEY is missing');
  });

  it.each(['tessera-viewer', 'Content-Length', 'host', 'connection', 'x-request-id'])(
    'does not forward %s',
    (name) => {
      expect(() => readRouterConfig({ ...required, FORWARD_HEADERS: name })).toThrow(
        'FORWARD_HEADERS is malformed',
      );
    },
  );
});
