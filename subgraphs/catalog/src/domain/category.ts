import { checkHandle } from './handle.ts';
import { limits } from './limits.ts';
import type { Problem } from './outcome.ts';
import { checkText, checkWhole } from './text.ts';

/** What staff write about a category; what is left out is not checked. */
export interface CategoryText {
  readonly name?: string;
  readonly handle?: string;
  readonly position?: number;
}

/** What is wrong with it; empty when nothing is. */
export const checkCategory = ({ name, handle, position }: CategoryText): Problem[] => [
  ...(name === undefined ? [] : checkText(name, 'name', { min: 1, max: limits.name })),
  ...(handle === undefined ? [] : checkHandle(handle)),
  ...(position === undefined ? [] : checkWhole(position, 'position', limits.position)),
];
