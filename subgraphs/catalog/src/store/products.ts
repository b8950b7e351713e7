import type { Page } from '@tessera/kit/graphql';
import {
  and,
  eq,
  inArray,
  inList,
  listParameter,
  momentParameter,
  orderBy,
  prepared,
  type Read,
  rankWithin,
  seekAfter,
  sql,
} from '@tessera/kit/store';
import { onCategory, type Product, productColumns, toProduct } from './product-columns.ts';
import { type ProductFilter, productConditions } from './product-filter.ts';
import { onPrice, type ProductOrder, productKeys } from './product-order.ts';
import { tables } from './tables.ts';
import { type Visibility, visible } from './visibility.ts';

/** Products by id or by handle, in no order; one statement for any number. */
export const readProducts = async (
  read: Read,
  by: 'id' | 'handle',
  values: readonly string[],
  visibility: Visibility,
): Promise<Product[]> => {
  const { product, category } = tables.on(read);
  const statement = prepared(read, `products_by_${by}_${visibility}`, () =>
    read
      .select(productColumns(read))
      .from(product)
      .leftJoin(category, onCategory(read))
      .where(and(inList(read, product[by], 'values'), visible(read, visibility)))
      .prepare(`products_by_${by}_${visibility}`),
  );
  const rows = await statement.execute({ values: listParameter(read, values) });
  return rows.map(toProduct);
};

const selectInOrder = (read: Read, order: ProductOrder, visibility: Visibility) => {
  const { product, category, productPrice } = tables.on(read);
  const keys = productKeys(read, order);
  const from = read
    .select(productColumns(read))
    .from(product)
    .leftJoin(category, onCategory(read))
    .$dynamic();
  const joined =
    order.sortKey === 'PRICE' ? from.leftJoin(productPrice, onPrice(read, order.currency)) : from;
  return {
    keys,
    where: visible(read, visibility),
    select: joined.orderBy(...orderBy(keys)),
  };
};

/** The first products of all, or after a product, in an order; up to `limit + 1`. */
export const readProductPage = async (
  read: Read,
  page: Page,
  order: ProductOrder,
  filter: ProductFilter | null,
  visibility: Visibility,
): Promise<Product[]> => {
  if (!filter) return readUnfiltered(read, page, order, visibility);
  const { keys, where, select } = selectInOrder(read, order, visibility);
  const rows = await select
    .where(and(where, productConditions(read, filter), seekAfter(keys, page.after)))
    .limit(page.limit + 1);
  return rows.map(toProduct);
};

const readUnfiltered = async (
  read: Read,
  { limit, after }: Page,
  order: ProductOrder,
  visibility: Visibility,
): Promise<Product[]> => {
  const { sortKey, reverse, currency } = order;
  const name = `${after ? 'next' : 'first'}_products_${visibility}_${sortKey}_${reverse}_${currency}`;
  const statement = prepared(read, name, () => {
    const { keys, where, select } = selectInOrder(read, order, visibility);
    const values = after && keys.map((_, index) => sql.placeholder(`after${index}`));
    return select
      .where(and(where, seekAfter(keys, values)))
      .limit(sql.placeholder('limit'))
      .prepare(name);
  });
  const values = Object.fromEntries(
    (after ?? []).map((value, index) => [
      `after${index}`,
      value instanceof Date ? momentParameter(read, value) : value,
    ]),
  );
  return (await statement.execute({ ...values, limit: limit + 1 })).map(toProduct);
};

/** A product and whose list it is on. */
export interface ProductOfParent extends Product {
  readonly parentId: string;
  /** Its place in a collection; 0 in a category. */
  readonly position: number;
}

/** The first products on each category or below, in an order; up to `limit + 1` a category. */
export const readProductsOfCategories = async (
  read: Read,
  categoryIds: readonly string[],
  page: Page,
  order: ProductOrder,
  visibility: Visibility,
): Promise<ProductOfParent[]> => {
  const { product, category, productFacet, productPrice } = tables.on(read);
  const keys = productKeys(read, order);
  const ranked = read
    .select({
      parentId: sql<string>`${productFacet.value}`.as('list_id'),
      productId: sql<string>`${product.id}`.as('ranked_id'),
      rank: rankWithin(productFacet.value, keys),
    })
    .from(productFacet)
    .innerJoin(product, eq(product.id, productFacet.productId))
    .leftJoin(productPrice, onPrice(read, order.currency))
    .where(
      and(
        eq(productFacet.kind, 'CATEGORY'),
        inArray(productFacet.value, [...categoryIds]),
        visible(read, visibility),
        seekAfter(keys, page.after),
      ),
    )
    .as('ranked');
  const rows = await read
    .select({ ...productColumns(read), parentId: ranked.parentId })
    .from(ranked)
    .innerJoin(product, eq(product.id, ranked.productId))
    .leftJoin(category, onCategory(read))
    .where(sql`${ranked.rank} <= ${page.limit + 1}`)
    .orderBy(ranked.parentId, ranked.rank);
  return rows.map(({ parentId, ...row }) => ({ ...toProduct(row), parentId, position: 0 }));
};

/** The first products of each collection, in the order they were put in; up to `limit + 1` a collection. */
export const readProductsOfCollections = async (
  read: Read,
  collectionIds: readonly string[],
  page: Page,
  visibility: Visibility,
): Promise<ProductOfParent[]> => {
  const { product, category, collectionProduct } = tables.on(read);
  const keys = [
    { column: collectionProduct.position, direction: 'asc' },
    { column: collectionProduct.productId, direction: 'asc' },
  ] as const;
  const ranked = read
    .select({
      parentId: sql<string>`${collectionProduct.collectionId}`.as('list_id'),
      productId: sql<string>`${collectionProduct.productId}`.as('ranked_id'),
      position: sql<number>`${collectionProduct.position}`.as('ranked_position'),
      rank: rankWithin(collectionProduct.collectionId, keys),
    })
    .from(collectionProduct)
    .innerJoin(product, eq(product.id, collectionProduct.productId))
    .where(
      and(
        inArray(collectionProduct.collectionId, [...collectionIds]),
        visible(read, visibility),
        seekAfter(keys, page.after),
      ),
    )
    .as('ranked');
  const rows = await read
    .select({ ...productColumns(read), parentId: ranked.parentId, position: ranked.position })
    .from(ranked)
    .innerJoin(product, eq(product.id, ranked.productId))
    .leftJoin(category, onCategory(read))
    .where(sql`${ranked.rank} <= ${page.limit + 1}`)
    .orderBy(ranked.parentId, ranked.rank);
  return rows.map(({ parentId, position, ...row }) => ({ ...toProduct(row), parentId, position }));
};
