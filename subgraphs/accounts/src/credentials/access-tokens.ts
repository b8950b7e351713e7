import { type Role, scopesOf } from '@tessera/kit/identity';
import { SignJWT } from 'jose/jwt/sign';
import { after, lifetimes } from '../domain/session.ts';
import type { KeyRing } from './key-ring.ts';

/** Who a token speaks for. */
export interface Bearer {
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
}

/** An access token and its end. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Issues access tokens: EdDSA JWTs that the router verifies by `/.well-known/jwks.json`. */
export type IssueAccessToken = (bearer: Bearer) => Promise<AccessToken>;

/** Makes the issuer of access tokens. Roles and scopes come from the store alone, never from a client. */
export const createAccessTokens =
  (keyRing: KeyRing, clock: () => Date): IssueAccessToken =>
  async ({ userId, sessionId, role }) => {
    const { kid, key } = await keyRing.signingKey();
    const now = clock();
    const expiresAt = after(now, lifetimes.accessToken);
    const token = await new SignJWT({
      sid: sessionId,
      roles: [role],
      scope: [...scopesOf([role])].join(' '),
    })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
      .setIssuer('tessera-accounts')
      .setAudience('tessera')
      .setSubject(userId)
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(key);
    return { token, expiresAt };
  };
