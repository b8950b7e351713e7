import type { Dependencies } from '../actions/dependencies.ts';
import { insertReviews, isEmpty } from '../store/demo.ts';
import { demoReviewsOf } from './demo-reviews.ts';
import { readSuperstore } from './superstore.ts';

/**
 * Fills an empty store with made-up reviews of the catalog's demo products by accounts' demo users, in one
 * transaction; does nothing when there is any review.
 * @param progress is told how many reviews are written.
 */
export const loadDemoReviews = async (
  { store }: Pick<Dependencies, 'store'>,
  progress: (text: string, done: number, total: number) => void,
): Promise<void> => {
  if (!(await isEmpty(store.read))) return;
  const superstore = await readSuperstore();
  const all = superstore.products.map((product) => demoReviewsOf(product, superstore));
  const rows = {
    reviews: all.flatMap(({ reviews }) => reviews),
    votes: all.flatMap(({ votes }) => votes),
    ratings: all.map(({ rating }) => rating).filter(({ count }) => count > 0),
  };
  await store.tx(async (tx) => {
    if (!(await isEmpty(tx))) return;
    await insertReviews(tx, rows, (done) => progress('reviews', done, rows.reviews.length));
  });
};
