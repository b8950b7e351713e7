import type { Refusal } from './limits.ts';
import { isCleanText } from './limits.ts';

const maxDepth = 32;
const maxValues = 10_000;

/**
 * Refuses values that change on their way to a subgraph or that no store can hold: text with lone surrogates or NUL,
 * numbers beyond a double's exact integers or its range, keys that name the prototype.
 */
export const checkVariables = (variables: unknown): Refusal | undefined => {
  if (typeof variables !== 'object' || variables === null) return undefined;
  let values = 0;
  const check = (value: unknown, depth: number): Refusal | undefined => {
    values += 1;
    if (depth > maxDepth || values > maxValues) return tooLarge;
    if (typeof value === 'string') return isCleanText(value) ? undefined : badText;
    if (typeof value === 'number')
      return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
        ? undefined
        : badNumber;
    if (typeof value !== 'object' || value === null) return undefined;
    for (const key in value) {
      if (key === '__proto__') return badKey;
      const refusal = check((value as Record<string, unknown>)[key], depth + 1);
      if (refusal) return refusal;
    }
    return undefined;
  };
  return check(variables, 0);
};

const badInput = (message: string): Refusal => ({ status: 400, code: 'BAD_USER_INPUT', message });
const badText = badInput('A variable holds text that is not Unicode, or a NUL character.');
const badNumber = badInput('A variable holds a number that is too large to be exact; send it as text.');
const badKey = badInput('A variable has a key that is not allowed.');
const tooLarge: Refusal = {
  status: 400,
  code: 'LIMIT_VARIABLES',
  message: `The variables nest deeper than ${maxDepth} levels or hold more than ${maxValues} values.`,
};
