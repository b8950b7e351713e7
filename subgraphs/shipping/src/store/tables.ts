import type { PayloadOf } from '@tessera/contracts/define-event';
import type { shipmentRequested } from '@tessera/contracts/events/orders';
import { eventTables } from '@tessera/kit/events';
import { idempotencyTable } from '@tessera/kit/idempotency';
import { personalDataTables } from '@tessera/kit/personal-data';
import { defineTables, type Row, sql } from '@tessera/kit/store';
import type { Zone } from '../domain/rates.ts';

const statuses = ['PREPARING', 'DISPATCHED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED'] as const;
const kinds = [
  'PREPARED',
  'DISPATCHED',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'DELIVERY_ATTEMPTED',
  'DELIVERED',
  'CANCELLED',
] as const;

/** shipping's tables. */
export const tables = defineTables((builder) => {
  const { table, id, text, integer, boolean, at, json, oneOf } = builder;
  const { index, primaryKey, foreignKey, check } = builder;

  const method = table('shipping_method', {
    id: id(),
    name: text().notNull(),
    active: boolean().notNull(),
    zones: json<readonly Zone[]>().notNull(),
    version: integer().notNull(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  });

  /** One row: counts what was told of the methods. Whoever changes them locks it first. */
  const methodTable = table('method_table', { id: id(), revision: integer().notNull() });

  const fulfilment = table('fulfilment', {
    /** The order's id. */
    id: id(),
    userId: text(),
    /** Null when it was called off before it was asked for. */
    methodId: text(),
    address: json<PayloadOf<typeof shipmentRequested>['address']>(),
    status: oneOf(['OPEN', 'REFUSED', 'CANCELLED']).notNull(),
    /** The shipment that was answered with. */
    shipmentId: text(),
    /** Why it was refused. */
    code: text(),
    reason: text(),
    createdAt: at().notNull(),
  });

  const orderLine = table(
    'order_line',
    {
      orderId: text().notNull(),
      lineId: text().notNull(),
      variantId: text().notNull(),
      title: text().notNull(),
      ordered: integer().notNull(),
      dispatched: integer().notNull(),
      returned: integer().notNull(),
    },
    (t) => [
      primaryKey({ name: 'order_line_pk', columns: [t.orderId, t.lineId] }),
      foreignKey({
        name: 'order_line_fulfilment_fk',
        columns: [t.orderId],
        foreignColumns: [fulfilment.id],
      }),
      check('order_line_dispatched', sql`${t.dispatched} between 0 and ${t.ordered}`),
      check('order_line_returned', sql`${t.returned} between 0 and ${t.dispatched}`),
    ],
  );

  const shipment = table(
    'shipment',
    {
      id: id(),
      orderId: text().notNull(),
      userId: text(),
      methodId: text().notNull(),
      status: oneOf(statuses).notNull(),
      carrier: text(),
      trackingNumber: text(),
      createdAt: at().notNull(),
      dispatchedAt: at(),
      deliveredAt: at(),
    },
    (t) => [
      index('shipment_order').on(t.orderId, t.createdAt, t.id),
      index('shipment_newest').on(t.createdAt, t.id),
      index('shipment_tracking').on(t.trackingNumber),
      foreignKey({
        name: 'shipment_fulfilment_fk',
        columns: [t.orderId],
        foreignColumns: [fulfilment.id],
      }),
    ],
  );

  const shipmentLine = table(
    'shipment_line',
    { shipmentId: text().notNull(), lineId: text().notNull(), quantity: integer().notNull() },
    (t) => [
      primaryKey({ name: 'shipment_line_pk', columns: [t.shipmentId, t.lineId] }),
      foreignKey({
        name: 'shipment_line_shipment_fk',
        columns: [t.shipmentId],
        foreignColumns: [shipment.id],
      }),
      check('shipment_line_quantity', sql`${t.quantity} > 0`),
    ],
  );

  const trackingEvent = table(
    'tracking_event',
    {
      id: id(),
      shipmentId: text().notNull(),
      kind: oneOf(kinds).notNull(),
      description: text(),
      location: text(),
      occurredAt: at().notNull(),
      createdAt: at().notNull(),
    },
    (t) => [
      index('tracking_event_shipment').on(t.shipmentId, t.createdAt, t.id),
      foreignKey({
        name: 'tracking_event_shipment_fk',
        columns: [t.shipmentId],
        foreignColumns: [shipment.id],
      }),
    ],
  );

  const returnReceipt = table(
    'return_receipt',
    {
      id: id(),
      orderId: text().notNull(),
      lines: json<readonly ReturnLine[]>().notNull(),
      actor: text().notNull(),
      createdAt: at().notNull(),
    },
    (t) => [index('return_receipt_order').on(t.orderId, t.createdAt)],
  );

  return {
    method,
    methodTable,
    fulfilment,
    orderLine,
    shipment,
    shipmentLine,
    trackingEvent,
    returnReceipt,
    idempotencyKey: idempotencyTable(builder),
    ...eventTables(builder),
    ...personalDataTables(builder),
  };
});

/** A quantity that came back. */
export interface ReturnLine {
  readonly lineId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly restock: boolean;
}

type Declared = ReturnType<typeof tables.for>;

/** A method as stored. */
export type MethodRow = Row<Declared['method']>;
/** What is known of an order. */
export type FulfilmentRow = Row<Declared['fulfilment']>;
/** A line of an order as stored. */
export type OrderLineRow = Row<Declared['orderLine']>;
/** A shipment as stored. */
export type ShipmentRow = Row<Declared['shipment']>;
/** A line of a shipment as stored. */
export type ShipmentLineRow = Row<Declared['shipmentLine']>;
/** A tracking event as stored. */
export type TrackingEventRow = Row<Declared['trackingEvent']>;
/** Goods that came back, as stored. */
export type ReturnReceiptRow = Row<Declared['returnReceipt']>;
