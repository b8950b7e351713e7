import { eventTables } from '@tessera/kit/events';
import { idempotencyTable } from '@tessera/kit/idempotency';
import { defineTables, type Row, sql } from '@tessera/kit/store';
import type { Shortage } from '../domain/shortages.ts';

const movementReasons = [
  'RECEIPT',
  'RETURN',
  'ADJUSTMENT',
  'SHIPMENT',
  'TRANSFER_OUT',
  'TRANSFER_IN',
] as const;
const reservationStatuses = ['HELD', 'COMMITTED', 'RELEASED', 'EXPIRED', 'REFUSED'] as const;

/** inventory's tables. A trigger, in a migration of its own, keeps `stock_movement` append-only. */
export const tables = defineTables((builder) => {
  const { table, id, text, oneOf, integer, boolean, at, json } = builder;
  const { index, unique, primaryKey, foreignKey, check } = builder;

  const warehouse = table(
    'warehouse',
    {
      id: id(),
      code: text().notNull(),
      name: text().notNull(),
      priority: integer().notNull(),
      active: boolean().notNull(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [unique('warehouse_code').on(t.code), index('warehouse_priority').on(t.priority, t.id)],
  );

  const stockLevel = table(
    'stock_level',
    {
      variantId: text().notNull(),
      warehouseId: text().notNull(),
      /** Σ delta of the movements of this variant in this warehouse. */
      onHand: integer().notNull(),
      /** Σ quantity − shipped − released of the lines of reservations stored as HELD, expired ones until they are swept. */
      reserved: integer().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      primaryKey({ name: 'stock_level_pk', columns: [t.variantId, t.warehouseId] }),
      index('stock_level_warehouse').on(t.warehouseId, t.variantId),
      foreignKey({
        name: 'stock_level_warehouse_fk',
        columns: [t.warehouseId],
        foreignColumns: [warehouse.id],
      }),
      check('stock_level_on_hand', sql`${t.onHand} between 0 and 1000000000`),
      check('stock_level_reserved', sql`${t.reserved} between 0 and ${t.onHand}`),
    ],
  );

  const stockMovement = table(
    'stock_movement',
    {
      id: id(),
      variantId: text().notNull(),
      warehouseId: text().notNull(),
      delta: integer().notNull(),
      onHandAfter: integer().notNull(),
      reason: oneOf(movementReasons).notNull(),
      reference: text(),
      note: text(),
      actor: text().notNull(),
      createdAt: at().notNull(),
    },
    (t) => [
      index('stock_movement_variant').on(t.variantId, t.createdAt, t.id),
      foreignKey({
        name: 'stock_movement_level_fk',
        columns: [t.variantId, t.warehouseId],
        foreignColumns: [stockLevel.variantId, stockLevel.warehouseId],
      }),
      check('stock_movement_delta', sql`${t.delta} <> 0`),
      check('stock_movement_on_hand_after', sql`${t.onHandAfter} >= 0`),
    ],
  );

  const reservation = table(
    'reservation',
    {
      id: id(),
      status: oneOf(reservationStatuses).notNull(),
      reference: text(),
      /** Null for an order's reservation: it ends with the order. */
      expiresAt: at(),
      createdAt: at().notNull(),
      closedAt: at(),
      /** The order it was made for. An order has one for ever, also when it was refused or released beforehand. */
      orderId: text(),
      /** What an order could not have: the answer to whoever asks again. */
      shortages: json<readonly Shortage[]>(),
    },
    (t) => [
      unique('reservation_order').on(t.orderId),
      index('reservation_due').on(t.status, t.expiresAt),
      index('reservation_newest').on(t.createdAt, t.id),
    ],
  );

  const reservationLine = table(
    'reservation_line',
    {
      reservationId: text().notNull(),
      variantId: text().notNull(),
      warehouseId: text().notNull(),
      quantity: integer().notNull(),
      /** How many of an order's goods left the shelf. */
      shipped: integer().notNull().default(0),
      /** How many of an order's goods can be sold again without having left. */
      released: integer().notNull().default(0),
      /** How many of those shipped came back to the shelf. */
      returned: integer().notNull().default(0),
    },
    (t) => [
      primaryKey({
        name: 'reservation_line_pk',
        columns: [t.reservationId, t.variantId, t.warehouseId],
      }),
      index('reservation_line_level').on(t.variantId, t.warehouseId),
      foreignKey({
        name: 'reservation_line_reservation_fk',
        columns: [t.reservationId],
        foreignColumns: [reservation.id],
      }),
      foreignKey({
        name: 'reservation_line_level_fk',
        columns: [t.variantId, t.warehouseId],
        foreignColumns: [stockLevel.variantId, stockLevel.warehouseId],
      }),
      check('reservation_line_quantity', sql`${t.quantity} > 0`),
      check(
        'reservation_line_open',
        sql`${t.shipped} >= 0 and ${t.released} >= 0 and ${t.shipped} + ${t.released} <= ${t.quantity}`,
      ),
      check('reservation_line_returned', sql`${t.returned} between 0 and ${t.shipped}`),
    ],
  );

  return {
    warehouse,
    stockLevel,
    stockMovement,
    reservation,
    reservationLine,
    idempotencyKey: idempotencyTable(builder),
    ...eventTables(builder),
  };
});

type InventoryTables = ReturnType<typeof tables.for>;

/** A warehouse as stored. */
export type WarehouseRow = Row<InventoryTables['warehouse']>;
/** A level as stored. */
export type StockLevelRow = Row<InventoryTables['stockLevel']>;
/** A ledger entry as stored. */
export type StockMovementRow = Row<InventoryTables['stockMovement']>;
/** A reservation as stored. */
export type ReservationRow = Row<InventoryTables['reservation']>;
/** A line of a reservation as stored. */
export type ReservationLineRow = Row<InventoryTables['reservationLine']>;
/** Why stock changed. */
export type StockMovementReason = StockMovementRow['reason'];
