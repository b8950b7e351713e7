import { pageArgs, prefixOf, toConnection } from '@tessera/kit/graphql';
import type { Viewer } from '@tessera/kit/identity';
import type { Context } from '../context.ts';
import { canSwitchOff, groupOf, groups, isGroupOn } from '../domain/kinds.ts';
import type { NotificationResolvers, UserResolvers } from '../generated/resolvers.ts';
import type { NotificationRow } from '../store/tables.ts';

/** Whether what a user is told is for the viewer to see. */
const maySeeOf = (viewer: Viewer, userId: string | null): boolean =>
  viewer.scopes.has('notifications:read') || (userId !== null && userId === viewer.userId);

/** A notification, if the viewer may know that it is there. */
export const visible = async ({ loaders, viewer }: Context, id: string): Promise<NotificationRow | null> => {
  const found = prefixOf(id) === 'ntf' ? await loaders.notification.load(id) : null;
  return found && maySeeOf(viewer, found.userId) ? found : null;
};

/** What a user wishes, group by group, whether they said so or not. */
export const preferencesOf = async ({ loaders }: Context, userId: string) => {
  const said = await loaders.preferencesOfUser.load(userId);
  return groups.map((group) => ({
    group,
    enabled: isGroupOn(group, said),
    canSwitchOff: canSwitchOff(group),
  }));
};

export const notification: NotificationResolvers = {
  __resolveReference: ({ id }, context) => visible(context, id),
  to: ({ recipient }) => recipient,
  group: ({ kind }) => groupOf(kind),
  user: ({ userId }) => (userId === null ? null : { id: userId }),
  // Why a mail is late is for those who can do something about it.
  failure: ({ failure }, _, { viewer }) => (viewer.scopes.has('notifications:read') ? failure : null),
};

export const user: UserResolvers = {
  __resolveReference: ({ id }) => (prefixOf(id) === 'usr' ? { id } : null),
  notifications: async ({ id }, args, { loaders, viewer }) => {
    if (!maySeeOf(viewer, id)) return null;
    const page = pageArgs(args, { list: 'userNotifications', kinds: ['at', 'text'] });
    const rows = await loaders.notificationsOfUser(page).load(id);
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
  notificationPreferences: ({ id }, _, context) =>
    maySeeOf(context.viewer, id) ? preferencesOf(context, id) : null,
};
