import {
  and,
  asc,
  eq,
  inArray,
  orderBy,
  type PageRange,
  type Read,
  type SortKey,
  seekAfter,
  type Tx,
} from '@tessera/kit/store';
import type { ShipmentStatus } from '../domain/shipment.ts';
import {
  type ReturnReceiptRow,
  type ShipmentLineRow,
  type ShipmentRow,
  type TrackingEventRow,
  tables,
} from './tables.ts';

/** A line of a shipment with what its order says of it. */
export interface ShipmentLineView extends ShipmentLineRow {
  readonly variantId: string;
  readonly title: string;
}

/** Which shipments to list. */
export interface ShipmentFilter {
  readonly status: ShipmentStatus | null;
  readonly orderId: string | null;
}

/** Adds a shipment with its lines. */
export const insertShipment = async (
  tx: Tx,
  row: ShipmentRow,
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
): Promise<void> => {
  const { shipment, shipmentLine } = tables.on(tx);
  await tx.insert(shipment).values(row);
  await replaceLines(tx, row.id, lines, shipmentLine);
};

const replaceLines = async (
  tx: Tx,
  shipmentId: string,
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
  shipmentLine: ReturnType<typeof tables.on>['shipmentLine'],
): Promise<void> => {
  await tx
    .insert(shipmentLine)
    .values(lines.map(({ lineId, quantity }) => ({ shipmentId, lineId, quantity })));
};

/** Lets a shipment have other lines. */
export const setShipmentLines = async (
  tx: Tx,
  shipmentId: string,
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
): Promise<void> => {
  const { shipmentLine } = tables.on(tx);
  await tx.delete(shipmentLine).where(eq(shipmentLine.shipmentId, shipmentId));
  await replaceLines(tx, shipmentId, lines, shipmentLine);
};

/** Changes a shipment whose order is locked. */
export const updateShipment = async (tx: Tx, id: string, changes: Partial<ShipmentRow>): Promise<void> => {
  const { shipment } = tables.on(tx);
  await tx.update(shipment).set(changes).where(eq(shipment.id, id));
};

/** Shipments by id, in no order. */
export const readShipments = (read: Read, ids: readonly string[]): Promise<ShipmentRow[]> => {
  const { shipment } = tables.on(read);
  return read
    .select()
    .from(shipment)
    .where(inArray(shipment.id, [...ids]));
};

/** Shipments of orders, in the order they were made. */
export const readShipmentsOfOrders = (read: Read, orderIds: readonly string[]): Promise<ShipmentRow[]> => {
  const { shipment } = tables.on(read);
  return read
    .select()
    .from(shipment)
    .where(inArray(shipment.orderId, [...orderIds]))
    .orderBy(asc(shipment.createdAt), asc(shipment.id));
};

/** Lines of shipments, by line. */
export const readShipmentLines = (
  read: Read,
  shipmentIds: readonly string[],
): Promise<ShipmentLineView[]> => {
  const { shipment, shipmentLine, orderLine } = tables.on(read);
  return read
    .select({
      shipmentId: shipmentLine.shipmentId,
      lineId: shipmentLine.lineId,
      quantity: shipmentLine.quantity,
      variantId: orderLine.variantId,
      title: orderLine.title,
    })
    .from(shipmentLine)
    .innerJoin(shipment, eq(shipment.id, shipmentLine.shipmentId))
    .innerJoin(
      orderLine,
      and(eq(orderLine.orderId, shipment.orderId), eq(orderLine.lineId, shipmentLine.lineId)),
    )
    .where(inArray(shipmentLine.shipmentId, [...shipmentIds]))
    .orderBy(asc(shipmentLine.lineId));
};

/** A page of shipments, newest first. */
export const listShipments = (
  read: Read,
  page: PageRange,
  { status, orderId }: ShipmentFilter,
): Promise<ShipmentRow[]> => {
  const { shipment } = tables.on(read);
  const keys: SortKey[] = [
    { column: shipment.createdAt, direction: 'desc' },
    { column: shipment.id, direction: 'desc' },
  ];
  return read
    .select()
    .from(shipment)
    .where(
      and(
        status ? eq(shipment.status, status) : undefined,
        orderId ? eq(shipment.orderId, orderId) : undefined,
        seekAfter(keys, page.after),
      ),
    )
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** Writes tracking events. */
export const insertTrackingEvents = async (tx: Tx, rows: readonly TrackingEventRow[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(tables.on(tx).trackingEvent).values([...rows]);
};

/** Tracking events of shipments, in the order they became known. */
export const readTrackingEvents = (
  read: Read,
  shipmentIds: readonly string[],
): Promise<TrackingEventRow[]> => {
  const { trackingEvent } = tables.on(read);
  return read
    .select()
    .from(trackingEvent)
    .where(inArray(trackingEvent.shipmentId, [...shipmentIds]))
    .orderBy(asc(trackingEvent.createdAt), asc(trackingEvent.id));
};

/** Writes what came back. */
export const insertReceipt = async (tx: Tx, row: ReturnReceiptRow): Promise<void> => {
  await tx.insert(tables.on(tx).returnReceipt).values(row);
};

/** What came back, by id. */
export const readReceipt = async (read: Read, id: string): Promise<ReturnReceiptRow | null> => {
  const { returnReceipt } = tables.on(read);
  const [row] = await read.select().from(returnReceipt).where(eq(returnReceipt.id, id));
  return row ?? null;
};
