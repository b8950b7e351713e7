import type { Store } from '@tessera/kit/store';
import type { CryptoKey } from 'jose';
import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { importJWK } from 'jose/key/import';
import { keyTimes, nextKeyAt, publishedKeysAt, signingKeyAt } from '../domain/signing-keys.ts';
import { deleteSigningKeysUntil, insertSigningKey, readSigningKeys } from '../store/signing-keys.ts';
import type { PublicJwk, SigningKeyRow } from '../store/tables.ts';
import type { Cipher } from './cipher.ts';

/** A public key as `/.well-known/jwks.json` shows it. */
export interface PublishedKey extends PublicJwk {
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

/** A key to sign with. */
export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey | Uint8Array;
}

/** The keys that sign access tokens, shared by all processes on one store. */
export interface KeyRing {
  /** The key that signs now. */
  signingKey(): Promise<SigningKey>;
  /** The keys that verifiers need now, the next one included. */
  publishedKeys(): Promise<PublishedKey[]>;
  /** Makes the next key when its time has come, sees those other processes made, and forgets those long out of use. */
  rotate(): Promise<void>;
}

const purposeOf = (kid: string): string => `signing-key:${kid}`;

/** A key ring on a store; private keys are in it encrypted. */
export const createKeyRing = ({
  store,
  clock,
  cipher,
}: {
  readonly store: Store;
  readonly clock: () => Date;
  readonly cipher: Cipher;
}): KeyRing => {
  let rows: readonly SigningKeyRow[] = [];
  const imported = new Map<string, Promise<SigningKey>>();

  const rotate = async (): Promise<void> => {
    const now = clock();
    rows = await readSigningKeys(store.read);
    const times = nextKeyAt(rows, now);
    const isStale = rows.some((row) => !publishedKeysAt([row], now).length);
    if (!times && !isStale) return;
    const made = times ? { ...(await generateKey(cipher)), ...times } : null;
    await store.tx(async (tx) => {
      if (made) await insertSigningKey(tx, made);
      await deleteSigningKeysUntil(tx, new Date(now.getTime() - keyTimes.after));
    });
    // Another process may have been faster: what counts is what is stored.
    rows = await readSigningKeys(store.read);
  };

  const importKey = async ({ kid, privateJwkEncrypted }: SigningKeyRow): Promise<SigningKey> => {
    const jwk = JSON.parse(cipher.decrypt(privateJwkEncrypted, purposeOf(kid)));
    return { kid, key: await importJWK(jwk, 'EdDSA') };
  };

  return {
    rotate,
    signingKey: async () => {
      let row = signingKeyAt(rows, clock());
      if (!row) {
        await rotate();
        row = signingKeyAt(rows, clock());
      }
      if (!row) throw new Error('There is no key to sign with.');
      const known = imported.get(row.kid) ?? importKey(row);
      imported.clear();
      imported.set(row.kid, known);
      return known;
    },
    publishedKeys: async () =>
      publishedKeysAt(await readSigningKeys(store.read), clock()).map(({ kid, publicJwk }) => ({
        ...publicJwk,
        kid,
        alg: 'EdDSA',
        use: 'sig',
      })),
  };
};

const generateKey = async (
  cipher: Cipher,
): Promise<Pick<SigningKeyRow, 'kid' | 'publicJwk' | 'privateJwkEncrypted'>> => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const { kty = 'OKP', crv = 'Ed25519', x = '' } = jwk;
  const privateJwk = JSON.stringify(await exportJWK(pair.privateKey));
  return {
    kid,
    publicJwk: { kty, crv, x },
    privateJwkEncrypted: cipher.encrypt(privateJwk, purposeOf(kid)),
  };
};
