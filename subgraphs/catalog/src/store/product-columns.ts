import { eq, getTableColumns, type Read, type SQL, sql } from '@tessera/kit/store';
import type { PriceSpan } from '../domain/pricing.ts';
import { fromJson } from './from-json.ts';
import { type CategoryRow, type ProductRow, tables } from './tables.ts';

/** A product as it is read: with the category it stands on and the spans of its prices, in the same statement. */
export interface Product extends ProductRow {
  readonly category: CategoryRow | null;
  readonly priceSpans: readonly PriceSpan[];
}

/** What {@link productColumns} selects. */
export interface SelectedProduct {
  readonly product: ProductRow;
  readonly category: CategoryRow | null;
  readonly priceSpans: readonly PriceSpan[];
}

const toSpans = (value: unknown): PriceSpan[] =>
  fromJson<[string, number, number][]>(value).map(([currency, min, max]) => ({
    currency,
    min: BigInt(min),
    max: BigInt(max),
  }));

const priceSpans = (read: Read): SQL<PriceSpan[]> => {
  const { product, productPrice: price } = tables.on(read);
  const row = sql`${price.currency}, ${price.min}, ${price.max}`;
  const list =
    read.engine === 'sqlite'
      ? sql`json_group_array(json_array(${row}))`
      : sql`coalesce(jsonb_agg(jsonb_build_array(${row})), '[]'::jsonb)`;
  return sql`(select ${list} from ${price} where ${price.productId} = ${product.id})`.mapWith(toSpans);
};

/** The columns of a product; select them from `product` left joined with `category` by {@link onCategory}. */
export const productColumns = (read: Read) => {
  const { product, category } = tables.on(read);
  return {
    product: getTableColumns(product),
    category: getTableColumns(category),
    priceSpans: priceSpans(read),
  };
};

/** How `category` is joined to `product`. */
export const onCategory = (read: Read): SQL => {
  const { product, category } = tables.on(read);
  return eq(category.id, product.categoryId);
};

/** A selected row as a product. */
export const toProduct = ({ product, category, priceSpans }: SelectedProduct): Product => ({
  ...product,
  category,
  priceSpans,
});
