import { failed, ok } from '@tessera/kit/errors';
import { type CatalogOutcome, missing, refuseStale } from '../domain/outcome.ts';
import { attempt } from '../store/attempt.ts';
import { lockTree } from '../store/category-lock.ts';
import { deleteCategoryRow, isCategoryInUse, readLockedCategory } from '../store/category-writes.ts';
import type { Dependencies, Seen } from './dependencies.ts';

/** Deletes a category that has neither children nor products; returns its id. */
export const deleteCategory = async (
  { store }: Pick<Dependencies, 'store'>,
  { id, expectedVersion }: Seen,
): Promise<CatalogOutcome<string>> =>
  attempt(store, async (tx) => {
    await lockTree(tx, 'alone');
    const present = await readLockedCategory(tx, id);
    if (!present) return missing('category', 'id');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    if (await isCategoryInUse(tx, id)) {
      return failed('CATEGORY_IN_USE', 'The category still has children or products.', ['input', 'id']);
    }
    await deleteCategoryRow(tx, id);
    return ok(id);
  });
