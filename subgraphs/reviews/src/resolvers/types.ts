import { pageArgs, prefixOf, toConnection } from '@tessera/kit/graphql';
import { authorOf } from '../domain/author.ts';
import { maySee } from '../domain/visibility.ts';
import type { ReviewResolvers, UserResolvers } from '../generated/resolvers.ts';

export const review: ReviewResolvers = {
  __resolveReference: async ({ id }, { loaders, reader }) => {
    const found = prefixOf(id) === 'rev' ? await loaders.review.load(id) : null;
    return found && maySee(found, reader) ? found : null;
  },
  product: ({ productId }) => ({ id: productId }),
  author: ({ authorId }) => {
    const id = authorOf(authorId);
    return id === null ? null : { id };
  },
  viewerFoundHelpful: async ({ id }, _, { loaders, reader }) =>
    reader.userId === null ? null : (await loaders.vote.load(id)) !== null,
  reports: ({ id }, _, { loaders }) => loaders.reports.load(id),
  moderationNote: ({ moderationNote, authorId }, _, { reader }) =>
    reader.moderator || reader.userId === authorId ? moderationNote : null,
};

export const user: UserResolvers = {
  __resolveReference: ({ id }) => (prefixOf(id) === 'usr' ? { id } : null),
  reviews: async ({ id }, args, { loaders }) => {
    const page = pageArgs(args, { list: 'reviews-of-user', kinds: ['at', 'text'] });
    const rows = await loaders.reviewsOfAuthor(page).load(id);
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
};
