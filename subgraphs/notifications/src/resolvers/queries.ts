import { assertId, pageArgs, toConnection } from '@tessera/kit/graphql';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listNotifications } from '../store/notifications.ts';
import { visible } from './notifications.ts';

export const queries: QueryResolvers = {
  notification: (_, { id }, context) => visible(context, assertId(id, 'ntf')),
  notifications: async (_, { filter, ...args }, { dependencies }) => {
    const status = filter?.status ?? null;
    const kind = filter?.kind ?? null;
    const orderId = filter?.orderId ? assertId(filter.orderId, 'ord', 'filter.orderId') : null;
    const list = `notifications:${status ?? ''}:${kind ?? ''}:${orderId ?? ''}`;
    const page = pageArgs(args, { list, kinds: ['at', 'text'] });
    const rows = await listNotifications(dependencies.store.read, page, { status, kind, orderId });
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
};
