import { insertMany, type Read, type Row, type Tx } from '@tessera/kit/store';
import { lockTree } from './category-lock.ts';
import { deriveProducts } from './derived.ts';
import { type CategoryRow, type CollectionRow, type ProductRow, tables, type VariantRow } from './tables.ts';
import { beginTelling } from './told-variants.ts';

type Tables = ReturnType<typeof tables.for>;

/** Rows of a whole catalog, without those that follow from others. */
export interface CatalogRows {
  readonly categories: readonly CategoryRow[];
  readonly products: readonly ProductRow[];
  readonly variants: readonly VariantRow[];
  readonly prices: readonly Row<Tables['variantPrice']>[];
  readonly collections: readonly CollectionRow[];
  readonly collectionProducts: readonly Row<Tables['collectionProduct']>[];
}

/** Whether there is no product. */
export const isEmpty = async (read: Read): Promise<boolean> => {
  const { product } = tables.on(read);
  return (await read.select({ id: product.id }).from(product).limit(1)).length === 0;
};

/** Products whose followers are written at a time. */
const batch = 500;

/** Writes a catalog into an empty store; nothing when a product is there by now. */
export const insertDemoCatalog = async (
  tx: Tx,
  catalog: CatalogRows,
  progress: (done: number) => void,
): Promise<void> => {
  // Of two processes that start at once, the second finds the work done.
  await lockTree(tx, 'alone');
  if (!(await isEmpty(tx))) return;
  const { category, product, productVariant, variantPrice, collection, collectionProduct } = tables.on(tx);
  await insertMany(tx, category, catalog.categories);
  await insertMany(tx, product, catalog.products);
  await insertMany(tx, productVariant, catalog.variants);
  await insertMany(tx, variantPrice, catalog.prices);
  await insertMany(tx, collection, catalog.collections);
  await insertMany(tx, collectionProduct, catalog.collectionProducts);
  const ids = catalog.products.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += batch) {
    await deriveProducts(tx, ids.slice(from, from + batch));
    progress(Math.min(from + batch, ids.length));
  }
  // Told afterwards, page by page: nobody waits for it.
  await beginTelling(tx);
};
