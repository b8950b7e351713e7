import { assertId, toPayload } from '@tessera/kit/graphql';
import { createWarehouse } from '../actions/create-warehouse.ts';
import { deleteWarehouse } from '../actions/delete-warehouse.ts';
import { updateWarehouse } from '../actions/update-warehouse.ts';
import { written } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

type WarehouseMutations = Pick<MutationResolvers, 'warehouseCreate' | 'warehouseUpdate' | 'warehouseDelete'>;

export const warehouseMutations: WarehouseMutations = {
  warehouseCreate: async (_, { input }, context) =>
    toPayload('warehouse', await written(context, createWarehouse(context.dependencies, input))),
  warehouseUpdate: async (_, { input }, context) => {
    const { id, expectedVersion, name = null, priority = null, active = null } = input;
    const changes = { id: assertId(id, 'wh', 'input.id'), expectedVersion, name, priority, active };
    return toPayload('warehouse', await written(context, updateWarehouse(context.dependencies, changes)));
  },
  warehouseDelete: async (_, { input }, context) => {
    const id = assertId(input.id, 'wh', 'input.id');
    return toPayload('deletedId', await written(context, deleteWarehouse(context.dependencies, id)));
  },
};
