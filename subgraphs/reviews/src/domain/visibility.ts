import type { ReviewStatus } from './rating.ts';

/** Who asks, as far as reviews care. */
export interface Reader {
  readonly userId: string | null;
  readonly moderator: boolean;
}

/** Whether someone may see a review: anybody a published one, its author and moderators any. */
export const maySee = (
  review: { readonly status: ReviewStatus; readonly authorId: string },
  { userId, moderator }: Reader,
): boolean => review.status === 'PUBLISHED' || moderator || (userId !== null && review.authorId === userId);
