/** Longer subjects are cut. */
const maxLength = 200;

/**
 * Text as one line of a header: control characters, line breaks and marks that turn the direction of text become
 * spaces, and no more than 200 characters stay.
 */
export const singleLine = (text: string): string => {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length > maxLength ? `${letters.slice(0, maxLength - 1).join('')}…` : line;
};
