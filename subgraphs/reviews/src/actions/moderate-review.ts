import { type ReviewOutcome, refuse } from '../domain/outcome.ts';
import { checkText, limits, tidy } from '../domain/review-text.ts';
import { lockReview } from '../store/reviews.ts';
import type { ReviewRow } from '../store/tables.ts';
import { clearReports } from '../store/votes.ts';
import { noSuchReview, refuseStale, writeVersion } from './change-review.ts';
import type { Dependencies } from './dependencies.ts';

/** What a moderator decides. */
export interface ModerateReview {
  readonly id: string;
  readonly expectedVersion: number;
  readonly decision: 'PUBLISH' | 'REJECT';
  /** What to tell the author. */
  readonly note: string | null;
}

/** Publishes or rejects a review, unless it changed since the version the moderator read. Its reports are done with. */
export const moderateReview = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { id, expectedVersion, decision, note }: ModerateReview,
): Promise<ReviewOutcome<ReviewRow>> => {
  const moderationNote = note === null ? null : tidy(note);
  const refused = refuse(moderationNote === null ? [] : checkText('note', moderationNote, 0, limits.note));
  if (refused) return refused;
  const status = decision === 'PUBLISH' ? 'PUBLISHED' : 'REJECTED';
  return store.tx(async (tx) => {
    const review = await lockReview(tx, id);
    if (!review) return noSuchReview();
    const stale = refuseStale(review, expectedVersion);
    if (stale) return stale;
    await clearReports(tx, id);
    return writeVersion(tx, review, { status, moderationNote, reportCount: 0 }, clock());
  });
};
