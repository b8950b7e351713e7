import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two secrets are the same, in a time that does not tell where they differ. */
const same = (left: string, right: string): boolean => timingSafeEqual(hash(left), hash(right));

/** A new secret: 32 random bytes as 43 characters. */
export const secretToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: it cannot be turned back, and the secret is too random to be guessed. */
export const hashToken = (token: string): string => hash(token).toString('base64url');

/** Whether `token` is the secret of which the hash is kept. */
export const tokenMatches = (token: string, tokenHash: string): boolean => same(hashToken(token), tokenHash);

/**
 * What the router hands from one entity fetch of an operation to the next, in place of the secret itself. Only someone
 * who knows what the store holds can make it, so whoever brings it was let in before.
 */
export const accessKeyOf = (id: string, tokenHash: string): string =>
  createHmac('sha256', tokenHash).update(`access:${id}`).digest('base64url');

/** Whether `key` is the access key of the thing with this id. */
export const accessKeyMatches = (key: string, id: string, tokenHash: string): boolean =>
  same(key, accessKeyOf(id, tokenHash));
