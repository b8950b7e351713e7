import { failed } from '@tessera/kit/errors';
import { limits } from './limits.ts';
import type { Refused } from './outcome.ts';

/** What there is to know of a move before it is made. */
export interface Move {
  readonly id: string;
  /** The categories from the new parent up to the top; empty when the category goes to the top. */
  readonly newAncestors: readonly string[];
  /** Levels of the moved part, 1 for a category without children. */
  readonly height: number;
}

/** Why a category cannot go there; null when it can. */
export const refuseMove = ({ id, newAncestors, height }: Move): Refused | null => {
  const field = ['input', 'parentId'];
  if (newAncestors.includes(id)) return failed('CYCLE', 'A category cannot stand below itself.', field);
  if (newAncestors.length + height > limits.categoryDepth) {
    return failed('TOO_MANY', `The tree can have ${limits.categoryDepth} levels.`, field);
  }
  return null;
};
