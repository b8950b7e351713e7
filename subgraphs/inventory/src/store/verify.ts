import { type Read, sql } from '@tessera/kit/store';

/** One invariant, and how many rows were found to break it. */
export interface Finding {
  readonly invariant: string;
  readonly checked: number;
  readonly broken: number;
}

interface Counts {
  readonly checked: number;
  readonly broken: number;
}

/**
 * Counts what breaks the ledger's laws. All `broken` are 0 in a sound store, whatever happened to the process.
 */
export const verifyInventory = async (read: Read): Promise<Finding[]> => {
  const count = async (invariant: string, breaks: ReturnType<typeof sql>): Promise<Finding> => {
    const [counts] = await read.query<Counts>(sql`
      select count(*) as checked, coalesce(sum(case when ${breaks} then 1 else 0 end), 0) as broken
      from stock_level
      left join (
        select variant_id, warehouse_id, cast(sum(delta) as bigint) as total
        from stock_movement group by variant_id, warehouse_id
      ) moved on moved.variant_id = stock_level.variant_id and moved.warehouse_id = stock_level.warehouse_id
      left join (
        select line.variant_id, line.warehouse_id, cast(sum(line.quantity) as bigint) as total
        from reservation_line line join reservation on reservation.id = line.reservation_id
        where reservation.status = 'HELD' group by line.variant_id, line.warehouse_id
      ) held on held.variant_id = stock_level.variant_id and held.warehouse_id = stock_level.warehouse_id`);
    return { invariant, checked: Number(counts?.checked ?? 0), broken: Number(counts?.broken ?? 0) };
  };
  return [
    await count('on hand is the sum of movements', sql`stock_level.on_hand <> coalesce(moved.total, 0)`),
    await count(
      'reserved is the sum of held reservations',
      sql`stock_level.reserved <> coalesce(held.total, 0)`,
    ),
    await count('on hand is not negative', sql`stock_level.on_hand < 0`),
    await count(
      'reserved is from 0 to on hand',
      sql`stock_level.reserved < 0 or stock_level.reserved > stock_level.on_hand`,
    ),
  ];
};
