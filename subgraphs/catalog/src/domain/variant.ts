import { limits } from './limits.ts';
import { checkOptions, type SelectedOption } from './options.ts';
import { type Problem, problem } from './outcome.ts';
import { checkWhole } from './text.ts';

/** What staff say about a variant; what is left out is not checked. */
export interface VariantText {
  readonly sku?: string;
  readonly options?: readonly SelectedOption[];
  readonly weight?: number | null;
}

const sku = /^[A-Z0-9][A-Z0-9._/-]*$/;

/** A SKU as it is kept and looked up. Only ASCII letters change: `ß` must not become the SKU `SS`. */
export const cleanSku = (text: string): string =>
  text.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** What is wrong with a variant on its own; empty when nothing is. */
export const checkVariant = (variant: VariantText): Problem[] => [
  ...(variant.sku === undefined || (variant.sku.length <= limits.sku && sku.test(variant.sku))
    ? []
    : [
        problem(
          'INVALID',
          `"sku" must be 1 to ${limits.sku} letters, digits, dashes, dots, slashes and underscores.`,
          'sku',
        ),
      ]),
  ...(variant.options === undefined ? [] : checkOptions(variant.options)),
  ...(typeof variant.weight === 'number' ? checkWhole(variant.weight, 'weight', limits.weight) : []),
];

/** What tells a variant apart: its option values, or the product's title when it has none. */
export const variantTitle = (options: readonly SelectedOption[], productTitle: string): string =>
  options.length === 0 ? productTitle : options.map(({ value }) => value).join(' / ');
