import { prefixOf } from '@tessera/kit/graphql';
import type { CategoryResolvers } from '../generated/resolvers.ts';
import { orderOf, productPageOf, toProductConnection } from './product-lists.ts';

/** A category's fields; those that are columns need no resolver. */
export const category: CategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'cat' ? loaders.category.load(id) : null),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.category.load(parentId)),
  ancestors: async ({ id }, _, { loaders }) =>
    (await loaders.ancestorsOfCategory.load(id)).map((ancestor) => ancestor.category),
  children: ({ id }, _, { loaders }) => loaders.childrenOfCategory.load(id),
  products: async ({ id }, args, { loaders }) => {
    const order = orderOf(args);
    const page = productPageOf('category.products', args, order);
    return toProductConnection(await loaders.productsOfCategory({ page, order }).load(id), page, order);
  },
};
