import { type Connection, decimalPlaces, toMoney } from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import type { SearchResult } from '../actions/search-products.ts';
import { bucketBounds } from '../domain/pricing.ts';
import type { SearchConnectionResolvers } from '../generated/resolvers.ts';
import type { Category } from '../store/categories.ts';
import type { Product } from '../store/product-columns.ts';
import { readOptionFacet } from '../store/product-filter.ts';
import { type FacetCount, readFacetCounts } from '../store/search-facets.ts';

/** A page of what was found, with the counts of all of it, which are read when one of them is asked for. */
export interface SearchConnection extends Connection<Product> {
  readonly correctedQuery: string | null;
  readonly currency: string;
  readonly bounds: readonly bigint[];
  readonly counts: () => Promise<readonly FacetCount[]>;
}

/** Makes the connection; whether one or all of its counts are asked for, it is one statement. */
export const createSearchConnection = (
  read: Read,
  connection: Connection<Product>,
  { search, corrected }: SearchResult,
  currency: string,
): SearchConnection => {
  const bounds = bucketBounds(decimalPlaces(currency));
  let counts: Promise<FacetCount[]> | undefined;
  return {
    nodes: connection.nodes,
    // The edges of a page are made when they are asked for.
    get edges() {
      return connection.edges;
    },
    pageInfo: connection.pageInfo,
    correctedQuery: corrected,
    currency,
    bounds,
    counts: () => {
      counts ??= readFacetCounts(read, search, { currency, bounds });
      return counts;
    },
  };
};

/** Facets of a kind shown at most. */
const maxFacets = 50;

const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

const toCategory = ({ value, handle, name, parentId, position, version }: FacetCount): Category => ({
  id: value,
  handle: handle ?? '',
  name: name ?? '',
  parentId,
  position: position ?? 0,
  version: version ?? 0,
});

/** The counts of a search. */
export const searchConnection: SearchConnectionResolvers = {
  totalCount: async ({ counts }) => (await counts()).find(({ kind }) => kind === 'TOTAL')?.count ?? 0,
  facets: async ({ counts, bounds, currency }) => {
    const all = Map.groupBy(await counts(), ({ kind }) => kind);
    const most = (kind: FacetCount['kind']) => (all.get(kind) ?? []).toSorted(byCount).slice(0, maxFacets);
    const prices = new Map((all.get('PRICE') ?? []).map(({ value, count }) => [Number(value), count]));
    const money = (minor: bigint | undefined) => (minor === undefined ? null : toMoney(minor, currency));
    return {
      categories: most('CATEGORY').map((row) => ({ category: toCategory(row), count: row.count })),
      vendors: most('VENDOR'),
      tags: most('TAG'),
      options: most('OPTION').map(({ value, count }) => ({ ...readOptionFacet(value), count })),
      prices: [0n, ...bounds].flatMap((min, index) => {
        const count = prices.get(index);
        return count === undefined ? [] : [{ min: toMoney(min, currency), max: money(bounds[index]), count }];
      }),
    };
  },
};
