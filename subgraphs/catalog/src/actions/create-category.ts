import { failed, ok } from '@tessera/kit/errors';
import { checkCategory } from '../domain/category.ts';
import { toHandle } from '../domain/handle.ts';
import { limits } from '../domain/limits.ts';
import { type CatalogOutcome, missing, refuse } from '../domain/outcome.ts';
import { sortText } from '../domain/text.ts';
import { attempt } from '../store/attempt.ts';
import { readBranches } from '../store/branches.ts';
import { lockTree } from '../store/category-lock.ts';
import { insertCategory } from '../store/category-writes.ts';
import { freeHandle } from '../store/handles.ts';
import type { CategoryRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** A new category. */
export interface CreateCategory {
  readonly name: string;
  /** Made of the name when null. */
  readonly handle: string | null;
  /** At the top when null. */
  readonly parentId: string | null;
  readonly position: number;
}

/** Adds a category. */
export const createCategory = async (
  { store, clock, newId }: Dependencies,
  { name, handle, parentId, position }: CreateCategory,
): Promise<CatalogOutcome<CategoryRow>> => {
  const refused = refuse(checkCategory({ name, position, ...(handle !== null && { handle }) }));
  if (refused) return refused;
  return attempt(store, async (tx) => {
    await lockTree(tx, 'alone');
    if (parentId !== null) {
      const branch = (await readBranches(tx, [parentId])).get(parentId);
      if (!branch) return missing('category', 'parentId');
      if (branch.length >= limits.categoryDepth) {
        return failed('TOO_MANY', `The tree can have ${limits.categoryDepth} levels.`, ['input', 'parentId']);
      }
    }
    const now = clock();
    const row = await insertCategory(tx, {
      id: newId('cat'),
      handle: handle ?? (await freeHandle(tx, 'category', toHandle(name) || 'category')),
      name: name.trim(),
      nameSort: sortText(name),
      parentId,
      position,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return ok(row);
  });
};
