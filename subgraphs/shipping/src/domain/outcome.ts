import { failedWith, type Outcome, type UserError } from '@tessera/kit/errors';

/** Reasons a mutation of shipping did nothing, as the schema describes them. */
export type ShippingErrorCode =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'STALE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'WRONG_STATUS'
  | 'TOO_MANY';

/** What an action did, or why it did nothing. */
export type ShippingOutcome<Value> = Outcome<Value, ShippingErrorCode>;

/** One input found at fault. */
export type InputError = UserError<ShippingErrorCode>;

/** An input outside its limits. */
export const invalid = (field: readonly string[], message: string): InputError => ({
  code: 'INVALID',
  field,
  message,
});

/** A refusal that names all problems; null when there are none. */
export const refuse = (problems: readonly InputError[]): ShippingOutcome<never> | null => {
  const [first, ...rest] = problems;
  return first ? failedWith([first, ...rest]) : null;
};

/** Checks a text's length. Null is fine when `min` is 0. */
export const checkText = (
  field: readonly string[],
  value: string | null,
  { min, max }: { readonly min: number; readonly max: number },
): InputError[] => {
  if (value === null && min === 0) return [];
  const { length } = value ?? '';
  return length >= min && length <= max ? [] : [invalid(field, `It must have ${min} to ${max} characters.`)];
};

/** Checks a whole number. */
export const checkNumber = (
  field: readonly string[],
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): InputError[] =>
  Number.isInteger(value) && value >= min && value <= max
    ? []
    : [invalid(field, `It must be a whole number from ${min} to ${max}.`)];
