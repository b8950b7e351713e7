import { failedWith, type Outcome, type UserError } from '@tessera/kit/errors';

/** Reasons a mutation of promotions did nothing, as the schema describes them. */
export type PromotionErrorCode = 'INVALID' | 'NOT_FOUND' | 'CODE_TAKEN' | 'STALE' | 'ARCHIVED' | 'BELOW_USE';

/** One input found outside its limits. */
export type InputError = UserError<PromotionErrorCode>;

/** What an action of promotions did, or why it did nothing. */
export type PromotionOutcome<Value> = Outcome<Value, PromotionErrorCode>;

/** A refusal that names all problems; null when there are none. */
export const refuse = (problems: readonly InputError[]): PromotionOutcome<never> | null => {
  const [first, ...rest] = problems;
  return first ? failedWith([first, ...rest]) : null;
};
