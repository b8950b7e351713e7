import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { type Group, isGroup } from '../domain/kinds.ts';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
/** Longer than any token we hand out; a longer one is not looked at. */
const maxLength = 1_000;

/** What a token allows: to switch a group off for a recipient, and nothing else. */
export interface Unsubscription {
  readonly recipientKey: string;
  readonly group: Group;
}

/** Makes and reads the tokens of links that switch mails off. */
export interface UnsubscribeTokens {
  make(unsubscription: Unsubscription): string;
  /** Null for what was not made here. */
  read(token: string): Unsubscription | null;
}

const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'tessera notifications unsubscribe', 32));

/**
 * Tokens that only this subgraph can make, and that show nobody whose they are: a link stays in mailboxes, in histories and
 * in logs of proxies. They do not end, since mails do not.
 * @param secrets the first makes tokens, all of them read.
 */
export const createUnsubscribeTokens = (secrets: readonly string[]): UnsubscribeTokens => {
  const keys = secrets.map(keyOf);
  const [current] = keys;
  if (!current) throw new Error('Tokens need a secret.');
  return {
    make: ({ recipientKey, group }) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv(algorithm, current, iv, { authTagLength: tagLength });
      const text = JSON.stringify([recipientKey, group]);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    read: (token) => {
      if (token.length > maxLength || !/^[\w-]+$/.test(token)) return null;
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length <= ivLength + tagLength) return null;
      for (const key of keys) {
        const text = open(key, bytes);
        if (text !== null) return unsubscription(JSON.parse(text));
      }
      return null;
    },
  };
};

const open = (key: Buffer, bytes: Buffer): string | null => {
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    return decipher.update(bytes.subarray(ivLength, -tagLength), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
};

const unsubscription = (read: unknown): Unsubscription | null => {
  const [recipientKey, group] = Array.isArray(read) ? read : [];
  return typeof recipientKey === 'string' && isGroup(group) ? { recipientKey, group } : null;
};
