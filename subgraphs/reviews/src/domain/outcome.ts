import { failedWith, type Outcome, type UserError } from '@tessera/kit/errors';

/** Reasons a review mutation did nothing, as the schema describes them. */
export type ReviewErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'ALREADY_REVIEWED'
  | 'STALE'
  | 'OWN_REVIEW'
  | 'TOO_MANY';

/** What a review action did, or why it did nothing. */
export type ReviewOutcome<Value> = Outcome<Value, ReviewErrorCode>;

/** A refusal that names all problems; null when there are none. */
export const refuse = (problems: readonly UserError<ReviewErrorCode>[]): ReviewOutcome<never> | null => {
  const [first, ...rest] = problems;
  return first ? failedWith([first, ...rest]) : null;
};
