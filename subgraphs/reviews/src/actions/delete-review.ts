import { ok } from '@tessera/kit/errors';
import type { ReviewOutcome } from '../domain/outcome.ts';
import { ratingDelta } from '../domain/rating.ts';
import { changeRating } from '../store/ratings.ts';
import { deleteReview as remove } from '../store/reviews.ts';
import { lockVisible, noSuchReview } from './change-review.ts';
import type { Actor, Dependencies } from './dependencies.ts';

/**
 * Deletes one's own review with its votes and reports.
 * @returns its id.
 */
export const deleteReview = (
  { store }: Pick<Dependencies, 'store'>,
  actor: Actor,
  id: string,
): Promise<ReviewOutcome<string>> =>
  store.tx(async (tx) => {
    const review = await lockVisible(tx, id, actor);
    if (!review || review.authorId !== actor.userId) return noSuchReview();
    await remove(tx, id);
    const delta = ratingDelta(review, null);
    if (delta) await changeRating(tx, review.productId, delta);
    return ok(id);
  });
