import { type ReviewOutcome, refuse } from '../domain/outcome.ts';
import { checkReview, tidy } from '../domain/review-text.ts';
import type { ReviewRow } from '../store/tables.ts';
import { lockVisible, noSuchReview, refuseStale, writeVersion } from './change-review.ts';
import type { Actor, Dependencies } from './dependencies.ts';

/** What an author changes; null stays as it is. */
export interface UpdateReview {
  readonly id: string;
  readonly expectedVersion: number;
  readonly rating: number | null;
  readonly title: string | null;
  readonly body: string | null;
}

/** Changes one's own review, unless it changed since the version the author saw. It waits for a moderator again. */
export const updateReview = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  actor: Actor,
  { id, expectedVersion, rating, title, body }: UpdateReview,
): Promise<ReviewOutcome<ReviewRow>> => {
  const changes = {
    ...(rating !== null && { rating }),
    ...(title !== null && { title: tidy(title) }),
    ...(body !== null && { body: tidy(body) }),
  };
  const refused = refuse(checkReview(changes));
  if (refused) return refused;
  return store.tx(async (tx) => {
    const review = await lockVisible(tx, id, actor);
    // Not one's own and not there look alike, for moderators too: they decide, they do not rewrite.
    if (!review || review.authorId !== actor.userId) return noSuchReview();
    return (
      refuseStale(review, expectedVersion) ??
      writeVersion(tx, review, { ...changes, status: 'PENDING', moderationNote: null }, clock())
    );
  });
};
