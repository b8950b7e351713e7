import type { CursorKind, CursorValue } from '@tessera/kit/graphql';
import { and, orderBy, type Read, reverseKeys, type SortKey, seekAfter, sql } from '@tessera/kit/store';
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
  { terms, filter, visibility }: Search,
  order: SearchOrder,
  page: { readonly limit: number; readonly after: readonly CursorValue[] | null },
): Promise<FoundProduct[]> => {
  const { product, category, productPrice } = tables.on(read);
  const keys = searchKeys(read, order);
  const rank = terms.length > 0 ? sql<number>`matched.rank` : sql<number>`0`;
  let select = read
    .select({ ...productColumns(read), rank: rank.mapWith(Number) })
    .from(product)
    .leftJoin(category, onCategory(read))
    .$dynamic();
  if (terms.length > 0) {
    select = select.innerJoin(searchIndexOn(read).matched(terms), sql`matched.id = ${product.id}`);
  }
  if (order.sortKey === 'PRICE') select = select.leftJoin(productPrice, onPrice(read, order.currency));
  const rows = await select
    .where(and(visible(read, visibility), productConditions(read, filter), seekAfter(keys, page.after)))
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
  return rows.map(({ rank, ...row }) => ({ ...toProduct(row), rank }));
};
