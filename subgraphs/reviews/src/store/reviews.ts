import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  inList,
  listParameter,
  or,
  orderBy,
  type PageRange,
  prepared,
  type Read,
  rankWithin,
  reverseKeys,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import type { Reader } from '../domain/visibility.ts';
import { type ReviewRow, tables } from './tables.ts';

/** Orders of a product's reviews. */
export type ReviewSortKey = 'NEWEST' | 'RATING' | 'HELPFUL';

/** Which of a product's published reviews, in what order. */
export interface ReviewSelection {
  readonly page: PageRange;
  readonly sortKey: ReviewSortKey;
  readonly reverse: boolean;
  /** Only these; all when null. */
  readonly ratings: readonly number[] | null;
}

const sortKeys = (read: Read, sortKey: ReviewSortKey): SortKey[] => {
  const { review } = tables.on(read);
  const newest: SortKey[] = [
    { column: review.createdAt, direction: 'desc' },
    { column: review.id, direction: 'desc' },
  ];
  switch (sortKey) {
    case 'NEWEST':
      return newest;
    case 'RATING':
      return [{ column: review.rating, direction: 'desc' }, ...newest];
    case 'HELPFUL':
      return [{ column: review.helpfulCount, direction: 'desc' }, ...newest];
  }
};

/** Reviews by id, in no order. */
export const readReviews = async (read: Read, ids: readonly string[]): Promise<ReviewRow[]> => {
  const { review } = tables.on(read);
  return read
    .select()
    .from(review)
    .where(inArray(review.id, [...ids]));
};

/** A page of each product's published reviews, all products in one statement. */
export const readReviewsOfProducts = async (
  read: Read,
  productIds: readonly string[],
  { page, sortKey, reverse, ratings }: ReviewSelection,
): Promise<ReviewRow[]> => {
  const { review } = tables.on(read);
  const keys = reverse ? reverseKeys(sortKeys(read, sortKey)) : sortKeys(read, sortKey);
  const condition = and(
    eq(review.status, 'PUBLISHED'),
    ratings ? inArray(review.rating, [...ratings]) : undefined,
  );
  const name = `of_products_${sortKey}_${reverse}_${ratings?.join('') ?? 'all'}`;
  return firstOfEach(read, { name, parent: 'productId', keys, condition }, productIds, page);
};

/** A page of each author's reviews that the reader may see, newest first, all authors in one statement. */
export const readReviewsOfAuthors = async (
  read: Read,
  authorIds: readonly string[],
  page: PageRange,
  { userId, moderator }: Reader,
): Promise<ReviewRow[]> => {
  const { review } = tables.on(read);
  const visible = moderator
    ? undefined
    : or(
        eq(review.status, 'PUBLISHED'),
        userId === null ? undefined : eq(review.authorId, sql.placeholder('reader')),
      );
  const name = `of_authors_${moderator ? 'any' : userId === null ? 'published' : 'own'}`;
  const keys = sortKeys(read, 'NEWEST');
  const statement = { name, parent: 'authorId' as const, keys, condition: visible };
  return firstOfEach(read, statement, authorIds, page, userId);
};

/** What makes one statement of {@link firstOfEach}: everything that changes its text is in `name`. */
interface FirstOfEach {
  readonly name: string;
  readonly parent: 'productId' | 'authorId';
  readonly keys: readonly SortKey[];
  readonly condition: ReturnType<typeof and>;
}

const firstOfEach = async (
  read: Read,
  { name, parent, keys, condition }: FirstOfEach,
  parentIds: readonly string[],
  { limit, after }: PageRange,
  reader: string | null = null,
): Promise<ReviewRow[]> => {
  const { review } = tables.on(read);
  const select = () => {
    const ranked = read
      .select({ rankedId: sql<string>`${review.id}`.as('ranked_id'), rank: rankWithin(review[parent], keys) })
      .from(review)
      .where(and(inList(read, review[parent], 'parents'), condition, seekAfter(keys, after)))
      .as('ranked');
    return read
      .select(getTableColumns(review))
      .from(review)
      .innerJoin(
        ranked,
        and(eq(ranked.rankedId, review.id), sql`${ranked.rank} <= ${sql.placeholder('limit')}`),
      )
      .orderBy(...orderBy(keys));
  };
  // First pages are by far the most; others have the values of their cursor in the text.
  const statement = after ? select().prepare('') : prepared(read, name, () => select().prepare(name));
  return statement.execute({ parents: listParameter(read, parentIds), limit: limit + 1, reader });
};

/** A page of reviews for moderators, those that wait longest first. */
export const listForModeration = async (
  read: Read,
  page: PageRange,
  filter: { readonly status: ReviewRow['status'] | null; readonly reported: boolean | null },
): Promise<ReviewRow[]> => {
  const { review } = tables.on(read);
  const keys: SortKey[] = [
    { column: review.updatedAt, direction: 'asc' },
    { column: review.id, direction: 'asc' },
  ];
  const reported =
    filter.reported === null
      ? undefined
      : filter.reported
        ? gt(review.reportCount, 0)
        : eq(review.reportCount, 0);
  return read
    .select()
    .from(review)
    .where(
      and(
        filter.status ? eq(review.status, filter.status) : undefined,
        reported,
        seekAfter(keys, page.after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** An author's reviews of products, at most one each. */
export const readOwnReviews = async (
  read: Read,
  authorId: string,
  productIds: readonly string[],
): Promise<ReviewRow[]> => {
  const { review } = tables.on(read);
  return read
    .select()
    .from(review)
    .where(and(eq(review.authorId, authorId), inArray(review.productId, [...productIds])));
};

/** How many reviews an author wrote since a moment. */
export const countSince = async (read: Read, authorId: string, since: Date): Promise<number> => {
  const { review } = tables.on(read);
  const [row] = await read
    .select({ written: count() })
    .from(review)
    .where(and(eq(review.authorId, authorId), gte(review.createdAt, since)));
  return row?.written ?? 0;
};

/** Adds a review; false when its author has reviewed the product. */
export const insertReview = async (tx: Tx, row: ReviewRow): Promise<boolean> => {
  const { review } = tables.on(tx);
  const added = await tx
    .insert(review)
    .values(row)
    .onConflictDoNothing({ target: [review.authorId, review.productId] })
    .returning({ id: review.id });
  return added.length === 1;
};

/** Locks a review; null when there is none. A review is locked before its product's rating, everywhere. */
export const lockReview = async (tx: Tx, id: string): Promise<ReviewRow | null> => {
  const { review } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(review).where(eq(review.id, id)).orderBy(asc(review.id)));
  return row ?? null;
};

/** Writes a locked review. */
export const updateReview = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<ReviewRow, 'id'>>,
): Promise<void> => {
  const { review } = tables.on(tx);
  await tx.update(review).set(changes).where(eq(review.id, id));
};

/** Removes a locked review with its votes and reports. */
export const deleteReview = async (tx: Tx, id: string): Promise<void> => {
  const { review } = tables.on(tx);
  await tx.delete(review).where(eq(review.id, id));
};
