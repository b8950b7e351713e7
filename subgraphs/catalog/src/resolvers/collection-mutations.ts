import { assertId, toPayload } from '@tessera/kit/graphql';
import { type CollectionProducts, changeCollectionProducts } from '../actions/change-collection-products.ts';
import { createCollection } from '../actions/create-collection.ts';
import { deleteCollection } from '../actions/delete-collection.ts';
import type { Seen } from '../actions/dependencies.ts';
import { updateCollection } from '../actions/update-collection.ts';
import { written } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { present } from './present.ts';

const seenCollection = ({ id, expectedVersion }: Seen): Seen => ({
  id: assertId(id, 'col', 'input.id'),
  expectedVersion,
});
const collectionProducts = (input: CollectionProducts): CollectionProducts => ({
  collectionId: assertId(input.collectionId, 'col', 'input.collectionId'),
  expectedVersion: input.expectedVersion,
  productIds: input.productIds.map((id) => assertId(id, 'prod', 'input.productIds')),
});

/** What staff do to collections. */
export const collectionMutations: MutationResolvers = {
  collectionCreate: async (_, { input }, context) =>
    toPayload(
      'collection',
      await written(
        context,
        createCollection(context.dependencies, {
          ...input,
          handle: input.handle ?? null,
          description: input.description ?? '',
        }),
      ),
    ),
  collectionUpdate: async (_, { input }, context) =>
    toPayload(
      'collection',
      await written(
        context,
        updateCollection(context.dependencies, {
          ...seenCollection(input),
          ...present(input, 'title', 'handle', 'description'),
        }),
      ),
    ),
  collectionDelete: async (_, { input }, context) =>
    toPayload(
      'deletedId',
      await written(context, deleteCollection(context.dependencies, seenCollection(input))),
    ),
  collectionProductsAdd: async (_, { input }, context) =>
    toPayload(
      'collection',
      await written(
        context,
        changeCollectionProducts(context.dependencies, collectionProducts(input), 'ADD'),
      ),
    ),
  collectionProductsRemove: async (_, { input }, context) =>
    toPayload(
      'collection',
      await written(
        context,
        changeCollectionProducts(context.dependencies, collectionProducts(input), 'REMOVE'),
      ),
    ),
};
