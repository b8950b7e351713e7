import { eq, exists, type NewRow, or, sql, type Tx } from '@tessera/kit/store';
import { readSubtree } from './categories.ts';
import { deriveProducts } from './derived.ts';
import { type CategoryRow, tables } from './tables.ts';

/** A category under the lock of the tree; null when there is none. */
export const readLockedCategory = async (tx: Tx, id: string): Promise<CategoryRow | null> => {
  const { category } = tables.on(tx);
  const [row] = await tx.select().from(category).where(eq(category.id, id));
  return row ?? null;
};

/** Adds a category. */
export const insertCategory = async (
  tx: Tx,
  row: NewRow<ReturnType<typeof tables.for>['category']>,
): Promise<CategoryRow> => {
  const [written] = await tx.insert(tables.on(tx).category).values(row).returning();
  if (!written) throw new Error('The category just written is not there.');
  return written;
};

/** Changes columns of a category. */
export const updateCategoryRow = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<CategoryRow, 'id'>>,
): Promise<CategoryRow> => {
  const { category } = tables.on(tx);
  const [written] = await tx.update(category).set(changes).where(eq(category.id, id)).returning();
  if (!written) throw new Error('The category just written is not there.');
  return written;
};

/** Whether a category has children or products right on it. */
export const isCategoryInUse = async (tx: Tx, id: string): Promise<boolean> => {
  const { category, product } = tables.on(tx);
  const children = tx.select({ one: sql`1` }).from(category).where(eq(category.parentId, id));
  const products = tx.select({ one: sql`1` }).from(product).where(eq(product.categoryId, id));
  const rows = await tx
    .select({ id: category.id })
    .from(category)
    .where(or(exists(children), exists(products)))
    .limit(1);
  return rows.length > 0;
};

/** Deletes a category that is not in use. */
export const deleteCategoryRow = async (tx: Tx, id: string): Promise<void> => {
  const { category } = tables.on(tx);
  await tx.delete(category).where(eq(category.id, id));
};

/** Products rewritten at a time. */
const batch = 500;

/**
 * Brings up to date what follows, on a category and below it, from the category's name and place.
 * @returns the products there.
 */
export const deriveProductsBelow = async (tx: Tx, id: string): Promise<string[]> => {
  const { ids } = await readSubtree(tx, id);
  const { product } = tables.on(tx);
  const rows = await tx.query<{ id: string }>(sql`select ${product.id} as id from ${product}
    where ${product.categoryId} in (${sql.join(
      ids.map((one) => sql`${one}`),
      sql`, `,
    )}) order by ${product.id}`);
  const productIds = rows.map((row) => row.id);
  for (let from = 0; from < productIds.length; from += batch) {
    await deriveProducts(tx, productIds.slice(from, from + batch));
  }
  return productIds;
};
