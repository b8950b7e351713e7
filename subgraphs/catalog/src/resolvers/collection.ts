import { pageArgs, prefixOf, toConnection } from '@tessera/kit/graphql';
import type { CollectionResolvers } from '../generated/resolvers.ts';

const productList = { list: 'collection.products', kinds: ['number', 'text'] } as const;

/** A collection's fields; those that are columns need no resolver. */
export const collection: CollectionResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'col' ? loaders.collection.load(id) : null),
  products: async ({ id }, args, { loaders }) => {
    const page = pageArgs(args, productList);
    const products = await loaders.productsOfCollection(page).load(id);
    return toConnection(products, page, (product) => [product.position, product.id]);
  },
};
