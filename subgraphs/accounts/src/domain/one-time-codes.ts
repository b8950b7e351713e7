/** Seconds that a code is shown for. */
export const codePeriodSeconds = 30;
/** Neighbouring periods whose codes are taken too, for clocks that go wrong. */
export const codeWindow = 1;
/** Recovery codes handed out at once. */
export const recoveryCodeCount = 10;

/** The period a moment is in: each has one code. */
export const periodOf = (moment: Date): number => Math.floor(moment.getTime() / 1000 / codePeriodSeconds);

/** A code as typed, without spaces; null when it cannot be one. */
export const readOneTimeCode = (text: string): string | null => {
  const code = text.length > 20 ? '' : text.replace(/\s/g, '');
  return /^\d{6}$/.test(code) ? code : null;
};

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Writes random bytes as a recovery code such as `k3vd-x8mq-…`: 16 characters of 31, 79 bits.
 * @param bytes at least 32; a byte that would favour some characters is skipped.
 */
export const toRecoveryCode = (bytes: Uint8Array): string | null => {
  const fair = [...bytes].filter((byte) => byte < alphabet.length * 8).slice(0, 16);
  if (fair.length < 16) return null;
  const characters = fair.map((byte) => alphabet[byte % alphabet.length]);
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join('')).join('-');
};

/** A recovery code as typed, in the form that is hashed; null when it cannot be one. */
export const readRecoveryCode = (text: string): string | null => {
  const code = text.length > 40 ? '' : text.toLowerCase().replace(/[\s-]/g, '');
  return new RegExp(`^[${alphabet}]{16}$`).test(code) ? code : null;
};
