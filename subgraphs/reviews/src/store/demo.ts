import { insertMany, type Read, type Tx } from '@tessera/kit/store';
import { type HelpfulVoteRow, type ProductRatingRow, type ReviewRow, tables } from './tables.ts';

/** Whether there is no review. */
export const isEmpty = async (read: Read): Promise<boolean> => {
  const { review } = tables.on(read);
  return (await read.select({ id: review.id }).from(review).limit(1)).length === 0;
};

/** Writes reviews with their votes, and the ratings they add up to. */
export const insertReviews = async (
  tx: Tx,
  rows: {
    readonly reviews: readonly ReviewRow[];
    readonly votes: readonly HelpfulVoteRow[];
    readonly ratings: readonly ProductRatingRow[];
  },
  progress: (done: number) => void,
): Promise<void> => {
  const { review, helpfulVote, productRating } = tables.on(tx);
  await insertMany(tx, review, rows.reviews, progress);
  await insertMany(tx, helpfulVote, rows.votes);
  await insertMany(tx, productRating, rows.ratings);
};
