import { createHash, randomBytes } from 'node:crypto';
import { recoveryCodeCount, toRecoveryCode } from '../domain/one-time-codes.ts';

/** A secret for a mail or a client, of 256 random bits: 43 characters that need no escaping in a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. Nothing slower is needed: nobody can try 2^256. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The hash of a token that a client sent; null when it cannot be one. */
export const readToken = (text: string): string | null => (/^[\w-]{43}$/.test(text) ? hashToken(text) : null);

/** Fresh recovery codes. */
export const newRecoveryCodes = (): string[] => {
  const codes: string[] = [];
  while (codes.length < recoveryCodeCount) {
    const code = toRecoveryCode(randomBytes(32));
    if (code !== null) codes.push(code);
  }
  return codes;
};
