import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from './mutations.ts';
import { queries } from './queries.ts';
import { types } from './types.ts';

/** accounts' resolvers. */
export const resolvers: Resolvers = { ...types, Query: queries, Mutation: mutations };
