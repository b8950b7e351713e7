import { checkHandle } from './handle.ts';
import { limits } from './limits.ts';
import type { Problem } from './outcome.ts';
import { checkText } from './text.ts';

/** What staff write about a collection; what is left out is not checked. */
export interface CollectionText {
  readonly title?: string;
  readonly handle?: string;
  readonly description?: string;
}

/** What is wrong with it; empty when nothing is. */
export const checkCollection = ({ title, handle, description }: CollectionText): Problem[] => [
  ...(title === undefined ? [] : checkText(title, 'title', { min: 1, max: limits.title })),
  ...(handle === undefined ? [] : checkHandle(handle)),
  ...(description === undefined ? [] : checkText(description, 'description', { max: limits.description })),
];
