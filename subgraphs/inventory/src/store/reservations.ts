import {
  and,
  asc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  or,
  orderBy,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import type { ReservationStatus } from '../domain/reservation.ts';
import { isDue } from './due.ts';
import type { PageRange } from './levels.ts';
import { type ReservationLineRow, type ReservationRow, tables } from './tables.ts';

/** Writes a reservation and its lines. */
export const insertReservation = async (
  tx: Tx,
  reservation: ReservationRow,
  lines: readonly ReservationLineRow[],
): Promise<void> => {
  const { reservation: reservations, reservationLine } = tables.on(tx);
  await tx.insert(reservations).values(reservation);
  await tx.insert(reservationLine).values([...lines]);
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
  const { reservation, reservationLine } = tables.on(tx);
  const holds =
    variantIds &&
    exists(
      tx
        .select({ one: sql`1` })
        .from(reservationLine)
        .where(
          and(
            eq(reservationLine.reservationId, reservation.id),
            inArray(reservationLine.variantId, [...variantIds]),
          ),
        ),
    );
  const rows = await tx.forUpdate(
    tx
      .select({ id: reservation.id })
      .from(reservation)
      .where(and(isDue(tx.engine, now), holds ?? undefined))
      .orderBy(asc(reservation.id))
      .limit(limit),
  );
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
  status: Exclude<ReservationStatus, 'HELD'>,
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
    if (wanted === 'HELD') return and(eq(reservation.status, 'HELD'), gt(reservation.expiresAt, now));
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
