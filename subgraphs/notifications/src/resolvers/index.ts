import type { Resolvers } from '../generated/resolvers.ts';
import { mutations } from './mutations.ts';
import { notification, user } from './notifications.ts';
import { queries } from './queries.ts';

/** notifications' resolvers. */
export const resolvers: Resolvers = {
  Query: queries,
  Mutation: mutations,
  Notification: notification,
  User: user,
};
