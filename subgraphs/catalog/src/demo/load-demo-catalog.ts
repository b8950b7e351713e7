import { readSuperstoreLines } from '@tessera/kit/demo';
import type { Store } from '@tessera/kit/store';
import { insertDemoCatalog, isEmpty } from '../store/demo.ts';
import { demoCatalogOf } from './demo-catalog.ts';
import { productColumns, productsOfLines } from './superstore.ts';

/**
 * Fills an empty store with the data set's catalog, in one transaction: a crash leaves nothing, and the next start
 * begins anew. Does nothing when there is any product.
 * @param progress is told how many products are written.
 */
export const loadDemoCatalog = async (
  { store }: { readonly store: Store },
  progress: (text: string, done: number, total: number) => void,
): Promise<void> => {
  if (!(await isEmpty(store.read))) return;
  const catalog = demoCatalogOf(productsOfLines(await readSuperstoreLines(productColumns)));
  await store.tx((tx) =>
    insertDemoCatalog(tx, catalog, (done) => progress('products', done, catalog.products.length)),
  );
};
