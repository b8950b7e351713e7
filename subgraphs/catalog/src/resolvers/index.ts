import { toMoney } from '@tessera/kit/graphql';
import type { Resolvers } from '../generated/resolvers.ts';
import { category } from './category.ts';
import { categoryMutations } from './category-mutations.ts';
import { collection } from './collection.ts';
import { collectionMutations } from './collection-mutations.ts';
import { product } from './product.ts';
import { productMutations } from './product-mutations.ts';
import { productQuery } from './product-query.ts';
import { productVariant, variantPrice } from './product-variant.ts';
import { queries } from './queries.ts';
import { search } from './search.ts';
import { searchConnection } from './search-connection.ts';
import { variantMutations } from './variant-mutations.ts';

/** catalog's resolvers. */
export const resolvers: Resolvers = {
  Query: { ...queries, product: productQuery, search },
  Mutation: { ...productMutations, ...variantMutations, ...categoryMutations, ...collectionMutations },
  Product: product,
  ProductVariant: productVariant,
  VariantPrice: variantPrice,
  PriceRange: {
    min: (span) => toMoney(span.min, span.currency),
    max: (span) => toMoney(span.max, span.currency),
  },
  Category: category,
  Collection: collection,
  SearchConnection: searchConnection,
};
