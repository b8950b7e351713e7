import type { UserError } from '@tessera/kit/errors';
import type { InventoryErrorCode } from './outcome.ts';

/** Most that one mutation moves or reserves of a variant. */
export const maxQuantity = 1_000_000;
/** Most that a warehouse holds of a variant: sums of a few stay within 32 bits. */
export const maxOnHand = 1_000_000_000;
/** Lines of one reservation. */
export const maxLines = 100;
/** The longest a reservation holds, in seconds. */
export const maxHoldSeconds = 86_400;
/** Characters of an idempotency key. */
const maxKeyLength = 200;
/** Characters of a reference. */
export const maxReferenceLength = 200;
/** Characters of a note. */
export const maxNoteLength = 500;

/** One input found outside its limits. */
export type InputError = UserError<InventoryErrorCode>;

const invalid = (field: readonly string[], message: string): InputError => ({
  code: 'INVALID',
  field,
  message,
});

/** Checks that `value` is a whole number within the bounds. */
export const checkNumber = (
  field: readonly string[],
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): InputError[] =>
  Number.isInteger(value) && value >= min && value <= max
    ? []
    : [invalid(field, `It must be a whole number from ${format(min)} to ${format(max)}.`)];

/** Checks a number of goods. */
export const checkQuantity = (field: readonly string[], value: number): InputError[] =>
  checkNumber(field, value, { min: 1, max: maxQuantity });

/**
 * Checks a text: how long it is, and that both engines can store it. Null is fine when it is optional.
 * @param min 0 for optional texts.
 */
export const checkText = (
  field: readonly string[],
  value: string | null,
  { min, max }: { readonly min: number; readonly max: number },
): InputError[] => {
  if (value === null) return min === 0 ? [] : [invalid(field, 'It is required.')];
  // Postgres stores neither NUL nor half of a surrogate pair.
  if (value.includes('\0') || !value.isWellFormed()) {
    return [invalid(field, 'It contains characters that are not text.')];
  }
  return value.length >= min && value.length <= max
    ? []
    : [invalid(field, `It must have ${min} to ${max} characters.`)];
};

/** Checks an idempotency key. */
export const checkKey = (key: string): InputError[] =>
  checkText(['idempotencyKey'], key, { min: 1, max: maxKeyLength });

const format = (value: number): string => value.toLocaleString('en-US');
