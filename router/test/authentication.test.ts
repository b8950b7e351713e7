import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createViewerVerifier, generateViewerKeys } from '@tessera/kit/identity';
import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestRouter, type TestRouter } from './test-router.ts';

const now = (): number => Math.floor(Date.now() / 1_000);

interface Issuer {
  readonly url: string;
  readonly requests: string[];
  keys: object[];
  status: number;
  readonly server: Server;
}

const startIssuer = async (): Promise<Issuer> => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(issuer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: issuer.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer: Issuer = { url: `http://127.0.0.1:${port}`, requests, keys: [], status: 200, server };
  return issuer;
};

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });

const claims = { sid: 'ses_1', roles: ['staff'], scope: 'catalog:write reviews:moderate' };

interface TokenOptions {
  readonly header?: Record<string, unknown>;
  readonly payload?: Record<string, unknown>;
  readonly key?: KeyObject;
}

const sign = ({ header = {}, payload = {}, key = privateKey }: TokenOptions = {}): Promise<string> =>
  new SignJWT({
    iss: 'tessera-accounts',
    aud: 'tessera',
    sub: 'usr_1',
    exp: now() + 900,
    ...claims,
    ...payload,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'key-1', ...header })
    .sign(key);

const publicText = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const hmacWithPublicKey = (): string => {
  const head = `${base64({ alg: 'HS256', kid: 'key-1', typ: 'JWT' })}.${base64({ iss: 'tessera-accounts', aud: 'tessera', sub: 'usr_1', exp: now() + 900 })}`;
  return `${head}.${createHmac('sha256', publicText).update(head).digest('base64url')}`;
};
const unsecured = (): string =>
  new UnsecuredJWT({ sub: 'usr_1', iss: 'tessera-accounts', aud: 'tessera', exp: now() + 900 }).encode();

let issuer: Issuer;
let elsewhere: Issuer;
let graph: TestRouter;
let publicJwks: string;

beforeAll(async () => {
  issuer = await startIssuer();
  elsewhere = await startIssuer();
  issuer.keys = [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'EdDSA', use: 'sig' }];
  const keys = await generateViewerKeys();
  publicJwks = keys.publicJwks;
  graph = await startTestRouter({
    env: { ACCOUNTS_JWKS_URL: `${issuer.url}/jwks.json`, VIEWER_PRIVATE_KEY: keys.privateJwk },
  });
});
beforeEach(() => {
  graph.subgraph('users').received.length = 0;
});
afterAll(async () => {
  await graph.stop();
  issuer.server.close();
  elsewhere.server.close();
});

const ask = (authorization?: string, headers: Record<string, string> = {}) =>
  graph.query('{ me { name } }', {
    headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
  });

const viewerSeen = async (audience = 'users') => {
  const token = graph.subgraph('users').received.at(-1)?.headers['tessera-viewer'];
  return (await createViewerVerifier(publicJwks, audience)).verify(String(token));
};

describe('a request with a valid access token', () => {
  it('reaches subgraphs as its viewer, signed for that subgraph alone', async () => {
    const { status, body } = await ask(`Bearer ${await sign()}`);
    expect({ status, body }).toEqual({ status: 200, body: { data: { me: { name: 'Ada' } } } });
    expect(await viewerSeen()).toEqual({
      userId: 'usr_1',
      sessionId: 'ses_1',
      roles: ['staff'],
      scopes: new Set(['catalog:write', 'reviews:moderate']),
    });
    await expect(viewerSeen('products')).rejects.toThrow();
    expect(graph.subgraph('users').received.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('is valid within 30 seconds of clock skew', async () => {
    expect((await ask(`Bearer ${await sign({ payload: { exp: now() - 20 } })}`)).status).toBe(200);
    expect((await ask(`Bearer ${await sign({ payload: { nbf: now() + 20 } })}`)).status).toBe(200);
  });

  it('does not give roles that do not exist', async () => {
    await ask(`Bearer ${await sign({ payload: { roles: ['root', 'customer'], sub: 'usr_2' } })}`);
    expect((await viewerSeen()).roles).toEqual(['customer']);
  });
});

describe('a request without an access token', () => {
  it('is anonymous', async () => {
    expect((await ask()).status).toBe(200);
    expect((await viewerSeen()).userId).toBeNull();
  });

  it('cannot bring a viewer of its own', async () => {
    await ask(undefined, {
      'tessera-viewer': 'forged',
      'tessera-client-address': '6.6.6.6',
      'x-request-id': 'forged',
      'x-forwarded-for': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
    });
    const headers = graph.subgraph('users').received.at(-1)?.headers ?? {};
    expect(JSON.stringify(headers)).not.toMatch(/forged|6\.6\.6\.6/);
    expect((await viewerSeen()).userId).toBeNull();
    expect(headers['tessera-client-address']).toBe('127.0.0.1');
  });
});

describe('an access token that is not valid is refused before anything is fetched:', () => {
  const cases: readonly [string, () => string | Promise<string>][] = [
    ['algorithm none', unsecured],
    ['HS256 signed with the public key', hmacWithPublicKey],
    ['another algorithm', () => sign({ header: { alg: 'RS256' }, key: rsa.privateKey })],
    ['signature of another key', () => sign({ key: stranger })],
    ['unknown kid', () => sign({ header: { kid: 'key-2' } })],
    ['kid that is a path', () => sign({ header: { kid: '../../etc/passwd' } })],
    ['kid that is SQL', () => sign({ header: { kid: "' or 1=1 --" } })],
    ['no kid', () => sign({ header: { kid: undefined as unknown as string }, key: stranger })],
    [
      'key location in the header',
      () => sign({ header: { jku: `${elsewhere.url}/k`, x5u: `${elsewhere.url}/x` }, key: stranger }),
    ],
    ['key in the header', async () => sign({ header: { jwk: await exportJWK(publicKey) }, key: stranger })],
    ['another issuer', () => sign({ payload: { iss: 'tessera-router' } })],
    ['another audience', () => sign({ payload: { aud: 'users' } })],
    ['no audience', () => sign({ payload: { aud: undefined } })],
    ['expired', () => sign({ payload: { exp: now() - 31 } })],
    ['no expiry', () => sign({ payload: { exp: undefined } })],
    ['not valid yet', () => sign({ payload: { nbf: now() + 60 } })],
    ['no subject', () => sign({ payload: { sub: undefined } })],
    ['100 KB', () => sign({ payload: { big: 'x'.repeat(8_000) } })],
    ['two parts', async () => (await sign()).split('.').slice(0, 2).join('.')],
    ['five parts', async () => `${await sign()}.a.b`],
    [
      'payload of one and signature of another',
      async () => {
        const [head, , signature] = (await sign()).split('.');
        return `${head}.${base64({ sub: 'usr_admin', iss: 'tessera-accounts', aud: 'tessera', exp: now() + 900 })}.${signature}`;
      },
    ],
    ['no token', () => ''],
    ['words', () => 'let me in'],
    ['NUL', () => '%00'],
  ];
  it.each(cases)('%s', async (_name, token) => {
    const { status, body, headers } = await ask(`Bearer ${await token()}`);
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [{ message: 'The access token is not valid.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(headers.get('www-authenticate')).toContain('Bearer');
    expect(graph.subgraph('users').received).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  });

  it('another scheme', async () => {
    expect((await ask('Basic dXNlcjpwYXNz')).status).toBe(401);
  });

  it('a header of 100 KB is not even read', async () => {
    const { status } = await ask(`Bearer ${'x'.repeat(100_000)}`);
    expect([401, 431]).toContain(status);
  });
});

describe('the keys', () => {
  it('are read again for an unknown kid, not more often than the cooldown', async () => {
    const before = issuer.requests.length;
    for (let index = 0; index < 5; index++)
      await ask(`Bearer ${await sign({ header: { kid: `new-${index}` } })}`);
    expect(issuer.requests.length - before).toBeLessThanOrEqual(1);
  });

  it('keep verifying while the issuer is down', async () => {
    issuer.status = 503;
    try {
      const token = await sign({ payload: { jti: 'other' } });
      expect((await ask(`Bearer ${token}`)).status).toBe(200);
    } finally {
      issuer.status = 200;
    }
  });

  it('being unknown is not the client’s fault', async () => {
    const { privateJwk } = await generateViewerKeys();
    const alone = await startTestRouter({
      env: { ACCOUNTS_JWKS_URL: 'http://127.0.0.1:1/jwks.json', VIEWER_PRIVATE_KEY: privateJwk },
    });
    try {
      const anonymous = await alone.query('{ me { name } }');
      expect(anonymous.status).toBe(200);
      const { status, body } = await alone.query('{ me { name } }', {
        headers: { authorization: `Bearer ${await sign()}` },
      });
      expect(status).toBe(503);
      expect(body.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    } finally {
      await alone.stop();
    }
  });
});

describe('a supergraph without identity', () => {
  it('gets no viewer token, and the Authorization header only when configured', async () => {
    const plain = await startTestRouter();
    const forwarding = await startTestRouter({ env: { FORWARD_HEADERS: 'Authorization' } });
    try {
      const options = { headers: { authorization: 'Bearer of-the-subgraph' } };
      expect((await plain.query('{ me { name } }', options)).status).toBe(200);
      const [received] = plain.subgraph('users').received;
      expect(received?.headers.authorization).toBeUndefined();
      expect(received?.headers['tessera-viewer']).toBeUndefined();
      await forwarding.query('{ me { name } }', options);
      expect(forwarding.subgraph('users').received[0]?.headers.authorization).toBe('Bearer of-the-subgraph');
    } finally {
      await plain.stop();
      await forwarding.stop();
    }
  });
});
