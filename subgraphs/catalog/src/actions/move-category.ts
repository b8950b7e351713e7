import { ok } from '@tessera/kit/errors';
import { refuseMove } from '../domain/category-tree.ts';
import { type CatalogOutcome, missing, refuseStale } from '../domain/outcome.ts';
import { attempt } from '../store/attempt.ts';
import { readBranches } from '../store/branches.ts';
import { readSubtree } from '../store/categories.ts';
import { lockTree } from '../store/category-lock.ts';
import { deriveProductsBelow, readLockedCategory, updateCategoryRow } from '../store/category-writes.ts';
import type { CategoryRow } from '../store/tables.ts';
import { tellVariants } from '../store/told-variants.ts';
import type { Dependencies, Seen } from './dependencies.ts';

/** Where to move a category; null is the top. */
export interface MoveCategory extends Seen {
  readonly parentId: string | null;
}

/** Moves a category with all that is below it. */
export const moveCategory = async (
  { store, clock, outbox }: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
  { id, expectedVersion, parentId }: MoveCategory,
): Promise<CatalogOutcome<CategoryRow>> =>
  attempt(store, async (tx) => {
    await lockTree(tx, 'alone');
    const present = await readLockedCategory(tx, id);
    if (!present) return missing('category', 'id');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    const branch = parentId === null ? [] : (await readBranches(tx, [parentId])).get(parentId);
    if (!branch) return missing('category', 'parentId');
    const { height } = await readSubtree(tx, id);
    const refused = refuseMove({ id, newAncestors: branch.map((above) => above.id), height });
    if (refused) return refused;
    const row = await updateCategoryRow(tx, id, {
      parentId,
      version: present.version + 1,
      updatedAt: clock(),
    });
    const below = await deriveProductsBelow(tx, id);
    await tellVariants(tx, outbox, below);
    return ok(row);
  });
