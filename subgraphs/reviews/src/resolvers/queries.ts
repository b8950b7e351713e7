import { assertId, pageArgs, toConnection } from '@tessera/kit/graphql';
import { maySee } from '../domain/visibility.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listForModeration } from '../store/reviews.ts';

export const queries: QueryResolvers = {
  review: async (_, { id }, { loaders, reader }) => {
    const review = await loaders.review.load(assertId(id, 'rev'));
    return review && maySee(review, reader) ? review : null;
  },
  reviewsToModerate: async (_, { filter, ...args }, { dependencies }) => {
    const wanted = filter ?? { status: 'PENDING' };
    const selection = { status: wanted.status ?? null, reported: wanted.reported ?? null };
    const list = `moderation:${selection.status ?? ''}:${selection.reported ?? ''}`;
    const page = pageArgs(args, { list, kinds: ['at', 'text'] });
    const rows = await listForModeration(dependencies.store.read, page, selection);
    return toConnection(rows, page, (row) => [row.updatedAt, row.id]);
  },
};
