import { failed } from '@tessera/kit/errors';
import { checkHandle } from './handle.ts';
import { limits } from './limits.ts';
import { type Problem, problem, type Refused } from './outcome.ts';
import { checkText } from './text.ts';

/** Who can see a product: staff, everyone, staff. */
export const productStatuses = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const;
/** Who can see a product. */
export type ProductStatus = (typeof productStatuses)[number];

/** What staff write about a product; what is left out is not checked. */
export interface ProductText {
  readonly title?: string;
  readonly handle?: string;
  readonly description?: string;
  readonly vendor?: string | null;
  readonly tags?: readonly string[];
}

/** What is wrong with it; empty when nothing is. */
export const checkProduct = (text: ProductText): Problem[] => [
  ...(text.title === undefined ? [] : checkText(text.title, 'title', { min: 1, max: limits.title })),
  ...(text.handle === undefined ? [] : checkHandle(text.handle)),
  ...(text.description === undefined
    ? []
    : checkText(text.description, 'description', { max: limits.description })),
  ...(typeof text.vendor === 'string'
    ? checkText(text.vendor, 'vendor', { min: 1, max: limits.vendor })
    : []),
  ...(text.tags === undefined ? [] : checkTags(text.tags)),
];

const checkTags = (tags: readonly string[]): Problem[] => {
  if (tags.length > limits.tags) return [problem('TOO_MANY', `There can be ${limits.tags} tags.`, 'tags')];
  return tags.flatMap((tag) => checkText(tag, 'tags', { min: 1, max: limits.tag })).slice(0, 1);
};

/** Tags as they are kept: trimmed, each once, in the order given. */
export const cleanTags = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.trim()))];

/** What a product must have to be bought. */
export interface Sellable {
  readonly variants: number;
  readonly variantsWithoutPrice: number;
}

/** Why a product cannot change from one state to another; null when it can. */
export const refuseStatus = (from: ProductStatus, to: ProductStatus, has: Sellable): Refused | null => {
  if (from === 'ARCHIVED' && to === 'PUBLISHED') {
    return failed('WRONG_STATUS', 'It is in the archive. Unpublish it first, which makes it a draft.', [
      'input',
      'id',
    ]);
  }
  return to === 'PUBLISHED' ? refuseUnsellable(has) : null;
};

/** Why a product cannot be shown; null when it can. */
export const refuseUnsellable = ({ variants, variantsWithoutPrice }: Sellable): Refused | null => {
  if (variants === 0) return failed('NOT_SELLABLE', 'A published product needs a variant.');
  if (variantsWithoutPrice > 0)
    return failed('NOT_SELLABLE', 'A published product needs a price on every variant.');
  return null;
};
