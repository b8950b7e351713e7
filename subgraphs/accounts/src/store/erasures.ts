import { and, asc, desc, eq, inArray, lt, lte, ne, type Read, type Tx } from '@tessera/kit/store';
import { type ErasurePartRow, type ErasureRow, tables } from './tables.ts';

/** Adds an erasure with a part for each subgraph that is asked; false when there is one. */
export const insertErasure = async (
  tx: Tx,
  row: ErasureRow,
  subgraphs: readonly string[],
): Promise<boolean> => {
  const { erasure, erasurePart } = tables.on(tx);
  const added = await tx.insert(erasure).values(row).onConflictDoNothing().returning({ id: erasure.id });
  if (added.length === 0) return false;
  await tx
    .insert(erasurePart)
    .values(subgraphs.map((subgraph) => ({ userId: row.id, subgraph, round: 0, answeredAt: null })));
  return true;
};

/** The erasure of a user, locked; null when there is none. */
export const lockErasure = async (tx: Tx, userId: string): Promise<ErasureRow | null> => {
  const { erasure } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(erasure).where(eq(erasure.id, userId)));
  return row ?? null;
};

/** Erasures by user. */
export const readErasures = async (read: Read, userIds: readonly string[]): Promise<ErasureRow[]> => {
  const { erasure } = tables.on(read);
  return read
    .select()
    .from(erasure)
    .where(inArray(erasure.id, [...userIds]));
};

/** The newest erasures. */
export const listErasures = async (
  read: Read,
  status: ErasureRow['status'] | null,
  limit: number,
): Promise<ErasureRow[]> => {
  const { erasure } = tables.on(read);
  return read
    .select()
    .from(erasure)
    .where(status === null ? undefined : eq(erasure.status, status))
    .orderBy(desc(erasure.requestedAt), desc(erasure.id))
    .limit(limit);
};

/** Changes a locked erasure. */
export const updateErasure = async (tx: Tx, userId: string, changes: Partial<ErasureRow>): Promise<void> => {
  const { erasure } = tables.on(tx);
  await tx.update(erasure).set(changes).where(eq(erasure.id, userId));
};

/** Notes that a subgraph has answered a round; later rounds stay. */
export const answerPart = async (
  tx: Tx,
  { userId, subgraph, round, now }: { userId: string; subgraph: string; round: number; now: Date },
): Promise<void> => {
  const { erasurePart } = tables.on(tx);
  await tx
    .update(erasurePart)
    .set({ round, answeredAt: now })
    .where(
      and(eq(erasurePart.userId, userId), eq(erasurePart.subgraph, subgraph), lt(erasurePart.round, round)),
    );
};

/** How far the subgraphs are with erasures. */
export const readParts = async (read: Read, userIds: readonly string[]): Promise<ErasurePartRow[]> => {
  const { erasurePart } = tables.on(read);
  return read
    .select()
    .from(erasurePart)
    .where(inArray(erasurePart.userId, [...userIds]))
    .orderBy(asc(erasurePart.userId), asc(erasurePart.subgraph));
};

/** The users whose erasure is to be asked for again. */
export const readToAskAgain = async (read: Read, now: Date, limit: number): Promise<string[]> => {
  const { erasure } = tables.on(read);
  const rows = await read
    .select({ id: erasure.id })
    .from(erasure)
    .where(and(ne(erasure.status, 'DONE'), lte(erasure.askAgainAt, now)))
    .orderBy(asc(erasure.askAgainAt))
    .limit(limit);
  return rows.map(({ id }) => id);
};
