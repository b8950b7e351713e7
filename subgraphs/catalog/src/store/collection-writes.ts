import { and, count, eq, inArray, max, type NewRow, type Tx } from '@tessera/kit/store';
import { type CollectionRow, tables } from './tables.ts';

/** Locks a collection until the transaction ends; null when there is none. */
export const lockCollection = async (tx: Tx, id: string): Promise<CollectionRow | null> => {
  const { collection } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(collection).where(eq(collection.id, id)));
  return row ?? null;
};

/** Adds a collection. */
export const insertCollection = async (
  tx: Tx,
  row: NewRow<ReturnType<typeof tables.for>['collection']>,
): Promise<CollectionRow> => {
  const [written] = await tx.insert(tables.on(tx).collection).values(row).returning();
  if (!written) throw new Error('The collection just written is not there.');
  return written;
};

/** Changes columns of a locked collection. */
export const updateCollectionRow = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<CollectionRow, 'id'>>,
): Promise<CollectionRow> => {
  const { collection } = tables.on(tx);
  const [written] = await tx.update(collection).set(changes).where(eq(collection.id, id)).returning();
  if (!written) throw new Error('The collection just written is not there.');
  return written;
};

/** Deletes a collection; what products it had goes with it. */
export const deleteCollectionRow = async (tx: Tx, id: string): Promise<void> => {
  const { collection } = tables.on(tx);
  await tx.delete(collection).where(eq(collection.id, id));
};

/** How many products a locked collection has, and where its last one stands; -1 when it is empty. */
export const measureCollection = async (
  tx: Tx,
  id: string,
): Promise<{ readonly size: number; readonly last: number }> => {
  const { collectionProduct } = tables.on(tx);
  const [row] = await tx
    .select({ size: count(), last: max(collectionProduct.position) })
    .from(collectionProduct)
    .where(eq(collectionProduct.collectionId, id));
  return { size: row?.size ?? 0, last: row?.last ?? -1 };
};

/** Which of the products are there, whoever may see them. */
export const readExistingProductIds = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  const { product } = tables.on(tx);
  const rows = await tx
    .select({ id: product.id })
    .from(product)
    .where(inArray(product.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
};

/** Appends products to a locked collection; those in it stay where they are. */
export const appendProducts = async (
  tx: Tx,
  collectionId: string,
  productIds: readonly string[],
  from: number,
): Promise<void> => {
  await tx
    .insert(tables.on(tx).collectionProduct)
    .values(productIds.map((productId, index) => ({ collectionId, productId, position: from + index })))
    .onConflictDoNothing();
};

/** Takes products out of a locked collection. */
export const removeProducts = async (
  tx: Tx,
  collectionId: string,
  productIds: readonly string[],
): Promise<void> => {
  const { collectionProduct } = tables.on(tx);
  await tx
    .delete(collectionProduct)
    .where(
      and(
        eq(collectionProduct.collectionId, collectionId),
        inArray(collectionProduct.productId, [...productIds]),
      ),
    );
};
