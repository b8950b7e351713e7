import { seeded } from '@tessera/kit/demo';
import { deterministicId } from '@tessera/kit/graphql';
import type { StockLevelRow, StockMovementRow, WarehouseRow } from '../store/tables.ts';

/** The demo's warehouses. */
export const demoWarehouses = (now: Date): WarehouseRow[] =>
  [
    { code: 'EAST', name: 'Newark, New Jersey', priority: 10 },
    { code: 'CENTRAL', name: 'Columbus, Ohio', priority: 20 },
    { code: 'WEST', name: 'Reno, Nevada', priority: 30 },
  ].map((fields) => ({
    ...fields,
    id: deterministicId('wh', `demo:${fields.code}`),
    active: true,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }));

/** What the demo has of a variant: levels, and the ledger entry that explains each. */
export interface DemoStock {
  readonly levels: StockLevelRow[];
  readonly movements: StockMovementRow[];
}

/** One in this many variants is out of stock everywhere. */
const outOfStock = 1 / 12;
/** One in this many is nearly so. */
const nearlyOut = 1 / 6;

/** Makes up a variant's stock, from its id alone: the same on every machine. */
export const demoStockOf = (variantId: string, warehouses: readonly WarehouseRow[], now: Date): DemoStock => {
  const random = seeded(`stock:${variantId}`);
  const [none, few] = [random.chance(outOfStock), random.chance(nearlyOut)];
  const quantities = warehouses.flatMap((warehouse, index) => {
    // The first warehouse carries everything, the others a part.
    const carried = index === 0 || random.chance(0.55);
    const quantity = few ? random.between(0, 3) : random.between(4, 180);
    return !none && carried && quantity > 0 ? [{ warehouseId: warehouse.id, quantity }] : [];
  });
  return {
    levels: quantities.map(({ warehouseId, quantity }) => ({
      variantId,
      warehouseId,
      onHand: quantity,
      reserved: 0,
      updatedAt: now,
    })),
    movements: quantities.map(({ warehouseId, quantity }) => ({
      id: deterministicId('mov', `demo:${variantId}:${warehouseId}`),
      variantId,
      warehouseId,
      delta: quantity,
      onHandAfter: quantity,
      reason: 'RECEIPT',
      reference: null,
      note: 'Demo data (generated)',
      actor: 'demo',
      createdAt: now,
    })),
  };
};
