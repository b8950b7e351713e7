import type { QueryResolvers } from '../generated/resolvers.ts';
import { greet } from '../greet.ts';

/** Resolvers of `Query`. */
export const query: QueryResolvers = {
  hello: (_parent, { name }) => greet(name),
};
