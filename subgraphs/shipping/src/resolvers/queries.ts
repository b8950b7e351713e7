import { assertId, pageArgs, toConnection } from '@tessera/kit/graphql';
import { serves } from '../domain/rates.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listShipments } from '../store/shipments.ts';
import { maySee } from './shipments.ts';

export const queries: QueryResolvers = {
  shippingMethods: async (_, { countryCode }, { loaders }) =>
    (await loaders.methods()).filter(
      (method) => method.active && (!countryCode || serves(method, countryCode)),
    ),
  shippingMethodsForStaff: (_, __, { loaders }) => loaders.methods(),
  shipment: async (_, { id }, { loaders, viewer }) => {
    const found = await loaders.shipment.load(assertId(id, 'shp'));
    return found && maySee(viewer, found) ? found : null;
  },
  shipments: async (_, { filter, ...args }, { dependencies }) => {
    const status = filter?.status ?? null;
    const orderId = filter?.orderId ? assertId(filter.orderId, 'ord', 'filter.orderId') : null;
    const list = `shipments:${status ?? ''}:${orderId ?? ''}`;
    const page = pageArgs(args, { list, kinds: ['at', 'text'] });
    const rows = await listShipments(dependencies.store.read, page, { status, orderId });
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
};
