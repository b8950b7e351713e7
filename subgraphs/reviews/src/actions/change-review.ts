import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import type { ReviewOutcome } from '../domain/outcome.ts';
import { ratingDelta } from '../domain/rating.ts';
import { maySee, type Reader } from '../domain/visibility.ts';
import { changeRating } from '../store/ratings.ts';
import { lockReview, updateReview } from '../store/reviews.ts';
import type { ReviewRow } from '../store/tables.ts';

/** What is said of a review that is not there, and of one that may not be seen. */
export const noSuchReview = () => failed('NOT_FOUND', 'There is no such review.', ['id']);

/** Locks a review that the reader may see. */
export const lockVisible = async (tx: Tx, id: string, reader: Reader): Promise<ReviewRow | null> => {
  const review = await lockReview(tx, id);
  return review && maySee(review, reader) ? review : null;
};

/** A refusal when the review is not at the version someone saw; null when it is. */
export const refuseStale = (review: ReviewRow, expectedVersion: number): ReviewOutcome<never> | null =>
  review.version === expectedVersion
    ? null
    : failed('STALE', `It has changed and is at version ${review.version} now.`, ['expectedVersion']);

/** Writes a new version of a locked review, and its product's rating with it. */
export const writeVersion = async (
  tx: Tx,
  before: ReviewRow,
  changes: Partial<
    Pick<ReviewRow, 'rating' | 'title' | 'body' | 'status' | 'moderationNote' | 'reportCount'>
  >,
  now: Date,
): Promise<ReviewOutcome<ReviewRow>> => {
  const version = { ...changes, version: before.version + 1, updatedAt: now };
  await updateReview(tx, before.id, version);
  const after = { ...before, ...version };
  const delta = ratingDelta(before, after);
  if (delta) await changeRating(tx, before.productId, delta);
  return ok(after);
};
