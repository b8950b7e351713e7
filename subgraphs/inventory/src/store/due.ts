import { and, type Engine, eq, lte, type SQL, sql } from '@tessera/kit/store';
import { tables } from './tables.ts';

/** A moment, or the placeholder of one. */
type Moment = Date | ReturnType<typeof sql.placeholder>;

/** Reservations whose time is up but which are still stored as held: a level's `reserved` counts them until the sweep. */
export const isDue = (engine: Engine, now: Moment): SQL | undefined => {
  const { reservation } = tables.for(engine);
  return and(eq(reservation.status, 'HELD'), lte(reservation.expiresAt, now as Date));
};

/** A subquery: how much of each level's `reserved` is due, as (variant_id, warehouse_id, quantity). Mostly empty. */
export const dueByLevel = (engine: Engine, now: Moment): SQL => sql`(
  select line.variant_id, line.warehouse_id, sum(line.quantity) as quantity
  from reservation join reservation_line line on line.reservation_id = reservation.id
  where ${isDue(engine, now)}
  group by line.variant_id, line.warehouse_id
)`;
