import { badUserInput } from '@tessera/kit/errors';
import type { CursorValue } from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { queryTerms } from '../domain/search-terms.ts';
import { bestCorrection } from '../domain/spelling.ts';
import { type FoundProduct, readFound, type Search, type SearchOrder } from '../store/search.ts';
import { readCandidates } from '../store/vocabulary.ts';

/** What is searched for, and which page of it. */
export interface SearchProducts extends Omit<Search, 'terms'> {
  readonly query: string;
  readonly order: Pick<SearchOrder, 'reverse' | 'currency'> & {
    readonly sortKey: Exclude<SearchOrder['sortKey'], 'RANK'> | 'RELEVANCE';
  };
  readonly limit: number;
  /** Where the page before ended: the words it was found by, and the values of the sort keys. */
  readonly after: { readonly words: string; readonly values: readonly CursorValue[] } | null;
}

/** What a search found. */
export interface SearchResult {
  /** Up to `limit + 1`. */
  readonly products: readonly FoundProduct[];
  /** What was searched for in the end. */
  readonly search: Search;
  readonly order: SearchOrder;
  /** The words searched for in place of the query; null when they are its own. */
  readonly corrected: string | null;
}

/** The words of a search as one text, as cursors carry them. */
export const wordsOf = (terms: readonly string[]): string => terms.join(' ');

/**
 * Finds products by words. When nothing has them all, those that no product knows are corrected, once.
 * @throws BAD_USER_INPUT when the cursor is of another query.
 */
export const searchProducts = async (read: Read, input: SearchProducts): Promise<SearchResult> => {
  const { query, filter, visibility, limit, after } = input;
  const asked = queryTerms(query);
  const find = async (terms: readonly string[]): Promise<SearchResult> => {
    const { sortKey: by, ...rest } = input.order;
    const ranked = terms.length > 0 ? ('RANK' as const) : ('NEWEST' as const);
    const order = { ...rest, sortKey: by === 'RELEVANCE' ? ranked : by };
    const search = { terms, filter, visibility };
    const page = { limit, after: after?.values ?? null };
    const corrected = terms === asked ? null : wordsOf(terms);
    return { products: await readFound(read, search, order, page), search, order, corrected };
  };

  if (!after) {
    const found = await find(asked);
    if (found.products.length > 0 || asked.length === 0 || limit === 0) return found;
    const corrected = await correct(read, asked);
    const better = corrected && (await find(corrected));
    return better && better.products.length > 0 ? better : found;
  }
  // A later page of a corrected search: its words must come of this query again, or the cursor is of another.
  if (after.words === wordsOf(asked)) return find(asked);
  const corrected = await correct(read, asked);
  if (corrected && after.words === wordsOf(corrected)) return find(corrected);
  throw badUserInput('The cursor is not one of this list in this order.', { field: 'after' });
};

/** The terms with those no product knows corrected; null when nothing changes. */
const correct = async (read: Read, terms: readonly string[]): Promise<string[] | null> => {
  if (terms.length === 0) return null;
  const candidates = await readCandidates(read, terms);
  const corrected = terms.map((term) => bestCorrection(term, candidates.get(term) ?? []) ?? term);
  return wordsOf(corrected) === wordsOf(terms) ? null : corrected;
};
