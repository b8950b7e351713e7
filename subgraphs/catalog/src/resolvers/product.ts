import { pageArgs, prefixOf, toConnection } from '@tessera/kit/graphql';
import { isHandle } from '../domain/handle.ts';
import type { ProductResolvers } from '../generated/resolvers.ts';
import { assertCurrency } from './product-lists.ts';

/** The list that cursors of variants are of. */
export const variantList = { list: 'product.variants', kinds: ['number', 'text'] } as const;

/** A product's fields; those that are columns need no resolver. */
export const product: ProductResolvers = {
  __resolveReference: (reference, { loaders }) => {
    // A representation comes from another subgraph, which may hold the id of anything: unknown is null, not an error.
    if ('id' in reference)
      return prefixOf(reference.id) === 'prod' ? loaders.product.load(reference.id) : null;
    return isHandle(reference.handle) ? loaders.productByHandle.load(reference.handle) : null;
  },
  collections: async ({ id }, _, { loaders }) =>
    (await loaders.collectionsOfProduct.load(id)).map(({ collection }) => collection),
  featuredMedia: ({ media }) => media[0],
  priceRange: ({ priceSpans }, { currencyCode }) => {
    const currency = assertCurrency(currencyCode);
    return priceSpans.find((span) => span.currency === currency);
  },
  variants: async ({ id }, args, { loaders }) => {
    const page = pageArgs(args, variantList);
    const variants = await loaders.variantsOfProduct(page).load(id);
    return toConnection(variants, page, (variant) => [variant.position, variant.id]);
  },
};
