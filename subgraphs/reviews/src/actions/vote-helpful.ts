import { failed, ok } from '@tessera/kit/errors';
import { refuseErased } from '@tessera/kit/personal-data';
import type { ReviewOutcome } from '../domain/outcome.ts';
import { addVote, removeVote } from '../store/votes.ts';
import { lockVisible, noSuchReview } from './change-review.ts';
import type { Actor, Dependencies } from './dependencies.ts';

/**
 * Says that a published review helped, or takes that back; again changes nothing.
 * @returns the review's id.
 */
export const voteHelpful = (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  actor: Actor,
  id: string,
  helpful: boolean,
): Promise<ReviewOutcome<string>> =>
  store.tx(async (tx) => {
    await refuseErased(tx, actor.userId);
    const review = await lockVisible(tx, id, actor);
    if (!review) return noSuchReview();
    if (review.authorId === actor.userId) return failed('OWN_REVIEW', 'It is your own review.', ['id']);
    // Only a moderator gets here with a review that others do not see.
    if (review.status !== 'PUBLISHED') return noSuchReview();
    if (helpful) await addVote(tx, id, actor.userId, clock());
    else await removeVote(tx, id, actor.userId);
    return ok(id);
  });
