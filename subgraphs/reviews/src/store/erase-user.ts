import type { Person } from '@tessera/kit/personal-data';
import { eq, type Tx } from '@tessera/kit/store';
import { erasedAuthor } from '../domain/author.ts';
import { strikeOut } from '../domain/strike-out.ts';
import { tables } from './tables.ts';

const most = 2_000;

/**
 * Takes the author out of published reviews and deletes the others, which nobody else has seen. Ratings stay as they
 * are: they count published reviews.
 */
export const eraseAuthor = async (
  tx: Tx,
  { userId, email, displayName }: Omit<Person, 'requestedAt'>,
): Promise<void> => {
  const { review } = tables.on(tx);
  const written = await tx.forUpdate(
    tx.select().from(review).where(eq(review.authorId, userId)).orderBy(review.id),
  );
  for (const { id, status, title, body } of written) {
    if (status !== 'PUBLISHED') {
      await tx.delete(review).where(eq(review.id, id));
      continue;
    }
    const words = [displayName, email];
    await tx
      .update(review)
      .set({
        authorId: erasedAuthor(id),
        title: strikeOut(title, words),
        body: strikeOut(body, words),
        moderationNote: null,
      })
      .where(eq(review.id, id));
  }
};

/** Takes a user out of votes and reports, which still count. @param nobody who they are by from now on. */
export const eraseVoter = async (tx: Tx, userId: string, nobody: string): Promise<void> => {
  const { helpfulVote, reviewReport } = tables.on(tx);
  await tx.update(helpfulVote).set({ voterId: nobody }).where(eq(helpfulVote.voterId, userId));
  await tx
    .update(reviewReport)
    .set({ reporterId: nobody, note: null })
    .where(eq(reviewReport.reporterId, userId));
};

/** What reviews holds of a user. The names are part of the export's layout. */
export const collectUser = async (tx: Tx, { userId }: { readonly userId: string }) => {
  const { review, helpfulVote, reviewReport } = tables.on(tx);
  const written = await tx
    .select()
    .from(review)
    .where(eq(review.authorId, userId))
    .orderBy(review.id)
    .limit(most);
  const votes = await tx.select().from(helpfulVote).where(eq(helpfulVote.voterId, userId)).limit(most);
  const reports = await tx.select().from(reviewReport).where(eq(reviewReport.reporterId, userId)).limit(most);
  return {
    reviews: written.map(({ authorId: _, reportCount: _count, ...row }) => row),
    helpfulVotes: votes.map(({ reviewId, createdAt }) => ({ reviewId, createdAt })),
    reports: reports.map(({ reviewId, reason, note, createdAt }) => ({ reviewId, reason, note, createdAt })),
  };
};
