import { and, eq, sql, type Tx } from '@tessera/kit/store';
import { tables } from './tables.ts';

const only = 'automatic';

/** Counts a change of the automatic promotions; changes wait for each other from here on. Starts at 1. */
export const nextRevision = async (tx: Tx): Promise<number> => {
  const { automaticRevision } = tables.on(tx);
  const [row] = await tx
    .insert(automaticRevision)
    .values({ id: only, revision: 1 })
    .onConflictDoUpdate({
      target: automaticRevision.id,
      set: { revision: sql`${automaticRevision.revision} + 1` },
    })
    .returning();
  if (!row) throw new Error('The revision of automatic promotions is not there.');
  return row.revision;
};

/** When active automatic promotions apply. */
export const readWindows = (
  tx: Tx,
): Promise<{ promotionId: string; startsAt: Date | null; endsAt: Date | null }[]> => {
  const { promotion } = tables.on(tx);
  return tx
    .select({ promotionId: promotion.id, startsAt: promotion.startsAt, endsAt: promotion.endsAt })
    .from(promotion)
    .where(and(eq(promotion.method, 'AUTOMATIC'), eq(promotion.status, 'ACTIVE')))
    .orderBy(promotion.id);
};
