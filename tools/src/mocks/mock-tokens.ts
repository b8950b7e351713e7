import { generateViewerKeys, type Role, scopesOf } from '@tessera/kit/identity';
import { importJWK, type JWK, SignJWT } from 'jose';

/** Signs everybody in who asks a mock to, with everything that there is to be allowed. */
export interface MockTokens {
  /** For `/.well-known/jwks.json`. */
  readonly jwks: object;
  /** An access token as the router takes it. */
  accessToken(userId: string): Promise<string>;
}

/** Of whoever signs in: may do everything. */
const roles: readonly Role[] = ['admin'];
/** Long enough for a day of work. */
const lifetime = '12h';

/** With keys of its own: its tokens are good for nobody but the router that follows it. */
export const createMockTokens = async (): Promise<MockTokens> => {
  const { privateJwk, publicJwks } = await generateViewerKeys();
  const jwk = JSON.parse(privateJwk) as JWK;
  const key = await importJWK(jwk, 'EdDSA');
  return {
    jwks: JSON.parse(publicJwks),
    accessToken: (userId) =>
      new SignJWT({ sid: 'mock', roles, scope: [...scopesOf(roles)].join(' ') })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', ...(jwk.kid !== undefined && { kid: jwk.kid }) })
        .setIssuer('tessera-accounts')
        .setAudience('tessera')
        .setSubject(userId)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(key),
  };
};
