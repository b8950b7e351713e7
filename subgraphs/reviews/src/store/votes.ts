import {
  and,
  asc,
  eq,
  getTableColumns,
  inArray,
  type Read,
  rankWithin,
  type SortKey,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type ReviewReportRow, tables } from './tables.ts';

/** Which of these reviews a voter found helpful. */
export const readVotes = async (
  read: Read,
  voterId: string,
  reviewIds: readonly string[],
): Promise<Map<string, true>> => {
  const { helpfulVote } = tables.on(read);
  const rows = await read
    .select({ id: helpfulVote.reviewId })
    .from(helpfulVote)
    .where(and(eq(helpfulVote.voterId, voterId), inArray(helpfulVote.reviewId, [...reviewIds])));
  return new Map(rows.map(({ id }) => [id, true]));
};

/** Adds a vote on a locked review, and counts it; nothing when it is there. */
export const addVote = async (tx: Tx, reviewId: string, voterId: string, now: Date): Promise<void> => {
  const { helpfulVote, review } = tables.on(tx);
  const added = await tx
    .insert(helpfulVote)
    .values({ reviewId, voterId, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: helpfulVote.reviewId });
  if (added.length === 0) return;
  await tx
    .update(review)
    .set({ helpfulCount: sql`${review.helpfulCount} + 1` })
    .where(eq(review.id, reviewId));
};

/** Takes a vote back from a locked review, and counts it off; nothing when there is none. */
export const removeVote = async (tx: Tx, reviewId: string, voterId: string): Promise<void> => {
  const { helpfulVote, review } = tables.on(tx);
  const removed = await tx
    .delete(helpfulVote)
    .where(and(eq(helpfulVote.reviewId, reviewId), eq(helpfulVote.voterId, voterId)))
    .returning({ id: helpfulVote.reviewId });
  if (removed.length === 0) return;
  await tx
    .update(review)
    .set({ helpfulCount: sql`${review.helpfulCount} - 1` })
    .where(eq(review.id, reviewId));
};

/** Adds a report on a locked review, and counts it; nothing when its reporter has reported it. */
export const addReport = async (tx: Tx, report: ReviewReportRow): Promise<void> => {
  const { reviewReport, review } = tables.on(tx);
  const added = await tx
    .insert(reviewReport)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: reviewReport.reviewId });
  if (added.length === 0) return;
  await tx
    .update(review)
    .set({ reportCount: sql`${review.reportCount} + 1` })
    .where(eq(review.id, report.reviewId));
};

/** Forgets the reports on a review: a moderator has seen them. */
export const clearReports = async (tx: Tx, reviewId: string): Promise<void> => {
  const { reviewReport } = tables.on(tx);
  await tx.delete(reviewReport).where(eq(reviewReport.reviewId, reviewId));
};

/** The newest reports of each review, at most `limit` each, in one statement. */
export const readReports = async (
  read: Read,
  reviewIds: readonly string[],
  limit: number,
): Promise<ReviewReportRow[]> => {
  const { reviewReport } = tables.on(read);
  const keys: SortKey[] = [
    { column: reviewReport.createdAt, direction: 'desc' },
    { column: reviewReport.reporterId, direction: 'desc' },
  ];
  const ranked = read
    .select({ ...getTableColumns(reviewReport), rank: rankWithin(reviewReport.reviewId, keys) })
    .from(reviewReport)
    .where(inArray(reviewReport.reviewId, [...reviewIds]))
    .as('ranked');
  const rows = await read
    .select()
    .from(ranked)
    .where(sql`${ranked.rank} <= ${limit}`)
    .orderBy(asc(ranked.rank));
  return rows.map(({ rank: _, ...report }) => report);
};
