import { and, prepared, type Read, type SQL, sql } from '@tessera/kit/store';
import { productConditions } from './product-filter.ts';
import type { Search } from './search.ts';
import { searchIndexOn } from './search-index.ts';
import { type FacetKind, tables } from './tables.ts';
import { visible } from './visibility.ts';

/** A row of counts as the database returns it. */
export interface FacetCount {
  /** `TOTAL` counts the products found; `PRICE` those whose lowest price is in the range number `value`. */
  readonly kind: FacetKind | 'TOTAL' | 'PRICE';
  readonly value: string;
  readonly count: number;
  /** Of a category: what its facet shows, in the same statement; null for other kinds. */
  readonly handle: string | null;
  readonly name: string | null;
  readonly parentId: string | null;
  readonly position: number | null;
  readonly version: number | null;
}

/** Price ranges to count: where each but the last ends, in minor units of a currency. */
export interface PriceRanges {
  readonly currency: string;
  readonly bounds: readonly bigint[];
}

/** Counts everything about all that was found, in one statement. */
export const readFacetCounts = (
  read: Read,
  search: Search,
  { currency, bounds }: PriceRanges,
): Promise<FacetCount[]> => {
  const hasTerms = search.terms.length > 0;
  // A currency has one set of ranges.
  const name = `facets_${hasTerms}_${search.visibility}_${currency}`;
  // Filters are of too many shapes to keep; the search box sends none.
  const run = search.filter
    ? read.prepare<FacetCount>('', countFacets(read, search, bounds))
    : prepared(read, name, () => read.prepare<FacetCount>(name, countFacets(read, search, bounds)));
  return run({ currency, ...(hasTerms && { query: searchIndexOn(read).query(search.terms) }) });
};

const countFacets = (read: Read, { terms, filter, visibility }: Search, bounds: readonly bigint[]): SQL => {
  const { product } = tables.on(read);
  const matched: SQL =
    terms.length > 0
      ? sql`join ${searchIndexOn(read).matchedIds(sql.placeholder('query'))} on matched.id = ${product.id}`
      : sql``;
  const conditions = and(visible(read, visibility), productConditions(read, filter)) ?? sql`1 = 1`;
  const range = sql.join(
    bounds.map(
      (bound, index) => sql`when product_price.min < ${sql.raw(String(bound))} then ${sql.raw(`'${index}'`)}`,
    ),
    sql` `,
  );
  return sql`
    with found as materialized (select ${product.id} as id from ${product} ${matched} where ${conditions})
    select kind, value, count, handle, name, parent_id as "parentId", position, version
    from (
      select kind, value, count(*) as count
      from found cross join product_facet where product_facet.product_id = found.id
      group by kind, value
    ) counted
    left join category on counted.kind = 'CATEGORY' and category.id = counted.value
    union all
    select 'PRICE', bucket, count(*), null, null, null, null, null
    from (
      select case ${range} else ${sql.raw(`'${bounds.length}'`)} end as bucket
      from found cross join product_price
      where product_price.product_id = found.id and product_price.currency = ${sql.placeholder('currency')}
    ) priced
    group by bucket
    union all
    select 'TOTAL', '', count(*), null, null, null, null, null from found`;
};
