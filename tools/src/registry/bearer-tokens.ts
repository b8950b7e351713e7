import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether an `Authorization` header brings one of these tokens, in a time that does not tell how nearly. */
export const createTokenCheck = (tokens: readonly string[]): ((header: string | undefined) => boolean) => {
  const known = tokens.map(digest);
  return (header) => {
    const given = digest(/^bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? '');
    return known.filter((token) => timingSafeEqual(token, given)).length > 0;
  };
};
