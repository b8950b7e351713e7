import {
  and,
  asc,
  eq,
  gt,
  inArray,
  inList,
  isNotNull,
  isNull,
  listParameter,
  momentParameter,
  or,
  orderBy,
  type PageRange,
  prepared,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import type { Allocation } from '../domain/allocate.ts';
import type { ReservationStatus } from '../domain/reservation.ts';
import { isDue } from './due.ts';
import { jsonRows } from './json-rows.ts';
import { type ReservationLineRow, type ReservationRow, tables } from './tables.ts';

/** Writes a reservation and its lines. */
export const insertReservation = async (
  tx: Tx,
  reservation: ReservationRow,
  lines: readonly (Allocation & { readonly reservationId: string })[],
): Promise<void> => {
  const { reservation: reservations } = tables.on(tx);
  await tx.insert(reservations).values(reservation);
  await insertLines(tx, lines);
};

/** Writes the lines of reservations, of which nothing was shipped yet. */
export const insertLines = async (
  tx: Tx,
  lines: readonly (Allocation & { readonly reservationId: string })[],
): Promise<void> => {
  await prepared(tx, 'insert-lines', (name) =>
    tx.prepare(
      name,
      sql`insert into reservation_line
          (reservation_id, variant_id, warehouse_id, quantity, shipped, released, returned)
        select value ->> 0, value ->> 1, value ->> 2, cast(value ->> 3 as integer), 0, 0, 0
        from ${jsonRows(tx, 'lines')} returning quantity`,
    ),
  )({
    lines: JSON.stringify(
      lines.map(({ reservationId, variantId, warehouseId, quantity }) => [
        reservationId,
        variantId,
        warehouseId,
        quantity,
      ]),
    ),
  });
};

/** Locks a reservation; null when there is none. Reservations are locked before levels, everywhere. */
export const lockReservation = async (tx: Tx, id: string): Promise<ReservationRow | null> => {
  const { reservation } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(reservation).where(eq(reservation.id, id)));
  return row ?? null;
};

/**
 * Locks reservations whose time is up, in order of their ids.
 * @param variantIds only those that hold one of these; all when null.
 */
export const lockDueReservations = async (
  tx: Tx,
  now: Date,
  variantIds: readonly string[] | null,
  limit: number,
): Promise<string[]> => {
  const holds = sql`and exists (select 1 from reservation_line line
    where line.reservation_id = reservation.id and ${inList(tx, sql`line.variant_id`, 'ids')})`;
  const rows = await prepared(tx, variantIds ? 'lock-due-of-variants' : 'lock-due', (name) =>
    tx.prepare<{ id: string }>(
      name,
      sql`select reservation.id as id from reservation
        where ${isDue(tx.engine, sql.placeholder('now'))} ${variantIds ? holds : sql``}
        order by reservation.id limit ${sql.placeholder('limit')}
        ${sql.raw(tx.engine === 'postgres' ? 'for update' : '')}`,
    ),
  )({
    now: momentParameter(tx, now),
    limit,
    ...(variantIds && { ids: listParameter(tx, variantIds) }),
  });
  return rows.map(({ id }) => id);
};

/** Whether there is a reservation to sweep. */
export const isAnyDue = async (read: Read, now: Date): Promise<boolean> => {
  const { reservation } = tables.on(read);
  const due = read.select({ id: reservation.id }).from(reservation).where(isDue(read.engine, now)).limit(1);
  return (await due).length > 0;
};

/** Ends reservations that the transaction has locked. */
export const closeReservations = async (
  tx: Tx,
  ids: readonly string[],
  status: Exclude<ReservationStatus, 'HELD' | 'REFUSED'>,
  now: Date,
): Promise<void> => {
  const { reservation } = tables.on(tx);
  await tx
    .update(reservation)
    .set({ status, closedAt: now })
    .where(inArray(reservation.id, [...ids]));
};

/** Reservations by id, in no order. */
export const readReservations = async (read: Read, ids: readonly string[]): Promise<ReservationRow[]> => {
  const { reservation } = tables.on(read);
  return read
    .select()
    .from(reservation)
    .where(inArray(reservation.id, [...ids]));
};

/** Lines of reservations, by variant and warehouse. */
export const readReservationLines = async (
  read: Read,
  reservationIds: readonly string[],
): Promise<ReservationLineRow[]> => {
  const { reservationLine } = tables.on(read);
  return read
    .select()
    .from(reservationLine)
    .where(inArray(reservationLine.reservationId, [...reservationIds]))
    .orderBy(asc(reservationLine.variantId), asc(reservationLine.warehouseId));
};

/** A page of reservations, newest first; `status` as it is at `now`. */
export const listReservations = async (
  read: Read,
  page: PageRange,
  status: ReservationStatus | null,
  now: Date,
): Promise<ReservationRow[]> => {
  const { reservation } = tables.on(read);
  const keys: SortKey[] = [
    { column: reservation.createdAt, direction: 'desc' },
    { column: reservation.id, direction: 'desc' },
  ];
  const ofStatus = (wanted: ReservationStatus) => {
    if (wanted === 'HELD') {
      const goesOn = or(isNull(reservation.expiresAt), gt(reservation.expiresAt, now));
      return and(eq(reservation.status, 'HELD'), goesOn);
    }
    if (wanted === 'EXPIRED') return or(eq(reservation.status, 'EXPIRED'), isDue(read.engine, now));
    return and(eq(reservation.status, wanted), isNotNull(reservation.closedAt));
  };
  return read
    .select()
    .from(reservation)
    .where(and(status ? ofStatus(status) : undefined, seekAfter(keys, page.after)))
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};
