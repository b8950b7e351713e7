import type { Resolvers } from '../generated/resolvers.ts';
import { query } from './query.ts';

/** The subgraph's resolvers, by type. */
export const resolvers: Resolvers = { Query: query };
