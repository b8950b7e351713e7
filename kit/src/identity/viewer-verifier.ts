import { createLocalJWKSet } from 'jose/jwks/local';
import { jwtVerify } from 'jose/jwt/verify';
import { BoundedCache } from '../cache/index.ts';
import { StartError, unauthenticated } from '../errors/index.ts';
import { isRole, type Viewer } from './viewer.ts';
import { viewerTokenIssuer } from './viewer-signer.ts';

const maxCached = 2_000;
/** A viewer token is a few hundred bytes; nothing longer is worth a look. */
const maxTokenLength = 4_096;
/** Clocks of two machines differ by this much, seconds. */
const clockTolerance = 5;

/** Verifies who the router says is asking. */
export interface ViewerVerifier {
  /** @throws TesseraError UNAUTHENTICATED, the same whatever is wrong with the token. */
  verify(token: string | undefined): Promise<Viewer>;
}

/**
 * @param publicJwks a JWKS of Ed25519 public keys as JSON.
 * @param audience name of this subgraph; a token for another one is refused.
 * @throws StartError when the JWKS is malformed or holds anything but Ed25519 public keys.
 */
export const createViewerVerifier = (
  publicJwks: string,
  audience: string,
  clock: () => Date = () => new Date(),
): ViewerVerifier => {
  const keys = createLocalJWKSet({ keys: parsePublicKeys(publicJwks) });
  const verified = new BoundedCache<string, { readonly viewer: Viewer; readonly expiresAt: number }>(
    maxCached,
  );

  const verifyNew = async (token: string): Promise<Viewer> => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['EdDSA'],
      issuer: viewerTokenIssuer,
      audience,
      clockTolerance,
      currentDate: clock(),
      requiredClaims: ['exp', 'iat'],
    });
    const viewer = readViewer(payload);
    verified.set(token, { viewer, expiresAt: (payload.exp ?? 0) * 1000 });
    return viewer;
  };

  return {
    verify: async (token) => {
      if (token === undefined || token.length > maxTokenLength) throw unauthenticated(refusal);
      const known = verified.get(token);
      if (known) {
        if (clock().getTime() < known.expiresAt) return known.viewer;
        verified.delete(token);
      }
      try {
        return await verifyNew(token);
      } catch {
        throw unauthenticated(refusal);
      }
    },
  };
};

const refusal = 'This subgraph answers the router only.';

const readViewer = (claims: Readonly<Record<string, unknown>>): Viewer => ({
  userId: typeof claims.sub === 'string' ? claims.sub : null,
  sessionId: typeof claims.sid === 'string' ? claims.sid : null,
  roles: Array.isArray(claims.roles) ? claims.roles.filter(isRole) : [],
  scopes: new Set(typeof claims.scope === 'string' && claims.scope !== '' ? claims.scope.split(' ') : []),
});

/**
 * Reads VIEWER_PUBLIC_KEYS.
 * @throws StartError without the text, which could be a private key put into the wrong variable.
 */
const parsePublicKeys = (publicJwks: string) => {
  const refuse = (): never => {
    throw new StartError('VIEWER_PUBLIC_KEYS must be a JWKS of Ed25519 public keys, as JSON.');
  };
  let keys: unknown;
  try {
    keys = (JSON.parse(publicJwks) as { keys?: unknown }).keys;
  } catch {
    return refuse();
  }
  if (!Array.isArray(keys) || keys.length === 0) return refuse();
  return keys.map((key) => {
    const { kty, crv, x, kid, d } = (key ?? {}) as Record<string, unknown>;
    const isPublicEd25519 =
      kty === 'OKP' &&
      crv === 'Ed25519' &&
      typeof x === 'string' &&
      typeof kid === 'string' &&
      d === undefined;
    return isPublicEd25519 ? { kty, crv, x, kid, alg: 'EdDSA' } : refuse();
  });
};
