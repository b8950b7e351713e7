import { and, eq, gt, isNull, or, sql, type Tx } from '@tessera/kit/store';
import { type AutomaticRow, tables } from './tables.ts';

const only = 'automatic';

/** What was told of automatic promotions last, locked: whoever changes them waits for each other from here on. */
export const lockAnnounced = async (tx: Tx): Promise<AutomaticRow> => {
  const { automaticRevision } = tables.on(tx);
  const [row] = await tx
    .insert(automaticRevision)
    .values({ id: only, revision: 0, windows: [] })
    .onConflictDoUpdate({
      target: automaticRevision.id,
      set: { revision: sql`${automaticRevision.revision}` },
    })
    .returning();
  if (!row) throw new Error('The revision of automatic promotions is not there.');
  return row;
};

/** Keeps what is told now. */
export const writeAnnounced = async (tx: Tx, row: AutomaticRow): Promise<void> => {
  const { automaticRevision } = tables.on(tx);
  await tx.update(automaticRevision).set(row).where(eq(automaticRevision.id, row.id));
};

/** When active automatic promotions apply, those over by now left out. */
export const readWindows = (
  tx: Tx,
  now: Date,
): Promise<{ promotionId: string; startsAt: Date | null; endsAt: Date | null }[]> => {
  const { promotion } = tables.on(tx);
  return tx
    .select({ promotionId: promotion.id, startsAt: promotion.startsAt, endsAt: promotion.endsAt })
    .from(promotion)
    .where(
      and(
        eq(promotion.method, 'AUTOMATIC'),
        eq(promotion.status, 'ACTIVE'),
        or(isNull(promotion.endsAt), gt(promotion.endsAt, now)),
      ),
    )
    .orderBy(promotion.id);
};
