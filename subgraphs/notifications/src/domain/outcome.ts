import type { Outcome } from '@tessera/kit/errors';

/** Reasons a mutation of notifications did nothing, as the schema describes them. */
export type NotificationsErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'ALWAYS_ON'
  | 'WRONG_STATUS'
  | 'SWITCHED_OFF'
  | 'CONTENT_GONE';

/** What an action did, or why it did nothing. */
export type NotificationsOutcome<Value> = Outcome<Value, NotificationsErrorCode>;
