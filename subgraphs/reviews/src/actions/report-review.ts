import { failed, ok } from '@tessera/kit/errors';
import { refuseErased } from '@tessera/kit/personal-data';
import { type ReviewOutcome, refuse } from '../domain/outcome.ts';
import { checkText, limits, tidy } from '../domain/review-text.ts';
import type { ReviewReportRow } from '../store/tables.ts';
import { addReport } from '../store/votes.ts';
import { lockVisible, noSuchReview } from './change-review.ts';
import type { Actor, Dependencies } from './dependencies.ts';

/** What is wrong with a review, in someone's eyes. */
export interface ReportReview {
  readonly id: string;
  readonly reason: ReviewReportRow['reason'];
  readonly note: string | null;
}

/**
 * Tells the moderators about a review; again changes nothing.
 * @returns the review's id.
 */
export const reportReview = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  actor: Actor,
  { id, reason, note }: ReportReview,
): Promise<ReviewOutcome<string>> => {
  const text = note === null ? null : tidy(note);
  const refused = refuse(text === null ? [] : checkText('note', text, 0, limits.note));
  if (refused) return refused;
  return store.tx(async (tx) => {
    await refuseErased(tx, actor.userId);
    const review = await lockVisible(tx, id, actor);
    if (!review) return noSuchReview();
    if (review.authorId === actor.userId) return failed('OWN_REVIEW', 'It is your own review.', ['id']);
    await addReport(tx, { reviewId: id, reporterId: actor.userId, reason, note: text, createdAt: clock() });
    return ok(id);
  });
};
