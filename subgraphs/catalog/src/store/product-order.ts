import type { CursorKind, CursorValue } from '@tessera/kit/graphql';
import { and, eq, type Read, reverseKeys, type SortKey, type SQL, sql } from '@tessera/kit/store';
import type { Product } from './product-columns.ts';
import { tables } from './tables.ts';

/** By what products are sorted. */
export type ProductSortKey = 'NEWEST' | 'TITLE' | 'PRICE';

/** An order of products. */
export interface ProductOrder {
  readonly sortKey: ProductSortKey;
  readonly reverse: boolean;
  /** Of the price that PRICE sorts by. */
  readonly currency: string;
}

/** Larger than any price: where products without a price stand. Explicit, as databases disagree about NULL. */
const noPrice = BigInt(Number.MAX_SAFE_INTEGER);

/** The lowest price of a product in a currency, from `product_price` joined by {@link onPrice}. */
const lowestPrice = (read: Read): SQL<bigint> => {
  const { productPrice } = tables.on(read);
  return sql`coalesce(${productPrice.min}, ${sql.raw(noPrice.toString())})`.mapWith(BigInt);
};

/** How `product_price` is left joined for PRICE. */
export const onPrice = (read: Read, currency: string): SQL | undefined => {
  const { product, productPrice } = tables.on(read);
  return and(eq(productPrice.productId, product.id), eq(productPrice.currency, currency));
};

/** The sort keys of an order; the id is the last, so that equal keys keep their places. */
export const productKeys = (read: Read, { sortKey, reverse }: ProductOrder): SortKey[] => {
  const { product } = tables.on(read);
  const keys: Record<ProductSortKey, SortKey[]> = {
    NEWEST: [
      { column: product.createdAt, direction: 'desc' },
      { column: product.id, direction: 'desc' },
    ],
    TITLE: [
      { column: product.titleSort, direction: 'asc' },
      { column: product.id, direction: 'asc' },
    ],
    PRICE: [
      { column: lowestPrice(read), direction: 'asc' },
      { column: product.id, direction: 'asc' },
    ],
  };
  return reverse ? reverseKeys(keys[sortKey]) : keys[sortKey];
};

/** The kinds of the sort keys, for cursors. */
export const productKeyKinds: Readonly<Record<ProductSortKey, readonly CursorKind[]>> = {
  NEWEST: ['at', 'text'],
  TITLE: ['text', 'text'],
  PRICE: ['minor', 'text'],
};

/** The values of a product's sort keys. */
export const productKeyValues = (
  product: Product,
  { sortKey, currency }: ProductOrder,
): readonly CursorValue[] => {
  switch (sortKey) {
    case 'NEWEST':
      return [product.createdAt, product.id];
    case 'TITLE':
      return [product.titleSort, product.id];
    case 'PRICE':
      return [product.priceSpans.find((span) => span.currency === currency)?.min ?? noPrice, product.id];
  }
};
