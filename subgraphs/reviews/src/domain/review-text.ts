import type { UserError } from '@tessera/kit/errors';
import type { ReviewErrorCode } from './outcome.ts';

/** What an author decides. */
export interface ReviewText {
  readonly rating: number;
  readonly title: string;
  readonly body: string;
}

/** Characters, as people count them, of each text. */
export const limits = { title: 120, body: 5_000, note: 500 } as const;

type Problem = UserError<ReviewErrorCode>;

const invalid = (field: string, message: string): Problem => ({ code: 'INVALID', field: [field], message });

/** Control characters that no keyboard makes; tab and line feed are text. */
const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code < 0x20 ? character !== '\n' && character !== '\t' : code >= 0x7f && code <= 0x9f;
};

/** What is wrong with a text: neither markup nor script is, it is kept as written and escaped where it is shown. */
export const checkText = (field: string, text: string, min: number, max: number): Problem[] => {
  // Cheap before exact: a text this long has too many characters, however they are counted.
  if (text.length > max * 4) return [invalid(field, `It must have ${min} to ${max} characters.`)];
  if (!text.isWellFormed() || [...text].some(isControl)) {
    return [invalid(field, 'It contains characters that are not text.')];
  }
  const { length } = [...text];
  return length < min || length > max ? [invalid(field, `It must have ${min} to ${max} characters.`)] : [];
};

/** Windows line ends become line feeds, space around goes. */
export const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** What is wrong with the parts of a review given. */
export const checkReview = ({ rating, title, body }: Partial<ReviewText>): Problem[] => [
  ...(rating === undefined || (Number.isInteger(rating) && rating >= 1 && rating <= 5)
    ? []
    : [invalid('rating', 'It must be from 1 to 5.')]),
  ...(title === undefined ? [] : checkText('title', title, 1, limits.title)),
  ...(title?.includes('\n') ? [invalid('title', 'It must be one line.')] : []),
  ...(body === undefined ? [] : checkText('body', body, 1, limits.body)),
];
