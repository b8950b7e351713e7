import { BoundedCache } from '@tessera/kit/cache';
import { TesseraError, unauthenticated } from '@tessera/kit/errors';
import { anonymous, isRole, type Viewer } from '@tessera/kit/identity';
import { type JWTPayload, jwtVerify } from 'jose';
import { type KeySet, KeysUnavailable } from './jwks.ts';

/** Tells who sends a request. */
export interface Authentication {
  /**
   * @param authorization the header of that name.
   * @throws TesseraError UNAUTHENTICATED for anything but no header or a valid bearer token; SERVICE_UNAVAILABLE while
   * the keys to tell are not there.
   */
  viewerOf(authorization: string | undefined): Promise<Viewer>;
}

/** What an access token must say. */
export interface AuthenticationOptions {
  readonly keys: Pick<KeySet, 'keyFor'>;
  readonly issuer: string;
  readonly audience: string;
  readonly clock?: () => Date;
}

/** Seconds by which clocks of the issuer and the router may differ. */
const clockToleranceSeconds = 30;
const maxTokenLength = 8_192;
const maxCached = 10_000;

/** For a supergraph without identity: everybody is anonymous, and what the header says is not looked at. */
export const withoutAuthentication: Authentication = { viewerOf: async () => anonymous };

export const createAuthentication = ({
  keys,
  issuer,
  audience,
  clock = () => new Date(),
}: AuthenticationOptions): Authentication => {
  const verified = new BoundedCache<string, { readonly viewer: Viewer; readonly until: number }>(maxCached);

  const verify = async (token: string): Promise<JWTPayload> => {
    try {
      const { payload } = await jwtVerify(token, keys.keyFor, {
        algorithms: ['EdDSA'],
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        currentDate: clock(),
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      if (error instanceof KeysUnavailable)
        throw new TesseraError('SERVICE_UNAVAILABLE', 'Access tokens cannot be verified at the moment.', {
          cause: error,
        });
      // Which check failed is nobody's business but the log's.
      throw new TesseraError('UNAUTHENTICATED', refusal, { cause: error });
    }
  };

  return {
    async viewerOf(authorization) {
      if (authorization === undefined) return anonymous;
      const token = tokenOf(authorization);
      const known = verified.get(token);
      if (known) {
        if (clock().getTime() < known.until) return known.viewer;
        verified.delete(token);
      }
      const payload = await verify(token);
      const viewer = toViewer(payload);
      verified.set(token, { viewer, until: ((payload.exp ?? 0) + clockToleranceSeconds) * 1_000 });
      return viewer;
    },
  };
};

const refusal = 'The access token is not valid.';

const tokenOf = (authorization: string): string => {
  const token = /^bearer +([\w.-]+) *$/i.exec(authorization.slice(0, maxTokenLength + 16))?.[1];
  if (token === undefined || token.length > maxTokenLength) throw unauthenticated(refusal);
  return token;
};

const toViewer = ({ sub, sid, roles, scope }: JWTPayload): Viewer => {
  if (!sub) throw unauthenticated(refusal);
  return {
    userId: sub,
    sessionId: typeof sid === 'string' ? sid : null,
    roles: Array.isArray(roles) ? roles.filter(isRole) : [],
    scopes: new Set(typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []),
  };
};
