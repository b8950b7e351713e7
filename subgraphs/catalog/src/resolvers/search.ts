import { pageArgs, toConnection } from '@tessera/kit/graphql';
import { searchProducts, wordsOf } from '../actions/search-products.ts';
import { shopCurrency } from '../domain/pricing.ts';
import { queryTerms } from '../domain/search-terms.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { searchKeyKinds, searchKeyValues } from '../store/search.ts';
import { readFilter } from './product-filter.ts';
import { createSearchConnection } from './search-connection.ts';

/** The search. Its cursors carry the words it was found by: a page of corrected words has a next one of the same. */
export const search: NonNullable<QueryResolvers['search']> = async (
  _,
  args,
  { dependencies, visibility },
) => {
  const { read } = dependencies.store;
  const filter = readFilter(args.filter);
  const currency = filter?.price?.currency ?? shopCurrency;
  const { sortKey, reverse } = args;
  const hasTerms = queryTerms(args.query).length > 0;
  const ranked = hasTerms ? 'RANK' : 'NEWEST';
  const by = sortKey === 'RELEVANCE' ? ranked : sortKey;
  const page = pageArgs(args, {
    list: `search:${by}${by === 'PRICE' ? ` ${currency}` : ''}${reverse ? ':reverse' : ''}`,
    kinds: ['text', ...searchKeyKinds(by)],
  });
  const [words, ...values] = page.after ?? [];
  const result = await searchProducts(read, {
    query: args.query,
    filter,
    visibility,
    order: { sortKey, reverse, currency },
    limit: page.limit,
    after: page.after ? { words: String(words), values } : null,
  });
  const found = wordsOf(result.search.terms);
  const connection = toConnection(result.products, page, (product) => [
    found,
    ...searchKeyValues(product, result.order),
  ]);
  return createSearchConnection(read, connection, result, currency);
};
