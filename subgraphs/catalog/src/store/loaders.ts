import {
  createListLoader,
  createLoader,
  groupBy,
  indexBy,
  loaderPerArguments,
  type Page,
} from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { readAncestors, readCategories, readChildren } from './categories.ts';
import { readCollections, readCollectionsOfProducts } from './collections.ts';
import type { ProductOrder } from './product-order.ts';
import { readProductsWithVariants } from './product-pages.ts';
import { readProducts, readProductsOfCategories, readProductsOfCollections } from './products.ts';
import { readVariants, readVariantsOfProducts } from './variants.ts';
import type { Visibility } from './visibility.ts';

/** The loaders of one request: one statement a kind and wave, however many ask. */
export const createLoaders = (read: Read, visibility: Visibility) => ({
  product: createLoader(async (ids: readonly string[]) =>
    indexBy(await readProducts(read, 'id', ids, visibility), ({ id }) => id),
  ),
  productByHandle: createLoader(async (handles: readonly string[]) =>
    indexBy(await readProducts(read, 'handle', handles, visibility), ({ handle }) => handle),
  ),
  /** A product with its first variants, by id or by handle. */
  productWithVariants: loaderPerArguments(({ by, limit }: { by: 'id' | 'handle'; limit: number }) =>
    createLoader(async (values: readonly string[]) =>
      indexBy(
        await readProductsWithVariants(read, by, values, limit, visibility),
        ({ product }) => product[by],
      ),
    ),
  ),
  variant: createLoader(async (ids: readonly string[]) =>
    indexBy(await readVariants(read, 'id', ids, visibility), ({ id }) => id),
  ),
  variantBySku: createLoader(async (skus: readonly string[]) =>
    indexBy(await readVariants(read, 'sku', skus, visibility), ({ sku }) => sku),
  ),
  variantsOfProduct: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readVariantsOfProducts(read, ids, page), ({ productId }) => productId),
    ),
  ),
  category: createLoader(async (ids: readonly string[]) =>
    indexBy(await readCategories(read, 'id', ids), ({ id }) => id),
  ),
  childrenOfCategory: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readChildren(read, ids), ({ parentId }) => parentId ?? ''),
  ),
  ancestorsOfCategory: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readAncestors(read, ids), ({ descendantId }) => descendantId),
  ),
  productsOfCategory: loaderPerArguments(({ page, order }: { page: Page; order: ProductOrder }) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readProductsOfCategories(read, ids, page, order, visibility), ({ parentId }) => parentId),
    ),
  ),
  collection: createLoader(async (ids: readonly string[]) =>
    indexBy(await readCollections(read, 'id', ids), ({ id }) => id),
  ),
  collectionsOfProduct: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readCollectionsOfProducts(read, ids), ({ productId }) => productId),
  ),
  productsOfCollection: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readProductsOfCollections(read, ids, page, visibility), ({ parentId }) => parentId),
    ),
  ),
});

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
