import {
  createListLoader,
  createLoader,
  groupBy,
  indexBy,
  loaderPerArguments,
  type Page,
} from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import type { Reader } from '../domain/visibility.ts';
import { readRatings } from './ratings.ts';
import {
  type ReviewSelection,
  readOwnReviews,
  readReviews,
  readReviewsOfAuthors,
  readReviewsOfProducts,
} from './reviews.ts';
import { readReports, readVotes } from './votes.ts';

/** Reports of a review that are shown. */
const shownReports = 20;

/** The loaders of one request: one statement a kind and wave, however many ask. */
export const createLoaders = (read: Read, reader: Reader) => {
  const { userId } = reader;
  return {
    /** Any review, whoever may see it. */
    review: createLoader(async (ids: readonly string[]) =>
      indexBy(await readReviews(read, ids), ({ id }) => id),
    ),
    rating: createLoader(async (productIds: readonly string[]) =>
      indexBy(await readRatings(read, productIds), ({ productId }) => productId),
    ),
    reviewsOfProduct: loaderPerArguments((selection: ReviewSelection) =>
      createListLoader(async (productIds: readonly string[]) =>
        groupBy(await readReviewsOfProducts(read, productIds, selection), ({ productId }) => productId),
      ),
    ),
    reviewsOfAuthor: loaderPerArguments((page: Page) =>
      createListLoader(async (authorIds: readonly string[]) =>
        groupBy(await readReviewsOfAuthors(read, authorIds, page, reader), ({ authorId }) => authorId),
      ),
    ),
    /** The viewer's own review of a product. */
    ownReview: createLoader(async (productIds: readonly string[]) =>
      userId === null
        ? new Map()
        : indexBy(await readOwnReviews(read, userId, productIds), ({ productId }) => productId),
    ),
    /** Whether the viewer found a review helpful. */
    vote: createLoader(async (reviewIds: readonly string[]) =>
      userId === null ? new Map<string, true>() : readVotes(read, userId, reviewIds),
    ),
    reports: createListLoader(async (reviewIds: readonly string[]) =>
      groupBy(await readReports(read, reviewIds, shownReports), ({ reviewId }) => reviewId),
    ),
  };
};

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
