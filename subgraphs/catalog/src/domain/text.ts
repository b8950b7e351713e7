import { type Problem, problem } from './outcome.ts';

// Control characters other than tab and line breaks; they are never typed on purpose and hide text in logs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Bounds of a text, in characters as JavaScript counts them. */
export interface TextBounds {
  readonly min?: number;
  readonly max: number;
}

/** What is wrong with a text; empty when nothing is. */
export const checkText = (text: string, field: string, { min = 0, max }: TextBounds): Problem[] => {
  if (!text.isWellFormed() || control.test(text)) {
    return [problem('INVALID', `"${field}" has characters that are not text.`, field)];
  }
  if (text.trim().length < min) {
    return [problem('INVALID', `"${field}" must have at least ${min} characters.`, field)];
  }
  if (text.length > max)
    return [problem('INVALID', `"${field}" must have at most ${max} characters.`, field)];
  return [];
};

/** What is wrong with a whole number; empty when nothing is. */
export const checkWhole = (value: number, field: string, max: number): Problem[] =>
  Number.isInteger(value) && value >= 0 && value <= max
    ? []
    : [problem('INVALID', `"${field}" must be from 0 to ${max.toLocaleString('en')}.`, field)];

/** Letters without accents and case, for sorting and comparing the same way on every database. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Longest sort key; two titles that differ only after it are sorted by id. */
const maxSortLength = 200;

/** The key by which a title is sorted. Folding may lengthen a text, and an index entry has a size. */
export const sortText = (text: string): string =>
  foldText(text.trim()).slice(0, maxSortLength).toWellFormed();
