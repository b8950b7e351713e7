import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { StartError, TesseraError } from '../errors/index.ts';
import {
  anonymous,
  createViewerSigner,
  createViewerVerifier,
  generateViewerKeys,
  requireScope,
  requireUser,
  scopesOf,
  type Viewer,
  type ViewerKeys,
  type ViewerVerifier,
} from './index.ts';

const staff: Viewer = {
  userId: 'usr_01h455vb4pex5vsknk084sn02q',
  sessionId: 'ses_01h455vb4pex5vsknk084sn02q',
  roles: ['staff'],
  scopes: scopesOf(['staff']),
};

let now = new Date('2026-01-01T00:00:00Z');
const clock = () => now;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

let keys: ViewerKeys;
let verifier: ViewerVerifier;
beforeAll(async () => {
  keys = await generateViewerKeys();
  verifier = createViewerVerifier(keys.publicJwks, 'catalog', clock);
});

const codeOf = async (token: string | undefined): Promise<string> => {
  try {
    await verifier.verify(token);
    return 'accepted';
  } catch (error) {
    return error instanceof TesseraError ? `${error.code} ${error.message}` : `threw ${error}`;
  }
};
const refused = 'UNAUTHENTICATED This subgraph answers the router only.';

describe('a viewer token', () => {
  it('carries the viewer from the router to the subgraph', async () => {
    const signer = await createViewerSigner(keys.privateJwk, clock);
    expect(await verifier.verify(await signer.sign(staff, 'catalog'))).toEqual(staff);
    expect(await verifier.verify(await signer.sign(anonymous, 'catalog'))).toEqual(anonymous);
  });

  it('is the same for half its life, per viewer and subgraph', async () => {
    const signer = await createViewerSigner(keys.privateJwk, clock);
    const first = await signer.sign(staff, 'catalog');
    later(29);
    expect(await signer.sign({ ...staff, scopes: new Set(staff.scopes) }, 'catalog')).toBe(first);
    expect(await signer.sign(anonymous, 'catalog')).not.toBe(first);
    expect(await signer.sign(staff, 'reviews')).not.toBe(first);
    later(1);
    expect(await signer.sign(staff, 'catalog')).not.toBe(first);
  });

  it('is signed anew when the clock was set back', async () => {
    const signer = await createViewerSigner(keys.privateJwk, clock);
    const first = await signer.sign(staff, 'catalog');
    later(-3600);
    expect(await signer.sign(staff, 'catalog')).not.toBe(first);
    later(3600);
  });

  it('is refused after 60 seconds, remembered or not', async () => {
    const signer = await createViewerSigner(keys.privateJwk, clock);
    const token = await signer.sign(staff, 'catalog');
    expect(await codeOf(token)).toBe('accepted');
    later(66);
    expect(await codeOf(token)).toBe(refused);
    const fresh = createViewerVerifier(keys.publicJwks, 'catalog', clock);
    await expect(fresh.verify(token)).rejects.toThrow(TesseraError);
  });

  it('is verified by the old and the new key during a rotation', async () => {
    const next = await generateViewerKeys();
    const both = { keys: [...JSON.parse(keys.publicJwks).keys, ...JSON.parse(next.publicJwks).keys] };
    const rotating = createViewerVerifier(JSON.stringify(both), 'catalog', clock);
    for (const { privateJwk } of [keys, next]) {
      const signer = await createViewerSigner(privateJwk, clock);
      expect(await rotating.verify(await signer.sign(staff, 'catalog'))).toEqual(staff);
    }
  });
});

describe('a forged viewer token', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = (change: Record<string, unknown> = {}) => {
    const iat = Math.floor(now.getTime() / 1000);
    return {
      iss: 'tessera-router',
      aud: 'catalog',
      sub: 'usr_1',
      roles: ['admin'],
      scope: '',
      iat,
      exp: iat + 60,
      ...change,
    };
  };
  const forge = (header: object, body: object, key = JSON.parse(keys.privateJwk)) => {
    const { d, x, kty, crv } = key;
    const text = `${part({ alg: 'EdDSA', kid: key.kid, ...header })}.${part(body)}`;
    const signature = sign(null, Buffer.from(text), { key: { d, x, kty, crv }, format: 'jwk' });
    return `${text}.${signature.toString('base64url')}`;
  };

  it('is accepted when it is not forged at all', async () => {
    expect(await codeOf(forge({}, claims()))).toBe('accepted');
  });

  const foreignKey = () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    return { ...privateKey.export({ format: 'jwk' }), kid: JSON.parse(keys.privateJwk).kid };
  };
  const hmacWithPublicKey = () => {
    const text = `${part({ alg: 'HS256', kid: JSON.parse(keys.privateJwk).kid })}.${part(claims())}`;
    const { x, kty, crv } = JSON.parse(keys.privateJwk);
    const pem = createPublicKey({ key: { x, kty, crv }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
  };

  it.each<[string, () => string | undefined]>([
    ['nothing', () => undefined],
    ['an empty text', () => ''],
    ['no dots', () => 'token'],
    ['only dots', () => '..'],
    ['100 KB', () => 'a'.repeat(100_000)],
    ['alg none', () => `${part({ alg: 'none' })}.${part(claims())}.`],
    ['HMAC with the public key', hmacWithPublicKey],
    ['another key', () => forge({}, claims(), foreignKey())],
    ['a kid that is a path', () => forge({ kid: '../../etc/passwd' }, claims())],
    ['a key in its own header', () => forge({ kid: 'x', jwk: foreignKey() }, claims(), foreignKey())],
    [
      'a jku in its header',
      () => forge({ kid: 'x', jku: 'http://127.0.0.1:1/jwks' }, claims(), foreignKey()),
    ],
    ['another issuer', () => forge({}, claims({ iss: 'tessera-accounts' }))],
    ['another audience', () => forge({}, claims({ aud: 'reviews' }))],
    ['no audience', () => forge({}, claims({ aud: undefined }))],
    ['no expiry', () => forge({}, claims({ exp: undefined }))],
    ['an expiry in the past', () => forge({}, claims({ exp: claims().iat - 10 }))],
    ['a start in the future', () => forge({}, claims({ nbf: claims().iat + 100 }))],
    [
      'the signature of another token',
      () => {
        const [header, , signature] = forge({}, claims()).split('.');
        return `${header}.${part(claims({ sub: 'usr_2' }))}.${signature}`;
      },
    ],
  ])('with %s is refused like any other', async (_name, token) => {
    expect(await codeOf(token())).toBe(refused);
  });

  it('gives no role that does not exist', async () => {
    const viewer = await verifier.verify(forge({}, claims({ roles: ['root', 'constructor', 1, 'staff'] })));
    expect(viewer.roles).toEqual(['staff']);
  });
});

describe('keys that are none', () => {
  it.each([
    ['', 'text'],
    ['no JSON', 'secret-text'],
    ['null', 'null'],
    ['no keys', '{"keys":[]}'],
    ['a null key', '{"keys":[null]}'],
    ['an RSA key', '{"keys":[{"kty":"RSA","n":"x","e":"AQAB","kid":"1"}]}'],
  ])('stop the start: %s', (_name, text) => {
    expect(() => createViewerVerifier(text, 'catalog')).toThrow(StartError);
  });

  it('stop the start when a private key is handed to a subgraph, without repeating it', () => {
    const { d } = JSON.parse(keys.privateJwk);
    let message = '';
    try {
      createViewerVerifier(`{"keys":[${keys.privateJwk}]}`, 'catalog');
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain('VIEWER_PUBLIC_KEYS');
    expect(message).not.toContain(d);
  });

  it('stop the start of a signer', async () => {
    const publicJwk = JSON.stringify(JSON.parse(keys.publicJwks).keys[0]);
    await expect(createViewerSigner(publicJwk)).rejects.toThrow(StartError);
  });
});

describe('requireUser and requireScope', () => {
  it('let the right viewer pass', () => {
    expect(requireUser(staff)).toBe(staff.userId);
    expect(() => requireScope(staff, 'catalog:write')).not.toThrow();
  });

  it('tell a visitor to sign in and a user that it is not allowed', () => {
    expect(() => requireUser(anonymous)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    expect(() => requireScope(anonymous, 'catalog:write')).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
    expect(() => requireScope(staff, 'accounts:write')).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });
});
