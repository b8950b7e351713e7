const erased = 'erased:';

/** What stands in place of an author who was erased: of one review alone, so that nobody sees which belong together. */
export const erasedAuthor = (reviewId: string): string => `${erased}${reviewId}`;

/** The author of a review; null when they were erased. */
export const authorOf = (authorId: string): string | null => (authorId.startsWith(erased) ? null : authorId);
