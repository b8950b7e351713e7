import { failed, ok } from '@tessera/kit/errors';
import { refuseErased } from '@tessera/kit/personal-data';
import { type ReviewOutcome, refuse } from '../domain/outcome.ts';
import { checkReview, type ReviewText, tidy } from '../domain/review-text.ts';
import { countSince, insertReview } from '../store/reviews.ts';
import type { ReviewRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** A review to write. */
export interface CreateReview extends ReviewText {
  readonly authorId: string;
  /** Any product id: the product itself is catalog's business. */
  readonly productId: string;
}

const day = 24 * 60 * 60 * 1_000;
/** Reviews an author writes in a day at most: more is a machine. */
const mostPerDay = 50;

/** Writes a review, once an author and product. It waits for a moderator. */
export const createReview = async (
  { store, clock, newId }: Dependencies,
  { authorId, productId, rating, title, body }: CreateReview,
): Promise<ReviewOutcome<ReviewRow>> => {
  const text = { rating, title: tidy(title), body: tidy(body) };
  const refused = refuse(checkReview(text));
  if (refused) return refused;
  const now = clock();
  const row: ReviewRow = {
    id: newId('rev'),
    productId,
    authorId,
    ...text,
    status: 'PENDING',
    origin: 'CUSTOMER',
    helpfulCount: 0,
    reportCount: 0,
    moderationNote: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return store.tx(async (tx) => {
    await refuseErased(tx, authorId);
    if ((await countSince(tx, authorId, new Date(now.getTime() - day))) >= mostPerDay) {
      return failed('TOO_MANY', 'You have written very many reviews today. Try again tomorrow.');
    }
    return (await insertReview(tx, row))
      ? ok(row)
      : failed('ALREADY_REVIEWED', 'You have reviewed this product. Change that review.', ['productId']);
  });
};
