import { failedWith, type Outcome, type UserError } from '@tessera/kit/errors';

/** Reasons an inventory mutation did nothing, as the schema describes them. */
export type InventoryErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'CODE_TAKEN'
  | 'STALE'
  | 'INSUFFICIENT_STOCK'
  | 'TOO_MUCH_STOCK'
  | 'WAREHOUSE_IN_USE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'RESERVATION_EXPIRED'
  | 'RESERVATION_CLOSED'
  | 'RESERVATION_OF_ORDER';

/** What an inventory action did, or why it did nothing. */
export type InventoryOutcome<Value> = Outcome<Value, InventoryErrorCode>;

/** A refusal that names all problems; null when there are none. */
export const refuse = (
  problems: readonly UserError<InventoryErrorCode>[],
): InventoryOutcome<never> | null => {
  const [first, ...rest] = problems;
  return first ? failedWith([first, ...rest]) : null;
};
