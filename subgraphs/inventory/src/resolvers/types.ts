import { pageArgs, prefixOf, toConnection } from '@tessera/kit/graphql';
import type { Context } from '../context.ts';
import { statusAt } from '../domain/reservation.ts';
import { availableOf } from '../domain/stock-level.ts';
import type {
  ReservationLineResolvers,
  ReservationResolvers,
  StockLevelResolvers,
  StockMovementResolvers,
  WarehouseResolvers,
} from '../generated/resolvers.ts';

interface Placed {
  readonly variantId: string;
  readonly warehouseId: string;
}

/** A row with a foreign key has its warehouse. */
const warehouseOf = async ({ warehouseId }: Placed, _: unknown, { loaders }: Context) => {
  const found = await loaders.warehouse.load(warehouseId);
  if (!found) throw new Error(`Warehouse ${warehouseId} is gone.`);
  return found;
};

const variantOf = ({ variantId }: Placed) => ({ id: variantId });

export const warehouse: WarehouseResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'wh' ? loaders.warehouse.load(id) : null),
  stockLevels: async ({ id }, args, { loaders }) => {
    const page = pageArgs(args, { list: 'warehouse-levels', kinds: ['text'] });
    const rows = await loaders.levelsOfWarehouse(page).load(id);
    return toConnection(rows, page, (row) => [row.variantId]);
  },
};

export const stockLevel: StockLevelResolvers = {
  variant: variantOf,
  warehouse: warehouseOf,
  available: availableOf,
};

export const stockMovement: StockMovementResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'mov' ? loaders.movement.load(id) : null),
  variant: variantOf,
  warehouse: warehouseOf,
};

export const reservation: ReservationResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'res' ? loaders.reservation.load(id) : null),
  status: (row, _, { now }) => statusAt(row, now),
  lines: ({ id }, _, { loaders }) => loaders.linesOfReservation.load(id),
};

export const reservationLine: ReservationLineResolvers = { variant: variantOf, warehouse: warehouseOf };
