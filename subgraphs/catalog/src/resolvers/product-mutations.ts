import { assertId, toPayload } from '@tessera/kit/graphql';
import { addMedia } from '../actions/add-media.ts';
import { changeProductStatus } from '../actions/change-product-status.ts';
import { createProduct } from '../actions/create-product.ts';
import type { Seen } from '../actions/dependencies.ts';
import { removeMedia } from '../actions/remove-media.ts';
import { updateProduct } from '../actions/update-product.ts';
import { written } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { present } from './present.ts';

const categoryId = (id: string | null | undefined): string | null =>
  typeof id === 'string' ? assertId(id, 'cat', 'input.categoryId') : null;
const seenProduct = ({ id, expectedVersion }: Seen): Seen => ({
  id: assertId(id, 'prod', 'input.id'),
  expectedVersion,
});

/** What staff do to products. */
export const productMutations: MutationResolvers = {
  productCreate: async (_, { input }, context) =>
    toPayload(
      'product',
      await written(
        context,
        createProduct(context.dependencies, {
          ...input,
          handle: input.handle ?? null,
          description: input.description ?? '',
          tags: input.tags ?? [],
          vendor: input.vendor ?? null,
          categoryId: categoryId(input.categoryId),
        }),
      ),
    ),
  productUpdate: async (_, { input }, context) =>
    toPayload(
      'product',
      await written(
        context,
        updateProduct(context.dependencies, {
          ...seenProduct(input),
          ...present(input, 'title', 'handle', 'description', 'tags'),
          ...(input.vendor !== undefined && { vendor: input.vendor }),
          ...(input.categoryId !== undefined && { categoryId: categoryId(input.categoryId) }),
        }),
      ),
    ),
  productPublish: async (_, { input }, context) =>
    toPayload(
      'product',
      await written(context, changeProductStatus(context.dependencies, seenProduct(input), 'PUBLISHED')),
    ),
  productUnpublish: async (_, { input }, context) =>
    toPayload(
      'product',
      await written(context, changeProductStatus(context.dependencies, seenProduct(input), 'DRAFT')),
    ),
  productArchive: async (_, { input }, context) =>
    toPayload(
      'product',
      await written(context, changeProductStatus(context.dependencies, seenProduct(input), 'ARCHIVED')),
    ),
  productMediaAdd: async (_, { input }, context) =>
    toPayload(
      'product',
      await written(
        context,
        addMedia(context.dependencies, {
          ...input,
          productId: assertId(input.productId, 'prod', 'input.productId'),
          position: input.position ?? null,
        }),
      ),
    ),
  productMediaRemove: async (_, { input }, context) =>
    toPayload(
      'product',
      await written(
        context,
        removeMedia(context.dependencies, {
          ...input,
          productId: assertId(input.productId, 'prod', 'input.productId'),
          mediaId: assertId(input.mediaId, 'med', 'input.mediaId'),
        }),
      ),
    ),
};
