import { asc, eq, inArray, isNull, type Read, sql } from '@tessera/kit/store';
import { type CategoryRow, tables } from './tables.ts';

/** What the API shows of a category; a search's counts bring no more. */
export type Category = Pick<CategoryRow, 'id' | 'handle' | 'name' | 'parentId' | 'position' | 'version'>;

/** Categories by id or by handle, in no order. */
export const readCategories = async (
  read: Read,
  by: 'id' | 'handle',
  values: readonly string[],
): Promise<CategoryRow[]> => {
  const { category } = tables.on(read);
  return read
    .select()
    .from(category)
    .where(inArray(category[by], [...values]));
};

/** The children of categories, or with null those at the top; siblings in their order. */
export const readChildren = async (
  read: Read,
  parentIds: readonly string[] | null,
): Promise<CategoryRow[]> => {
  const { category } = tables.on(read);
  return read
    .select()
    .from(category)
    .where(parentIds ? inArray(category.parentId, [...parentIds]) : isNull(category.parentId))
    .orderBy(asc(category.position), asc(category.nameSort), asc(category.id));
};

/** A category above another. */
export interface Ancestor {
  readonly descendantId: string;
  readonly category: CategoryRow;
}

/** All categories above each of these, from the top down; one statement for any number and depth. */
export const readAncestors = async (read: Read, ids: readonly string[]): Promise<Ancestor[]> => {
  const { category } = tables.on(read);
  const above = sql`(
    with recursive above (descendant_id, id, distance) as (
      select category.id, category.parent_id, 1 from category where ${inArray(category.id, [...ids])}
      union all
      select above.descendant_id, category.parent_id, above.distance + 1
      from above join category on category.id = above.id
    )
    select descendant_id, id, distance from above where id is not null) above`;
  return read
    .select({ descendantId: sql<string>`above.descendant_id`, category })
    .from(category)
    .innerJoin(above, eq(category.id, sql`above.id`))
    .orderBy(sql`above.descendant_id`, sql`above.distance desc`);
};

/** The ids of a category and all below it, with the number of levels. */
export const readSubtree = async (
  read: Read,
  id: string,
): Promise<{ readonly ids: readonly string[]; readonly height: number }> => {
  const rows = await read.query<{ id: string; level: number }>(sql`
    with recursive below (id, level) as (
      select id, 1 from category where id = ${id}
      union all
      select category.id, below.level + 1 from category join below on category.parent_id = below.id
    )
    select id, level from below`);
  return { ids: rows.map((row) => row.id), height: Math.max(0, ...rows.map(({ level }) => level)) };
};
