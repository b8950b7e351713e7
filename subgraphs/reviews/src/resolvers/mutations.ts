import { assertId, toPayload } from '@tessera/kit/graphql';
import { createReview } from '../actions/create-review.ts';
import { deleteReview } from '../actions/delete-review.ts';
import { moderateReview } from '../actions/moderate-review.ts';
import { reportReview } from '../actions/report-review.ts';
import { updateReview } from '../actions/update-review.ts';
import { voteHelpful } from '../actions/vote-helpful.ts';
import { actorOf, type Context, written } from '../context.ts';
import type { ReviewOutcome } from '../domain/outcome.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { ReviewRow } from '../store/tables.ts';

const reviewId = (id: string): string => assertId(id, 'rev', 'input.id');

const toReview = async (context: Context, changed: Promise<ReviewOutcome<ReviewRow | string>>) => {
  const outcome = await written(context, changed);
  if (!outcome.ok) return { review: null, userErrors: outcome.errors };
  const { value } = outcome;
  const review = typeof value === 'string' ? await context.loaders.review.load(value) : value;
  return { review, userErrors: [] };
};

export const mutations: MutationResolvers = {
  reviewCreate: (_, { input }, context) => {
    const { rating, title, body } = input;
    const productId = assertId(input.productId, 'prod', 'input.productId');
    const authorId = actorOf(context).userId;
    return toReview(
      context,
      createReview(context.dependencies, { authorId, productId, rating, title, body }),
    );
  },
  reviewUpdate: (_, { input }, context) => {
    const { expectedVersion, rating = null, title = null, body = null } = input;
    const changes = { id: reviewId(input.id), expectedVersion, rating, title, body };
    return toReview(context, updateReview(context.dependencies, actorOf(context), changes));
  },
  reviewDelete: async (_, { input }, context) => {
    const deleted = deleteReview(context.dependencies, actorOf(context), reviewId(input.id));
    return toPayload('deletedId', await written(context, deleted));
  },
  reviewModerate: (_, { input }, context) => {
    const { expectedVersion, decision, note = null } = input;
    const ruling = { id: reviewId(input.id), expectedVersion, decision, note };
    return toReview(context, moderateReview(context.dependencies, ruling));
  },
  reviewHelpfulAdd: (_, { input }, context) =>
    toReview(context, voteHelpful(context.dependencies, actorOf(context), reviewId(input.id), true)),
  reviewHelpfulRemove: (_, { input }, context) =>
    toReview(context, voteHelpful(context.dependencies, actorOf(context), reviewId(input.id), false)),
  reviewReport: (_, { input }, context) => {
    const report = { id: reviewId(input.id), reason: input.reason, note: input.note ?? null };
    return toReview(context, reportReview(context.dependencies, actorOf(context), report));
  },
};
