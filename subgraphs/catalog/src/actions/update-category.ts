import { ok } from '@tessera/kit/errors';
import { checkCategory } from '../domain/category.ts';
import { type CatalogOutcome, missing, refuse, refuseStale } from '../domain/outcome.ts';
import { sortText } from '../domain/text.ts';
import { attempt } from '../store/attempt.ts';
import { lockTree } from '../store/category-lock.ts';
import { deriveProductsBelow, readLockedCategory, updateCategoryRow } from '../store/category-writes.ts';
import type { CategoryRow } from '../store/tables.ts';
import type { Dependencies, Seen } from './dependencies.ts';

/** What to change of a category; what is left out stays. */
export interface UpdateCategory extends Seen {
  readonly name?: string;
  readonly handle?: string;
  readonly position?: number;
}

/** Changes a category, unless it has changed since the version the caller saw. */
export const updateCategory = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { id, expectedVersion, name, ...others }: UpdateCategory,
): Promise<CatalogOutcome<CategoryRow>> => {
  const changes = {
    ...others,
    ...(name !== undefined && { name: name.trim(), nameSort: sortText(name) }),
  };
  const refused = refuse(checkCategory(changes));
  if (refused) return refused;
  return attempt(store, async (tx) => {
    await lockTree(tx, 'alone');
    const present = await readLockedCategory(tx, id);
    if (!present) return missing('category', 'id');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    const row = await updateCategoryRow(tx, id, {
      ...changes,
      version: present.version + 1,
      updatedAt: clock(),
    });
    // Products are found by the names of the categories they stand on.
    if (row.name !== present.name) await deriveProductsBelow(tx, id);
    return ok(row);
  });
};
