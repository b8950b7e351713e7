import { assertId } from '@tessera/kit/graphql';
import { requireUser } from '@tessera/kit/identity';
import { adjustStock } from '../actions/adjust-stock.ts';
import { receiveStock } from '../actions/receive-stock.ts';
import { transferStock } from '../actions/transfer-stock.ts';
import { type Context, written } from '../context.ts';
import type { InventoryOutcome } from '../domain/outcome.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

type StockMutations = Pick<MutationResolvers, 'stockReceive' | 'stockAdjust' | 'stockTransfer'>;

const toMovements = async (context: Context, booked: Promise<InventoryOutcome<readonly string[]>>) => {
  const outcome = await written(context, booked);
  if (!outcome.ok) return { movements: null, levels: null, userErrors: outcome.errors };
  const loaded = await Promise.all(outcome.value.map((id) => context.loaders.movement.load(id)));
  const movements = loaded.filter((movement) => movement !== null);
  const levels = await Promise.all(
    movements.map(async ({ variantId, warehouseId }) => {
      const ofVariant = await context.loaders.levelsOfVariant.load(variantId);
      return ofVariant.filter((level) => level.warehouseId === warehouseId);
    }),
  );
  return { movements, levels: levels.flat(), userErrors: [] };
};

export const stockMutations: StockMutations = {
  stockReceive: (_, { input }, context) => {
    const { idempotencyKey, quantity, reason = 'RECEIPT', reference = null, note = null } = input;
    const receipt = {
      actor: requireUser(context.viewer),
      idempotencyKey,
      warehouseId: assertId(input.warehouseId, 'wh', 'input.warehouseId'),
      variantId: assertId(input.variantId, 'var', 'input.variantId'),
      quantity,
      reason,
      reference,
      note,
    };
    return toMovements(context, receiveStock(context.dependencies, receipt));
  },
  stockAdjust: (_, { input }, context) => {
    const { idempotencyKey, delta, expectedOnHand, note = null } = input;
    const correction = {
      actor: requireUser(context.viewer),
      idempotencyKey,
      warehouseId: assertId(input.warehouseId, 'wh', 'input.warehouseId'),
      variantId: assertId(input.variantId, 'var', 'input.variantId'),
      delta,
      expectedOnHand,
      note,
    };
    return toMovements(context, adjustStock(context.dependencies, correction));
  },
  stockTransfer: (_, { input }, context) => {
    const { idempotencyKey, quantity, note = null } = input;
    const transfer = {
      actor: requireUser(context.viewer),
      idempotencyKey,
      fromWarehouseId: assertId(input.fromWarehouseId, 'wh', 'input.fromWarehouseId'),
      toWarehouseId: assertId(input.toWarehouseId, 'wh', 'input.toWarehouseId'),
      variantId: assertId(input.variantId, 'var', 'input.variantId'),
      quantity,
      note,
    };
    return toMovements(context, transferStock(context.dependencies, transfer));
  },
};
