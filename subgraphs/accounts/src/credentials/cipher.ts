import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts what must be readable again, such as private keys and one-time secrets. */
export interface Cipher {
  /** @param purpose binds the text to its place: moved to another row, it does not decrypt. */
  encrypt(text: string, purpose: string): string;
  /** @throws when the text was changed, moved, or encrypted with a key that is no longer configured. */
  decrypt(encrypted: string, purpose: string): string;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM.
 * @param secrets the first encrypts, all decrypt: put a new one first to change it.
 */
export const createCipher = (secrets: readonly string[]): Cipher => {
  const keys = secrets.map((secret) => {
    const key = createHash('sha256').update(`accounts\0${secret}`).digest();
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
  });
  const [current] = keys;
  if (!current) throw new Error('A cipher needs a secret.');
  return {
    encrypt: (text, purpose) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, current.key, nonce, { authTagLength: tagBytes }).setAAD(
        Buffer.from(purpose),
      );
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${current.id}.${sealed.toString('base64url')}`;
    },
    decrypt: (encrypted, purpose) => {
      const [id, sealed = ''] = encrypted.split('.');
      const known = keys.find((key) => key.id === id);
      if (!known) throw new Error('It is encrypted with a key that ACCOUNTS_ENCRYPTION_KEY does not hold.');
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(algorithm, known.key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-tagBytes));
      const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
      return text + decipher.final('utf8');
    },
  };
};
