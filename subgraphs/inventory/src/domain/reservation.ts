import { failed, ok } from '@tessera/kit/errors';
import type { InventoryOutcome } from './outcome.ts';

/** Where a reservation stands. */
export type ReservationStatus = 'HELD' | 'COMMITTED' | 'RELEASED' | 'EXPIRED' | 'REFUSED';

/** What decides where a reservation stands: its stored status and the time. */
export interface ReservationState {
  readonly status: ReservationStatus;
  /** Null when it does not end by itself. */
  readonly expiresAt: Date | null;
  readonly orderId: string | null;
}

/** What a request does to a reservation: `to` is the status to store, null when it stays. */
export interface Transition {
  readonly to: Exclude<ReservationStatus, 'HELD' | 'REFUSED'> | null;
}

/** By hand, goods would go from under an order that still counts on them. */
const ofOrder = failed('RESERVATION_OF_ORDER', 'The reservation belongs to an order and ends with it.', [
  'id',
]);

/** Where a reservation stands at `now`: a held one has expired from `expiresAt` on, swept or not. */
export const statusAt = (reservation: Omit<ReservationState, 'orderId'>, now: Date): ReservationStatus =>
  reservation.status === 'HELD' &&
  reservation.expiresAt !== null &&
  reservation.expiresAt.getTime() <= now.getTime()
    ? 'EXPIRED'
    : reservation.status;

/** Ships: HELD → COMMITTED; again changes nothing; expired or released is refused. */
export const commitAt = (reservation: ReservationState, now: Date): InventoryOutcome<Transition> => {
  if (reservation.orderId !== null) return ofOrder;
  switch (statusAt(reservation, now)) {
    case 'HELD':
      return ok({ to: 'COMMITTED' });
    case 'COMMITTED':
      return ok({ to: null });
    case 'RELEASED':
    case 'REFUSED':
      return failed('RESERVATION_CLOSED', 'Nothing is set aside by the reservation.', ['id']);
    case 'EXPIRED':
      return failed('RESERVATION_EXPIRED', 'The reservation has expired. Reserve again.', ['id']);
  }
};

/** Gives back: HELD → RELEASED, or EXPIRED when the time is up; again changes nothing; shipped is refused. */
export const releaseAt = (reservation: ReservationState, now: Date): InventoryOutcome<Transition> => {
  if (reservation.orderId !== null) return ofOrder;
  switch (statusAt(reservation, now)) {
    case 'HELD':
      return ok({ to: 'RELEASED' });
    case 'EXPIRED':
      return ok({ to: reservation.status === 'HELD' ? 'EXPIRED' : null });
    case 'RELEASED':
    case 'REFUSED':
      return ok({ to: null });
    case 'COMMITTED':
      return failed('RESERVATION_CLOSED', 'The goods have been shipped.', ['id']);
  }
};
