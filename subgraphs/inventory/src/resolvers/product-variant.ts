import { pageArgs, prefixOf, toConnection } from '@tessera/kit/graphql';
import { availabilityOf } from '../domain/availability.ts';
import type { ProductVariantResolvers } from '../generated/resolvers.ts';

export const productVariant: ProductVariantResolvers = {
  // Any variant id is answered for: inventory knows what was stocked, not what the catalog lists.
  __resolveReference: ({ id }) => (prefixOf(id) === 'var' ? { id } : null),
  availability: async ({ id }, _, { loaders }) => availabilityOf((await loaders.available.load(id)) ?? 0),
  stockLevels: ({ id }, _, { loaders }) => loaders.levelsOfVariant.load(id),
  stockMovements: async ({ id }, args, { loaders }) => {
    const page = pageArgs(args, { list: 'stock-movements', kinds: ['at', 'text'] });
    const rows = await loaders.movementsOfVariant(page).load(id);
    return toConnection(rows, page, (row) => [row.createdAt, row.id]);
  },
};
