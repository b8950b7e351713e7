import { badUserInput } from '@tessera/kit/errors';
import { type Page, pageArgs, prefixOf, toConnection } from '@tessera/kit/graphql';
import { averageRating } from '../domain/rating.ts';
import type { ProductRatingResolvers, ProductResolvers } from '../generated/resolvers.ts';
import type { ReviewSortKey } from '../store/reviews.ts';
import type { ProductRatingRow, ReviewRow } from '../store/tables.ts';

/** The sort keys of an order, as a cursor carries them. */
const orders = {
  NEWEST: { kinds: ['at', 'text'], values: (row: ReviewRow) => [row.createdAt, row.id] },
  RATING: {
    kinds: ['integer', 'at', 'text'],
    values: (row: ReviewRow) => [row.rating, row.createdAt, row.id],
  },
  HELPFUL: {
    kinds: ['integer', 'at', 'text'],
    values: (row: ReviewRow) => [row.helpfulCount, row.createdAt, row.id],
  },
} satisfies Record<
  ReviewSortKey,
  { kinds: Page['kinds']; values: (row: ReviewRow) => (Date | number | string)[] }
>;

const readRatings = (ratings: readonly number[] | null | undefined): readonly number[] | null => {
  if (!ratings) return null;
  if (ratings.length > 5 || ratings.some((rating) => rating < 1 || rating > 5)) {
    throw badUserInput('"filter.ratings" must be at most five ratings from 1 to 5.', {
      field: 'filter.ratings',
    });
  }
  return [...new Set(ratings)].toSorted();
};

const unrated = (productId: string): ProductRatingRow => ({
  productId,
  count: 0,
  sum: 0,
  ones: 0,
  twos: 0,
  threes: 0,
  fours: 0,
  fives: 0,
});

export const product: ProductResolvers = {
  // Any product id is answered for: reviews knows what was written, not what the catalog lists.
  __resolveReference: ({ id }) => (prefixOf(id) === 'prod' ? { id } : null),
  rating: async ({ id }, _, { loaders }) => (await loaders.rating.load(id)) ?? unrated(id),
  reviews: async ({ id }, { sortKey = 'NEWEST', reverse = false, filter, ...args }, { loaders }) => {
    const ratings = readRatings(filter?.ratings);
    const { kinds, values } = orders[sortKey];
    const list = `reviews:${sortKey}:${reverse ? 'reverse' : ''}:${ratings?.join('') ?? ''}`;
    const page = pageArgs(args, { list, kinds });
    const rows = await loaders.reviewsOfProduct({ page, sortKey, reverse, ratings }).load(id);
    return toConnection(rows, page, values);
  },
  viewerReview: ({ id }, _, { loaders }) => loaders.ownReview.load(id),
};

export const productRating: ProductRatingResolvers = {
  average: ({ sum, count }) => averageRating(sum, count),
  histogram: ({ ones, twos, threes, fours, fives }) => [
    { rating: 5, count: fives },
    { rating: 4, count: fours },
    { rating: 3, count: threes },
    { rating: 2, count: twos },
    { rating: 1, count: ones },
  ],
};
