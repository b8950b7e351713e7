import { assertId } from '@tessera/kit/graphql';
import { requireScope } from '@tessera/kit/identity';
import { sequenceOf } from '../domain/order.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { orderPage, visibleOrder } from './order.ts';

export const orderQueries: Pick<QueryResolvers, 'order' | 'orders'> = {
  order: (_, { id, token }, context) => visibleOrder(context, assertId(id, 'ord'), token),
  orders: (_, args, context) => {
    requireScope(context.viewer, 'orders:read');
    const { status, userId, number, email } = args.filter ?? {};
    return orderPage(context, args, {
      status: status ?? null,
      ownerId: userId == null ? null : assertId(userId, 'usr', 'filter.userId'),
      // No order has the number of none.
      sequence: number == null ? null : (sequenceOf(number) ?? -1),
      email: email ?? null,
    });
  },
};
