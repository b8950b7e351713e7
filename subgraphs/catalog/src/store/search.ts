import type { CursorKind, CursorValue } from '@tessera/kit/graphql';
import {
  and,
  eq,
  orderBy,
  prepared,
  type Read,
  reverseKeys,
  type SortKey,
  seekAfter,
  sql,
} from '@tessera/kit/store';
import { onCategory, type Product, productColumns, toProduct } from './product-columns.ts';
import { type ProductFilter, productConditions } from './product-filter.ts';
import {
  onPrice,
  type ProductOrder,
  productKeyKinds,
  productKeys,
  productKeyValues,
} from './product-order.ts';
import { searchIndexOn } from './search-index.ts';
import { tables } from './tables.ts';
import { type Visibility, visible } from './visibility.ts';

/** What is searched for. */
export interface Search {
  /** Words that products must have; none finds all that the filter lets through. */
  readonly terms: readonly string[];
  readonly filter: ProductFilter | null;
  readonly visibility: Visibility;
}

/** An order of what is found; by rank only when there are words. */
export interface SearchOrder extends Omit<ProductOrder, 'sortKey'> {
  readonly sortKey: ProductOrder['sortKey'] | 'RANK';
}

/** A product that was found. */
export interface FoundProduct extends Product {
  /** The lower the better; 0 without words. */
  readonly rank: number;
}

const searchKeys = (read: Read, order: SearchOrder): SortKey[] => {
  const { sortKey } = order;
  if (sortKey !== 'RANK') return productKeys(read, { ...order, sortKey });
  const keys: SortKey[] = [
    { column: sql`matched.rank`, direction: 'asc' },
    { column: tables.on(read).product.id, direction: 'asc' },
  ];
  return order.reverse ? reverseKeys(keys) : keys;
};

/** The kinds of the sort keys, for cursors. */
export const searchKeyKinds = (sortKey: SearchOrder['sortKey']): readonly CursorKind[] =>
  sortKey === 'RANK' ? ['number', 'text'] : productKeyKinds[sortKey];

/** The values of a found product's sort keys. */
export const searchKeyValues = (product: FoundProduct, order: SearchOrder): readonly CursorValue[] => {
  const { sortKey } = order;
  return sortKey === 'RANK' ? [product.rank, product.id] : productKeyValues(product, { ...order, sortKey });
};

/** The first products found, or those after one; up to `limit + 1`. */
export const readFound = async (
  read: Read,
  search: Search,
  order: SearchOrder,
  page: { readonly limit: number; readonly after: readonly CursorValue[] | null },
): Promise<FoundProduct[]> => {
  const hasTerms = search.terms.length > 0;
  const values = {
    limit: page.limit + 1,
    ...(hasTerms && { query: searchIndexOn(read).query(search.terms) }),
  };
  const { sortKey, reverse, currency } = order;
  const name = `found_${hasTerms}_${search.visibility}_${sortKey}_${reverse}_${currency}`;
  // Filters and later pages are of too many shapes to keep; the search box sends neither.
  const statement =
    search.filter || page.after
      ? selectFound(read, search, order, page.after).prepare('')
      : prepared(read, name, () => selectFound(read, search, order, null).prepare(name));
  const rows = await statement.execute(values);
  return rows.map(({ rank, ...row }) => ({ ...toProduct(row), rank }));
};

/**
 * Two steps in one statement: which products are on the page, then all about them. In one step SQLite would read all
 * about every product that was found, to sort it away.
 */
const selectFound = (
  read: Read,
  { terms, filter, visibility }: Search,
  order: SearchOrder,
  after: readonly CursorValue[] | null,
) => {
  const { product, category, productPrice } = tables.on(read);
  const keys = searchKeys(read, order);
  const rank = (terms.length > 0 ? sql<number>`matched.rank` : sql<number>`0`)
    .mapWith(Number)
    .as('found_rank');
  const place = sql`row_number() over (order by ${sql.join(orderBy(keys), sql`, `)})`.as('place');
  let select = read
    .select({ id: sql<string>`${product.id}`.as('found_id'), rank, place })
    .from(product)
    .$dynamic();
  if (terms.length > 0)
    select = select.innerJoin(
      searchIndexOn(read).matched(sql.placeholder('query')),
      sql`matched.id = ${product.id}`,
    );
  if (order.sortKey === 'PRICE') select = select.leftJoin(productPrice, onPrice(read, order.currency));
  const found = select
    .where(and(visible(read, visibility), productConditions(read, filter), seekAfter(keys, after)))
    .orderBy(...orderBy(keys))
    .limit(sql.placeholder('limit'))
    .as('found');
  return read
    .select({ ...productColumns(read), rank: found.rank })
    .from(found)
    .innerJoin(product, eq(product.id, found.id))
    .leftJoin(category, onCategory(read))
    .orderBy(found.place);
};
