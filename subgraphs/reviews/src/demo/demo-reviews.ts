import { type Seeded, seeded } from '@tessera/kit/demo';
import { deterministicId } from '@tessera/kit/graphql';
import { ratingDelta } from '../domain/rating.ts';
import type { HelpfulVoteRow, ProductRatingRow, ReviewRow } from '../store/tables.ts';
import { writeReview } from './phrases.ts';
import type { Superstore, SuperstoreProduct } from './superstore.ts';

/** A product's made-up reviews, the votes on them, and what they add up to. */
export interface DemoReviews {
  readonly reviews: ReviewRow[];
  readonly votes: HelpfulVoteRow[];
  readonly rating: ProductRatingRow;
}

const day = 24 * 60 * 60 * 1_000;
/** One in this many products has no reviews. */
const silent = 1 / 10;
/** One in this many reviews waits for a moderator. */
const waiting = 1 / 60;

/** Makes up a product's reviews, from its seed alone: the same on every machine. */
export const demoReviewsOf = (product: SuperstoreProduct, { customerIds }: Superstore): DemoReviews => {
  const seed = `superstore:${product.productId}:${product.productName}`;
  const random = seeded(`reviews:${seed}`);
  const productId = deterministicId('prod', seed);
  const count = random.chance(silent) ? 0 : random.between(1, 8);
  // Better and worse products, most of them good.
  const quality = random.between(26, 48) / 10;
  const authors = pickAuthors(random, product, customerIds, count);
  const written = authors.map(({ customerId, after }) => {
    const rating = Math.max(1, Math.min(5, Math.round(quality + random.between(-15, 15) / 10)));
    const createdAt = new Date(after.getTime() + random.between(1, 30 * 24 * 60) * 60_000);
    const id = deterministicId('rev', `${seed}:${customerId}`);
    const status = random.chance(waiting) ? ('PENDING' as const) : ('PUBLISHED' as const);
    const voters = status === 'PUBLISHED' && random.chance(0.5) ? random.between(1, 5) : 0;
    const votes = pickVoters(random, customerIds, customerId, voters).map((voterId) => ({
      reviewId: id,
      voterId: userId(voterId),
      createdAt: new Date(createdAt.getTime() + day),
    }));
    const review: ReviewRow = {
      id,
      productId,
      authorId: userId(customerId),
      rating,
      ...writeReview(random, rating, product.subCategory),
      status,
      origin: 'GENERATED',
      helpfulCount: votes.length,
      reportCount: 0,
      moderationNote: null,
      version: 1,
      createdAt,
      updatedAt: createdAt,
    };
    return { review, votes };
  });
  const reviews = written.map(({ review }) => review);
  return { reviews, votes: written.flatMap(({ votes }) => votes), rating: addUp(productId, reviews) };
};

const userId = (customerId: string): string => deterministicId('usr', `superstore:${customerId}`);

/** Those who bought it write first, after it was shipped; then others. */
const pickAuthors = (
  random: Seeded,
  product: SuperstoreProduct,
  customerIds: readonly string[],
  count: number,
): { customerId: string; after: Date }[] => {
  const authors = new Map<string, Date>();
  for (const { customerId, shippedAt } of product.purchases) {
    if (authors.size < count) authors.set(customerId, shippedAt);
  }
  while (authors.size < count) {
    const customerId = customerIds[random.between(0, customerIds.length - 1)] ?? '';
    const bought = product.purchases[0]?.shippedAt ?? new Date(0);
    if (!authors.has(customerId)) authors.set(customerId, new Date(bought.getTime() + 30 * day));
  }
  return [...authors].map(([customerId, after]) => ({ customerId, after }));
};

const pickVoters = (
  random: Seeded,
  customerIds: readonly string[],
  authorId: string,
  count: number,
): string[] => {
  const voters = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const voterId = customerIds[random.between(0, customerIds.length - 1)] ?? authorId;
    if (voterId !== authorId) voters.add(voterId);
  }
  return [...voters];
};

const addUp = (productId: string, reviews: readonly ReviewRow[]): ProductRatingRow => {
  const total = { productId, count: 0, sum: 0, ones: 0, twos: 0, threes: 0, fours: 0, fives: 0 };
  for (const review of reviews) {
    const delta = ratingDelta(null, review);
    if (!delta) continue;
    const [ones, twos, threes, fours, fives] = delta.histogram;
    total.count += delta.count;
    total.sum += delta.sum;
    total.ones += ones;
    total.twos += twos;
    total.threes += threes;
    total.fours += fours;
    total.fives += fives;
  }
  return total;
};
