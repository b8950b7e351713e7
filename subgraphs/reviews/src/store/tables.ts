import { eventTables } from '@tessera/kit/events';
import { personalDataTables } from '@tessera/kit/personal-data';
import { defineTables, type Row, sql } from '@tessera/kit/store';

const statuses = ['PENDING', 'PUBLISHED', 'REJECTED'] as const;
const origins = ['CUSTOMER', 'GENERATED'] as const;
const reportReasons = ['SPAM', 'OFFENSIVE', 'OFF_TOPIC', 'PERSONAL_DATA', 'OTHER'] as const;

/** reviews' tables. */
export const tables = defineTables((builder) => {
  const { table, id, text, oneOf, integer, at } = builder;
  const { index, unique, primaryKey, foreignKey, check } = builder;

  const review = table(
    'review',
    {
      id: id(),
      productId: text().notNull(),
      authorId: text().notNull(),
      rating: integer().notNull(),
      title: text().notNull(),
      body: text().notNull(),
      status: oneOf(statuses).notNull(),
      origin: oneOf(origins).notNull(),
      /** Number of its `helpful_vote` rows. */
      helpfulCount: integer().notNull(),
      /** Number of its `review_report` rows since it was last moderated. */
      reportCount: integer().notNull(),
      moderationNote: text(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      unique('review_author_product').on(t.authorId, t.productId),
      index('review_author_newest').on(t.authorId, t.createdAt, t.id),
      index('review_newest').on(t.productId, t.status, t.createdAt, t.id),
      index('review_queue').on(t.status, t.updatedAt, t.id),
      check('review_rating', sql`${t.rating} between 1 and 5`),
      check('review_counts', sql`${t.helpfulCount} >= 0 and ${t.reportCount} >= 0`),
    ],
  );

  /** What a product's published reviews add up to; changed in the transaction that changes a review. */
  const productRating = table(
    'product_rating',
    {
      productId: id(),
      count: integer().notNull(),
      sum: integer().notNull(),
      ones: integer().notNull(),
      twos: integer().notNull(),
      threes: integer().notNull(),
      fours: integer().notNull(),
      fives: integer().notNull(),
    },
    (t) => [
      check(
        'product_rating_count',
        sql`${t.count} = ${t.ones} + ${t.twos} + ${t.threes} + ${t.fours} + ${t.fives}`,
      ),
      check(
        'product_rating_sum',
        sql`${t.sum} = ${t.ones} + 2 * ${t.twos} + 3 * ${t.threes} + 4 * ${t.fours} + 5 * ${t.fives}`,
      ),
      check(
        'product_rating_positive',
        sql`${t.ones} >= 0 and ${t.twos} >= 0 and ${t.threes} >= 0 and ${t.fours} >= 0 and ${t.fives} >= 0`,
      ),
    ],
  );

  const helpfulVote = table(
    'helpful_vote',
    { reviewId: text().notNull(), voterId: text().notNull(), createdAt: at().notNull() },
    (t) => [
      primaryKey({ name: 'helpful_vote_pk', columns: [t.reviewId, t.voterId] }),
      foreignKey({
        name: 'helpful_vote_review_fk',
        columns: [t.reviewId],
        foreignColumns: [review.id],
      }).onDelete('cascade'),
    ],
  );

  const reviewReport = table(
    'review_report',
    {
      reviewId: text().notNull(),
      reporterId: text().notNull(),
      reason: oneOf(reportReasons).notNull(),
      note: text(),
      createdAt: at().notNull(),
    },
    (t) => [
      primaryKey({ name: 'review_report_pk', columns: [t.reviewId, t.reporterId] }),
      foreignKey({
        name: 'review_report_review_fk',
        columns: [t.reviewId],
        foreignColumns: [review.id],
      }).onDelete('cascade'),
    ],
  );

  return {
    review,
    productRating,
    helpfulVote,
    reviewReport,
    ...eventTables(builder),
    ...personalDataTables(builder),
  };
});

type ReviewTables = ReturnType<typeof tables.for>;

/** A review as stored. */
export type ReviewRow = Row<ReviewTables['review']>;
/** A product's rating as stored. */
export type ProductRatingRow = Row<ReviewTables['productRating']>;
/** A report as stored. */
export type ReviewReportRow = Row<ReviewTables['reviewReport']>;
/** A helpful vote as stored. */
export type HelpfulVoteRow = Row<ReviewTables['helpfulVote']>;
