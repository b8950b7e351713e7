import { assertId } from '@tessera/kit/graphql';
import { requireUser } from '@tessera/kit/identity';
import { resend } from '../actions/resend.ts';
import { updatePreferences } from '../actions/update-preferences.ts';
import { written } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { preferencesOf } from './notifications.ts';

export const mutations: MutationResolvers = {
  notificationPreferencesUpdate: async (_, { input }, context) => {
    const userId = requireUser(context.viewer);
    const outcome = await written(
      context,
      updatePreferences(context.dependencies, userId, input.preferences),
    );
    return outcome.ok
      ? { preferences: await preferencesOf(context, userId), userErrors: [] }
      : { preferences: null, userErrors: outcome.errors };
  },
  notificationResend: async (_, { input }, context) => {
    const id = assertId(input.id, 'ntf', 'input.id');
    const outcome = await written(context, resend(context.dependencies, id));
    return outcome.ok
      ? { notification: await context.loaders.notification.load(outcome.value), userErrors: [] }
      : { notification: null, userErrors: outcome.errors };
  },
};
