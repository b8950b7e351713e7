import type { CryptoKey } from 'jose';
import { SignJWT } from 'jose/jwt/sign';
import { importJWK } from 'jose/key/import';
import { BoundedCache } from '../cache/index.ts';
import { StartError } from '../errors/index.ts';
import type { Viewer } from './viewer.ts';

/** Seconds a viewer token lives: long enough for one request with its retries, short enough to be worthless later. */
export const viewerTokenSeconds = 60;
/** `iss` of viewer tokens. */
export const viewerTokenIssuer = 'tessera-router';

const maxCached = 5_000;

interface Signed {
  readonly token: Promise<string>;
  readonly issuedAt: number;
}

/** Signs the viewer on to subgraphs. */
export interface ViewerSigner {
  /**
   * A token for one subgraph. The same viewer gets the same token for half its life, so that neither side pays for a
   * signature on every request.
   * @param audience name of the subgraph.
   */
  sign(viewer: Viewer, audience: string): Promise<string>;
}

/**
 * @param privateJwk an Ed25519 private JWK as JSON, with a `kid`.
 * @throws StartError when it is none.
 */
export const createViewerSigner = async (
  privateJwk: string,
  clock: () => Date = () => new Date(),
): Promise<ViewerSigner> => {
  const { key, kid } = await importPrivateKey(privateJwk);
  const cache = new BoundedCache<string, Signed>(maxCached);
  const texts = new WeakMap<Viewer, string>();

  /** Written out once a viewer: the router has the same object for all requests with one access token. */
  const textOf = (viewer: Viewer): string => {
    const known = texts.get(viewer);
    if (known !== undefined) return known;
    const text = JSON.stringify([viewer.userId, viewer.sessionId, viewer.roles, [...viewer.scopes]]);
    texts.set(viewer, text);
    return text;
  };

  const signNew = (viewer: Viewer, audience: string, issuedAt: number): Promise<string> => {
    const claims = {
      ...(viewer.sessionId === null ? {} : { sid: viewer.sessionId }),
      roles: viewer.roles,
      scope: [...viewer.scopes].join(' '),
    };
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
      .setIssuer(viewerTokenIssuer)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + viewerTokenSeconds);
    if (viewer.userId !== null) token.setSubject(viewer.userId);
    return token.sign(key);
  };

  return {
    sign: (viewer, audience) => {
      const cacheKey = `${audience} ${textOf(viewer)}`;
      const now = Math.floor(clock().getTime() / 1000);
      const known = cache.get(cacheKey);
      // A clock that was set back makes an old token look young: `now` before its issue means sign anew.
      if (known && now >= known.issuedAt && now < known.issuedAt + viewerTokenSeconds / 2) return known.token;
      const token = signNew(viewer, audience, now);
      cache.set(cacheKey, { token, issuedAt: now });
      return token;
    },
  };
};

const importPrivateKey = async (privateJwk: string): Promise<{ key: CryptoKey; kid: string }> => {
  try {
    const jwk = JSON.parse(privateJwk);
    if (jwk.crv !== 'Ed25519' || typeof jwk.kid !== 'string' || typeof jwk.d !== 'string') throw new Error();
    return { key: (await importJWK(jwk, 'EdDSA')) as CryptoKey, kid: jwk.kid };
  } catch {
    // The cause would carry key material into a log.
    throw new StartError('The viewer signing key must be one private Ed25519 JWK with a kid, as JSON.');
  }
};
