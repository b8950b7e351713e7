import { eq, inList, listParameter, prepared, type Read, sql, type Tx } from '@tessera/kit/store';
import type { RatingDelta } from '../domain/rating.ts';
import { type ProductRatingRow, tables } from './tables.ts';

/** Ratings of products, in no order; products without published reviews may be missing. */
export const readRatings = async (read: Read, productIds: readonly string[]): Promise<ProductRatingRow[]> => {
  const { productRating } = tables.on(read);
  const statement = prepared(read, 'ratings', (name) =>
    read
      .select()
      .from(productRating)
      .where(inList(read, productRating.productId, 'ids'))
      .prepare(name),
  );
  return statement.execute({ ids: listParameter(read, productIds) });
};

/** Adds to a product's rating, in one statement: concurrent changes add up. */
export const changeRating = async (tx: Tx, productId: string, delta: RatingDelta): Promise<void> => {
  const { productRating: t } = tables.on(tx);
  const [ones, twos, threes, fours, fives] = delta.histogram;
  const add = () =>
    tx
      .update(t)
      .set({
        count: sql`${t.count} + ${delta.count}`,
        sum: sql`${t.sum} + ${delta.sum}`,
        ones: sql`${t.ones} + ${ones}`,
        twos: sql`${t.twos} + ${twos}`,
        threes: sql`${t.threes} + ${threes}`,
        fours: sql`${t.fours} + ${fours}`,
        fives: sql`${t.fives} + ${fives}`,
      })
      .where(eq(t.productId, productId))
      .returning({ id: t.productId });
  if ((await add()).length === 1) return;
  // An upsert would not do: the row it would insert has to pass the checks even where it only updates.
  await tx
    .insert(t)
    .values({ productId, count: 0, sum: 0, ones: 0, twos: 0, threes: 0, fours: 0, fives: 0 })
    .onConflictDoNothing();
  await add();
};
