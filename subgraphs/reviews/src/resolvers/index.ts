import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from './mutations.ts';
import { product, productRating } from './product.ts';
import { queries } from './queries.ts';
import { review, user } from './types.ts';

/** reviews' resolvers. */
export const resolvers: Resolvers = {
  Query: queries,
  Mutation: mutations,
  Product: product,
  ProductRating: productRating,
  Review: review,
  User: user,
};
