import { limits } from './limits.ts';
import { type Problem, problem } from './outcome.ts';
import { checkText } from './text.ts';

/** A picture of a product, kept with the product. */
export interface Media {
  readonly id: string;
  readonly url: string;
  readonly alt: string;
  /** Drawn by the demo data rather than supplied. */
  readonly generated: boolean;
}

const maxUrlLength = 2_048;

/**
 * The address of a supplied picture as the browser would write it; null when it is not acceptable. Only https:
 * a `data:` or `javascript:` address would bring a stored script onto the shop's pages, http would leak who looks.
 */
export const cleanMediaUrl = (text: string): string | null => {
  if (text.length > maxUrlLength || !text.isWellFormed() || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && !username && !password && href.length <= maxUrlLength ? href : null;
};

/** What is wrong with a picture; empty when nothing is. */
export const checkMedia = (media: { readonly url: string; readonly alt: string }): Problem[] => [
  ...(cleanMediaUrl(media.url) === null
    ? [problem('INVALID', '"url" must be an https address without a user name.', 'url')]
    : []),
  ...checkText(media.alt, 'alt', { max: limits.alt }),
];
