/** Whether others see a review. */
export type ReviewStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED';

/** What a review counts for: only a published one does. */
export interface Counted {
  readonly status: ReviewStatus;
  readonly rating: number;
}

/** How a change of one review changes its product's rating. */
export interface RatingDelta {
  readonly count: number;
  readonly sum: number;
  /** By rating, from 1 to 5. */
  readonly histogram: readonly [number, number, number, number, number];
}

const starsOf = (review: Counted | null): number =>
  review && review.status === 'PUBLISHED' ? review.rating : 0;

/**
 * What a review's change adds to its product's rating.
 * @param before null when it is new; @param after null when it is gone.
 * @returns null when nothing changes.
 */
export const ratingDelta = (before: Counted | null, after: Counted | null): RatingDelta | null => {
  const [old, now] = [starsOf(before), starsOf(after)];
  if (old === now) return null;
  const at = (stars: number) => Number(now === stars) - Number(old === stars);
  return {
    count: Math.sign(now) - Math.sign(old),
    sum: now - old,
    histogram: [at(1), at(2), at(3), at(4), at(5)],
  };
};

/**
 * The mean of whole ratings, rounded half up to two decimals; null without any. Computed in whole numbers until the
 * last step, so that 4.125 is 4.13 on every machine.
 */
export const averageRating = (sum: number, count: number): number | null =>
  count === 0 ? null : Math.floor((200 * sum + count) / (2 * count)) / 100;
