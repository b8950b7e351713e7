import {
  and,
  inArray,
  orderBy,
  type PageRange,
  type Read,
  rankWithin,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type StockMovementRow, tables } from './tables.ts';

/** Writes ledger entries. */
export const insertMovements = async (tx: Tx, movements: readonly StockMovementRow[]): Promise<void> => {
  if (movements.length > 0) await tx.insert(tables.on(tx).stockMovement).values([...movements]);
};

/** The ledger entries with these ids, in no order. */
export const readMovements = async (read: Read, ids: readonly string[]): Promise<StockMovementRow[]> => {
  const { stockMovement } = tables.on(read);
  return read
    .select()
    .from(stockMovement)
    .where(inArray(stockMovement.id, [...ids]));
};

/** The newest ledger entries of each variant after a place in that order; up to `limit + 1` each. */
export const readMovementsOfVariants = async (
  read: Read,
  variantIds: readonly string[],
  page: PageRange,
): Promise<StockMovementRow[]> => {
  const { stockMovement } = tables.on(read);
  const keys: SortKey[] = [
    { column: stockMovement.createdAt, direction: 'desc' },
    { column: stockMovement.id, direction: 'desc' },
  ];
  const ranked = read
    .select({
      rankedId: sql<string>`${stockMovement.id}`.as('ranked_id'),
      rank: rankWithin(stockMovement.variantId, keys),
    })
    .from(stockMovement)
    .where(and(inArray(stockMovement.variantId, [...variantIds]), seekAfter(keys, page.after)))
    .as('ranked');
  const rows = await read
    .select({ movement: stockMovement })
    .from(stockMovement)
    .innerJoin(ranked, sql`${ranked.rankedId} = ${stockMovement.id} and ${ranked.rank} <= ${page.limit + 1}`)
    .orderBy(...orderBy(keys));
  return rows.map(({ movement }) => movement);
};
