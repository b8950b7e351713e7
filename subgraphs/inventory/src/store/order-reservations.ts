import { eq, momentParameter, prepared, sql, type Tx } from '@tessera/kit/store';
import { type OrderLine, openOf, statusOfLines } from '../domain/order-lines.ts';
import type { Shortage } from '../domain/shortages.ts';
import { jsonRows } from './json-rows.ts';
import { closeReservations } from './reservations.ts';
import { type ReservationRow, tables } from './tables.ts';

/** An order's one reservation, as it is first written. */
export interface OrderClaim {
  readonly id: string;
  readonly orderId: string;
  /** RELEASED: given back before it was asked for, so that it never comes about. */
  readonly status: 'HELD' | 'RELEASED';
  readonly now: Date;
}

/**
 * Takes the one reservation an order can have; another transaction that wants the same waits until this one ends.
 * @returns false when the order has one.
 */
export const claimOrder = async (tx: Tx, { id, orderId, status, now }: OrderClaim): Promise<boolean> => {
  const taken = await prepared(tx, 'claim-order', (name) =>
    tx.prepare<{ id: string }>(
      name,
      sql`insert into reservation (id, status, reference, expires_at, created_at, closed_at, order_id, shortages)
        values (${sql.placeholder('id')}, ${sql.placeholder('status')}, ${sql.placeholder('reference')}, null,
          ${sql.placeholder('createdAt')}, ${sql.placeholder('closedAt')}, ${sql.placeholder('orderId')}, null)
        on conflict (order_id) do nothing returning id`,
    ),
  )({
    id,
    status,
    reference: orderId,
    createdAt: momentParameter(tx, now),
    closedAt: status === 'HELD' ? null : momentParameter(tx, now),
    orderId,
  });
  return taken.length === 1;
};

/** Locks an order's reservation; null when there is none. */
export const lockOrderReservation = async (tx: Tx, orderId: string): Promise<ReservationRow | null> => {
  const { reservation } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(reservation).where(eq(reservation.orderId, orderId)));
  return row ?? null;
};

/** Ends a reservation this transaction has claimed, for want of goods. */
export const refuseOrder = async (
  tx: Tx,
  id: string,
  shortages: readonly Shortage[],
  now: Date,
): Promise<void> => {
  const { reservation } = tables.on(tx);
  await tx
    .update(reservation)
    .set({ status: 'REFUSED', shortages, closedAt: now })
    .where(eq(reservation.id, id));
};

/** Writes what became of the lines of a locked reservation, and ends it when nothing is set aside any more. */
export const settleLines = async (
  tx: Tx,
  reservation: Pick<ReservationRow, 'id' | 'status'>,
  lines: readonly OrderLine[],
  now: Date,
): Promise<void> => {
  await prepared(tx, 'settle-lines', (name) =>
    tx.prepare(
      name,
      sql`with settled (variant_id, warehouse_id, shipped, released, returned) as (
          select value ->> 0, value ->> 1, cast(value ->> 2 as integer), cast(value ->> 3 as integer),
            cast(value ->> 4 as integer) from ${jsonRows(tx, 'lines')}
        )
        update reservation_line set
          shipped = settled.shipped, released = settled.released, returned = settled.returned
        from settled
        where reservation_line.reservation_id = ${sql.placeholder('id')}
          and reservation_line.variant_id = settled.variant_id
          and reservation_line.warehouse_id = settled.warehouse_id
        returning reservation_line.quantity`,
    ),
  )({
    id: reservation.id,
    lines: JSON.stringify(
      lines.map(({ variantId, warehouseId, shipped, released, returned }) => [
        variantId,
        warehouseId,
        shipped,
        released,
        returned,
      ]),
    ),
  });
  const status = statusOfLines(lines);
  // A late shipment of goods that had been given back makes a released one a shipped one.
  if (status !== 'HELD' && status !== reservation.status) {
    await closeReservations(tx, [reservation.id], status, now);
  }
  if (status === 'HELD' && lines.some((line) => openOf(line) < 0)) {
    throw new Error('More was taken from a reservation than it holds.');
  }
};
