import { failed, ok } from '@tessera/kit/errors';
import { limits } from '../domain/limits.ts';
import { type CatalogOutcome, missing, refuseStale } from '../domain/outcome.ts';
import { attempt } from '../store/attempt.ts';
import {
  appendProducts,
  lockCollection,
  measureCollection,
  readExistingProductIds,
  removeProducts,
  updateCollectionRow,
} from '../store/collection-writes.ts';
import type { CollectionRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Products to put into a collection or take out of it. */
export interface CollectionProducts {
  readonly collectionId: string;
  readonly expectedVersion: number;
  readonly productIds: readonly string[];
}

/** Appends products to a collection or takes them out; those that are where they should be are passed over. */
export const changeCollectionProducts = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { collectionId, expectedVersion, productIds }: CollectionProducts,
  change: 'ADD' | 'REMOVE',
): Promise<CatalogOutcome<CollectionRow>> => {
  const field = ['input', 'productIds'];
  const ids = [...new Set(productIds)];
  if (ids.length === 0 || ids.length > limits.productsAtOnce) {
    return failed('INVALID', `Name 1 to ${limits.productsAtOnce} products.`, field);
  }
  return attempt(store, async (tx) => {
    const present = await lockCollection(tx, collectionId);
    if (!present) return missing('collection', 'collectionId');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    if (change === 'ADD') {
      const existing = await readExistingProductIds(tx, ids);
      if (existing.size < ids.length) return missing('product', 'productIds');
      const { size, last } = await measureCollection(tx, collectionId);
      if (size + ids.length > limits.collectionProducts) {
        return failed('TOO_MANY', `A collection can have ${limits.collectionProducts} products.`, field);
      }
      await appendProducts(tx, collectionId, ids, last + 1);
    } else {
      await removeProducts(tx, collectionId, ids);
    }
    const changes = { version: present.version + 1, updatedAt: clock() };
    return ok(await updateCollectionRow(tx, collectionId, changes));
  });
};
