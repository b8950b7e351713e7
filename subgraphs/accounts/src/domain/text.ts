import type { AccountsError } from './outcome.ts';

/** Control characters and marks that turn the direction of the text around them. */
const forbidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const phonePattern = /^\+[1-9]\d{6,14}$/;

/** One line of text as it is stored: trimmed, inner white space single, composed. */
export const cleanLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Why a (cleaned) line is refused; null when it is fine. */
export const checkLine = (
  text: string | null,
  field: string,
  { min, max }: { readonly min: 0 | 1; readonly max: number },
): AccountsError | null => {
  const length = text === null ? 0 : [...text].length;
  if (length >= min && length <= max && (text === null || !forbidden.test(text))) return null;
  const message = `"${field}" has ${min === 0 ? 'at most' : `${min} to`} ${max} printable characters.`;
  return { code: 'INVALID', field: [field], message };
};

/** A phone number without the separators people write. */
export const cleanPhone = (text: string): string => text.replace(/[\s().-]/g, '');

/** Why a (cleaned) phone number is refused; null when it is fine. */
export const checkPhone = (text: string | null, field: string): AccountsError | null => {
  if (text === null || phonePattern.test(text)) return null;
  const message = 'A phone number is written in international format, such as +49 30 901820.';
  return { code: 'INVALID', field: [field], message };
};
