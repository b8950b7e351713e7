import type { Read } from '@tessera/kit/store';
import { readAncestors, readCategories } from './categories.ts';
import type { CategoryRow } from './tables.ts';

/** A category with all above it, from the top down. */
export type Branch = readonly CategoryRow[];

/** The branches that end in these categories, by id. */
export const readBranches = async (
  read: Read,
  categoryIds: readonly string[],
): Promise<ReadonlyMap<string, Branch>> => {
  const ids = [...new Set(categoryIds)];
  if (ids.length === 0) return new Map();
  const categories = await readCategories(read, 'id', ids);
  const above = Map.groupBy(await readAncestors(read, ids), ({ descendantId }) => descendantId);
  return new Map(
    categories.map((category) => [
      category.id,
      [...(above.get(category.id) ?? []).map((ancestor) => ancestor.category), category],
    ]),
  );
};
