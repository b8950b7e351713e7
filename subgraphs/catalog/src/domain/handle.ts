import { limits } from './limits.ts';
import { type Problem, problem } from './outcome.ts';
import { foldText } from './text.ts';

const handle = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text is a handle: small letters and digits, in parts joined by single dashes. */
export const isHandle = (text: string): boolean => text.length <= limits.handle && handle.test(text);

/** The handle of a title: `Crème & Co. "XL"` is `creme-co-xl`; empty when the title has no Latin letter or digit. */
export const toHandle = (title: string): string =>
  foldText(title)
    .replace(/['’`"”“]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, limits.handle)
    .replace(/^-+|-+$/g, '');

/** What is wrong with a handle; empty when nothing is. */
export const checkHandle = (text: string): Problem[] =>
  isHandle(text)
    ? []
    : [
        problem(
          'INVALID',
          `"handle" must be 1 to ${limits.handle} small letters, digits and single dashes between them.`,
          'handle',
        ),
      ];
