import { assertId, pageArgs, toConnection } from '@tessera/kit/graphql';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listReservations } from '../store/reservations.ts';
import { listWarehouses } from '../store/warehouses.ts';

export const queries: QueryResolvers = {
  warehouse: (_, { id }, { loaders }) => loaders.warehouse.load(assertId(id, 'wh')),
  warehouses: async (_, args, { dependencies }) => {
    const page = pageArgs(args, { list: 'warehouses', kinds: ['integer', 'text'] });
    const rows = await listWarehouses(dependencies.store.read, page);
    return toConnection(rows, page, (row) => [row.priority, row.id]);
  },
  reservation: (_, { id }, { loaders }) => loaders.reservation.load(assertId(id, 'res')),
  reservations: async (_, { filter, ...args }, { dependencies, now }) => {
    const status = filter?.status ?? null;
    const page = pageArgs(args, { list: `reservations:${status ?? ''}`, kinds: ['at', 'text'] });
    const rows = await listReservations(dependencies.store.read, page, status, now);
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
};
