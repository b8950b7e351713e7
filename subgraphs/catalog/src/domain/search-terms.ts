import { foldText } from './text.ts';

/** A longer word counts by its beginning. */
const maxTermLength = 40;
/** Words of a query that count. */
const maxQueryTerms = 12;
/** Characters of a query that are looked at. */
const maxQueryLength = 400;

/**
 * The words of a text as the index knows them: letters and digits without accents and case. The index stores what
 * this returns and is asked for what this returns, so that both databases split text alike and no sign of their query
 * languages ever reaches them.
 */
export const searchTerms = (text: string): string[] =>
  (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((term) => cut(term, maxTermLength));

/** The words of a query, each once. */
export const queryTerms = (query: string): string[] =>
  [...new Set(searchTerms(cut(query, maxQueryLength)))].slice(0, maxQueryTerms);

/** Cuts without splitting a character in two. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/, '');
