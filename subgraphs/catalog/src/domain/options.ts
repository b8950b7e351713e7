import { failed } from '@tessera/kit/errors';
import { limits } from './limits.ts';
import { type Problem, problem, type Refused } from './outcome.ts';
import { checkText } from './text.ts';

/** A variant's value of one option. */
export interface SelectedOption {
  readonly name: string;
  readonly value: string;
}

/** What the variants of a product differ in. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

/** Option values as they are kept: trimmed. */
export const cleanOptions = (options: readonly SelectedOption[]): SelectedOption[] =>
  options.map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));

/** What is wrong with a variant's options on their own; empty when nothing is. */
export const checkOptions = (options: readonly SelectedOption[]): Problem[] => {
  if (options.length > limits.options) {
    return [problem('TOO_MANY', `There can be ${limits.options} options.`, 'options')];
  }
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    return [problem('INVALID', 'Each option can have one value.', 'options')];
  }
  return options
    .flatMap(({ name, value }) => [
      ...checkText(name, 'options', { min: 1, max: limits.optionName }),
      ...checkText(value, 'options', { min: 1, max: limits.optionValue }),
    ])
    .slice(0, 1);
};

const keyOf = (options: readonly SelectedOption[]): string =>
  JSON.stringify(options.map(({ name, value }) => [name, value]).sort());
const namesOf = (options: readonly SelectedOption[]): string =>
  JSON.stringify(options.map(({ name }) => name).sort());

/**
 * Whether a variant fits beside its siblings: the same options, other values.
 * @param siblings the options of the product's other variants.
 */
export const refuseMismatch = (
  options: readonly SelectedOption[],
  siblings: readonly (readonly SelectedOption[])[],
): Refused | null => {
  const field = ['input', 'options'];
  if (siblings.some((sibling) => namesOf(sibling) !== namesOf(options))) {
    return failed('OPTIONS_MISMATCH', 'The variants of a product must have the same options.', field);
  }
  if (siblings.some((sibling) => keyOf(sibling) === keyOf(options))) {
    return failed('OPTIONS_MISMATCH', 'Another variant of the product has these option values.', field);
  }
  return null;
};

/** What variants differ in: names as the first has them, values in the order of the variants. */
export const optionsOf = (variants: readonly (readonly SelectedOption[])[]): ProductOption[] => {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of variants.flat()) {
    const known = values.get(name);
    if (known) known.add(value);
    else values.set(name, new Set([value]));
  }
  return [...values].map(([name, known]) => ({ name, values: [...known] }));
};
