import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';

/** A fresh pair of signing keys, as JSON for the environment of the router and of the subgraphs. */
export interface ViewerKeys {
  /** VIEWER_PRIVATE_KEY of the router: one private JWK. */
  readonly privateJwk: string;
  /** VIEWER_PUBLIC_KEYS of every subgraph: a JWKS. During a rotation it holds the old and the new key. */
  readonly publicJwks: string;
}

/** Generates an Ed25519 key pair whose `kid` is the key's thumbprint. */
export const generateViewerKeys = async (): Promise<ViewerKeys> => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const about = { kid: await calculateJwkThumbprint(publicJwk), alg: 'EdDSA', use: 'sig' };
  return {
    privateJwk: JSON.stringify({ ...(await exportJWK(privateKey)), ...about }),
    publicJwks: JSON.stringify({ keys: [{ ...publicJwk, ...about }] }),
  };
};
