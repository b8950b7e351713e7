import { assertId, toPayload } from '@tessera/kit/graphql';
import { createCategory } from '../actions/create-category.ts';
import { deleteCategory } from '../actions/delete-category.ts';
import type { Seen } from '../actions/dependencies.ts';
import { moveCategory } from '../actions/move-category.ts';
import { updateCategory } from '../actions/update-category.ts';
import { written } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { present } from './present.ts';

const seenCategory = ({ id, expectedVersion }: Seen): Seen => ({
  id: assertId(id, 'cat', 'input.id'),
  expectedVersion,
});
const parentId = (id: string | null | undefined): string | null =>
  typeof id === 'string' ? assertId(id, 'cat', 'input.parentId') : null;

/** What staff do to categories. */
export const categoryMutations: MutationResolvers = {
  categoryCreate: async (_, { input }, context) =>
    toPayload(
      'category',
      await written(
        context,
        createCategory(context.dependencies, {
          ...input,
          handle: input.handle ?? null,
          position: input.position ?? 0,
          parentId: parentId(input.parentId),
        }),
      ),
    ),
  categoryUpdate: async (_, { input }, context) =>
    toPayload(
      'category',
      await written(
        context,
        updateCategory(context.dependencies, {
          ...seenCategory(input),
          ...present(input, 'name', 'handle', 'position'),
        }),
      ),
    ),
  categoryMove: async (_, { input }, context) =>
    toPayload(
      'category',
      await written(
        context,
        moveCategory(context.dependencies, { ...seenCategory(input), parentId: parentId(input.parentId) }),
      ),
    ),
  categoryDelete: async (_, { input }, context) =>
    toPayload('deletedId', await written(context, deleteCategory(context.dependencies, seenCategory(input)))),
};
