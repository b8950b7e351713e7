import type { Page } from '@tessera/kit/graphql';
import { asc, eq, getTableColumns, inArray, orderBy, type Read, seekAfter } from '@tessera/kit/store';
import { type CollectionRow, tables } from './tables.ts';

/** Collections by id or by handle, in no order. */
export const readCollections = async (
  read: Read,
  by: 'id' | 'handle',
  values: readonly string[],
): Promise<CollectionRow[]> => {
  const { collection } = tables.on(read);
  return read
    .select()
    .from(collection)
    .where(inArray(collection[by], [...values]));
};

/** The first collections of all, or after one, by title; up to `limit + 1`. */
export const readCollectionPage = async (read: Read, page: Page): Promise<CollectionRow[]> => {
  const { collection } = tables.on(read);
  const keys = [
    { column: collection.titleSort, direction: 'asc' },
    { column: collection.id, direction: 'asc' },
  ] as const;
  return read
    .select()
    .from(collection)
    .where(seekAfter(keys, page.after))
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** A collection and a product in it. */
export interface CollectionOfProduct {
  readonly productId: string;
  readonly collection: CollectionRow;
}

/** The collections of products, by title. */
export const readCollectionsOfProducts = async (
  read: Read,
  productIds: readonly string[],
): Promise<CollectionOfProduct[]> => {
  const { collection, collectionProduct } = tables.on(read);
  return read
    .select({ productId: collectionProduct.productId, collection: getTableColumns(collection) })
    .from(collectionProduct)
    .innerJoin(collection, eq(collection.id, collectionProduct.collectionId))
    .where(inArray(collectionProduct.productId, [...productIds]))
    .orderBy(asc(collection.titleSort), asc(collection.id));
};
