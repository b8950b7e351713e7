import { countBroken, type Finding, type Read, type SQL, sql } from '@tessera/kit/store';

/** Counts what breaks the ledger's laws. All `broken` are 0 in a sound store, whatever happened to the process. */
export const verify = async (read: Read): Promise<Finding[]> => {
  const ofLevels = (invariant: string, breaks: SQL): Promise<Finding> =>
    countBroken(
      read,
      invariant,
      sql`stock_level
      left join (
        select variant_id, warehouse_id, cast(sum(delta) as bigint) as total
        from stock_movement group by variant_id, warehouse_id
      ) moved on moved.variant_id = stock_level.variant_id and moved.warehouse_id = stock_level.warehouse_id
      left join (
        select line.variant_id, line.warehouse_id, cast(sum(line.quantity - line.shipped - line.released) as bigint) as total
        from reservation_line line join reservation on reservation.id = line.reservation_id
        where reservation.status = 'HELD' group by line.variant_id, line.warehouse_id
      ) held on held.variant_id = stock_level.variant_id and held.warehouse_id = stock_level.warehouse_id`,
      breaks,
    );
  return [
    await ofLevels('on hand is the sum of movements', sql`stock_level.on_hand <> coalesce(moved.total, 0)`),
    await ofLevels(
      'reserved is the sum of what held reservations have not shipped or given back',
      sql`stock_level.reserved <> coalesce(held.total, 0)`,
    ),
    await ofLevels('on hand is not negative', sql`stock_level.on_hand < 0`),
    await ofLevels(
      'reserved is from 0 to on hand',
      sql`stock_level.reserved < 0 or stock_level.reserved > stock_level.on_hand`,
    ),
    await countBroken(
      read,
      'a closed reservation of an order holds nothing',
      sql`reservation join reservation_line line on line.reservation_id = reservation.id
        where reservation.order_id is not null`,
      sql`reservation.status <> 'HELD' and line.quantity <> line.shipped + line.released`,
    ),
    await countBroken(
      read,
      'no more is shipped or given back than was set aside, no more comes back than was shipped',
      sql`reservation_line`,
      sql`shipped < 0 or released < 0 or returned < 0 or shipped + released > quantity or returned > shipped`,
    ),
    await countBroken(
      read,
      'what orders shipped and got back is in the ledger',
      sql`(
          select variant_id, warehouse_id, sum(line.shipped) as shipped, sum(line.returned) as returned
          from reservation_line line join reservation on reservation.id = line.reservation_id
          where reservation.order_id is not null group by variant_id, warehouse_id
        ) line left join (
          select variant_id, warehouse_id,
            sum(case when reason = 'SHIPMENT' then -delta else 0 end) as shipped,
            sum(case when reason = 'RETURN' then delta else 0 end) as returned
          from stock_movement where actor = 'shipping' group by variant_id, warehouse_id
        ) moved on moved.variant_id = line.variant_id and moved.warehouse_id = line.warehouse_id`,
      sql`line.shipped <> coalesce(moved.shipped, 0) or line.returned <> coalesce(moved.returned, 0)`,
    ),
  ];
};
