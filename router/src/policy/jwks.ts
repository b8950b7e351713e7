import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { request } from 'undici';
import { z } from 'zod';
import { readAtMost } from '../http/read-at-most.ts';

/** The public keys of an issuer of tokens. */
export interface KeySet {
  /** For jose's `jwtVerify`. Rejects with {@link KeysUnavailable} when no keys were ever read. */
  readonly keyFor: JWTVerifyGetKey;
  /** Reads the keys now; false when that failed, and the ones at hand stay. */
  refresh(): Promise<boolean>;
  close(): void;
}

/** No keys at hand: whether a token is good cannot be told. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Times of a {@link KeySet}, in milliseconds. */
export interface KeySetOptions {
  readonly url: string;
  /** How often keys are read anyway, so that a withdrawn one is dropped. */
  readonly refreshEveryMs?: number;
  /** At most so often an unknown `kid` makes the keys be read. */
  readonly cooldownMs?: number;
  readonly onFailure: (error: unknown) => void;
}

const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).max(100) });
const maxBytes = 262_144;
const timeoutMs = 3_000;

/**
 * Keys are kept while their issuer is down: an outage of accounts signs nobody out. The address is the configured one,
 * whatever a token's header says.
 */
export const createKeySet = ({
  url,
  refreshEveryMs = 300_000,
  cooldownMs = 30_000,
  onFailure,
}: KeySetOptions): KeySet => {
  let keys: { readonly find: JWTVerifyGetKey; readonly ids: ReadonlySet<string> } | undefined;
  let refreshing: Promise<boolean> | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;

  const read = async (): Promise<boolean> => {
    triedAt = performance.now();
    try {
      const { keys: list } = keysShape.parse(JSON.parse(await fetchText(url)));
      const usable = list.filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519');
      keys = {
        find: createLocalJWKSet({ keys: usable } as JSONWebKeySet),
        ids: new Set(usable.map(({ kid }) => kid)),
      };
      return true;
    } catch (error) {
      onFailure(error);
      return false;
    } finally {
      refreshing = undefined;
    }
  };
  const refresh = (): Promise<boolean> => {
    refreshing ??= read();
    return refreshing;
  };
  const timer = setInterval(() => void refresh(), refreshEveryMs).unref();

  return {
    refresh,
    async keyFor(header, token) {
      const known = keys?.ids.has(header.kid ?? '') ?? false;
      // Without any keys the router is just starting beside accounts: it asks every second.
      const wait = keys ? cooldownMs : Math.min(cooldownMs, 1_000);
      if (!known && (refreshing || performance.now() - triedAt >= wait)) await refresh();
      if (!keys) throw new KeysUnavailable('The keys of access tokens are not available.');
      return keys.find(header, token);
    },
    close: () => clearInterval(timer),
  };
};

const fetchText = async (url: string): Promise<string> => {
  const { statusCode, body } = await request(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await readAtMost(body, maxBytes, 'The key set');
  if (statusCode !== 200) throw new Error(`The key set was answered with status ${statusCode}.`);
  return text;
};
