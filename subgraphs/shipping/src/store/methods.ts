import { and, asc, eq, inArray, type Read, sql, type Tx } from '@tessera/kit/store';
import { type MethodRow, tables } from './tables.ts';

const only = 'methods';

/** All methods, by name. */
export const readMethods = async (read: Read): Promise<MethodRow[]> => {
  const { method } = tables.on(read);
  return read.select().from(method).orderBy(asc(method.name), asc(method.id));
};

/** Methods by id, in no order. */
export const readMethodsById = (read: Read, ids: readonly string[]): Promise<MethodRow[]> => {
  const { method } = tables.on(read);
  return read
    .select()
    .from(method)
    .where(inArray(method.id, [...ids]));
};

/** Counts a change of the methods, one change at a time. @returns the new revision. */
export const countRevision = async (tx: Tx): Promise<number> => {
  const { methodTable } = tables.on(tx);
  const [row] = await tx
    .update(methodTable)
    .set({ revision: sql`${methodTable.revision} + 1` })
    .where(eq(methodTable.id, only))
    .returning({ revision: methodTable.revision });
  if (!row) throw new Error('The table of methods was never begun.');
  return row.revision;
};

/** Begins the table of methods; false when that was done before. */
export const beginMethods = async (tx: Tx): Promise<boolean> => {
  const { methodTable } = tables.on(tx);
  const begun = await tx
    .insert(methodTable)
    .values({ id: only, revision: 0 })
    .onConflictDoNothing()
    .returning({ id: methodTable.id });
  return begun.length === 1;
};

/** Adds methods. */
export const insertMethods = async (tx: Tx, rows: readonly MethodRow[]): Promise<void> => {
  await tx.insert(tables.on(tx).method).values([...rows]);
};

/** Changes a method if it still has this version; null otherwise. */
export const updateMethod = async (
  tx: Tx,
  id: string,
  expectedVersion: number,
  changes: Partial<Pick<MethodRow, 'name' | 'active' | 'zones'>> & Pick<MethodRow, 'updatedAt'>,
): Promise<MethodRow | null> => {
  const { method } = tables.on(tx);
  const [row] = await tx
    .update(method)
    .set({ ...changes, version: expectedVersion + 1 })
    .where(and(eq(method.id, id), eq(method.version, expectedVersion)))
    .returning();
  return row ?? null;
};
