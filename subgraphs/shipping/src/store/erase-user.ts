import { and, eq, inArray, isNull, sql, type Tx } from '@tessera/kit/store';
import { tables } from './tables.ts';

const most = 2_000;

/**
 * Takes out of a user's orders where they went. What has not left yet needs its address until it has, or is called off.
 * @returns whether there is such a thing.
 */
export const eraseFulfilmentsOf = async (tx: Tx, userId: string): Promise<boolean> => {
  const { fulfilment, shipment, trackingEvent, returnReceipt, idempotencyKey } = tables.on(tx);
  const found = await tx.forUpdate(
    tx.select().from(fulfilment).where(eq(fulfilment.userId, userId)).orderBy(fulfilment.id),
  );
  const orderIds = found.map(({ id }) => id);
  const shipments = await tx.select().from(shipment).where(inArray(shipment.orderId, orderIds));
  const underWay = new Set(
    shipments.filter(({ status }) => status === 'PREPARING').map(({ orderId }) => orderId),
  );
  const settled = orderIds.filter((id) => !underWay.has(id));
  if (settled.length > 0) {
    await tx.update(fulfilment).set({ userId: null, address: null }).where(inArray(fulfilment.id, settled));
    const shipped = shipments.filter(({ orderId }) => !underWay.has(orderId)).map(({ id }) => id);
    await tx
      .update(shipment)
      .set({ userId: null, trackingNumber: null })
      .where(inArray(shipment.id, shipped));
    await tx
      .update(trackingEvent)
      .set({ description: null, location: null })
      .where(inArray(trackingEvent.shipmentId, shipped));
  }
  // Of staff.
  await tx.update(returnReceipt).set({ actor: 'erased' }).where(eq(returnReceipt.actor, userId));
  await tx.delete(idempotencyKey).where(eq(idempotencyKey.owner, userId));
  return underWay.size > 0;
};

/** Notes that an order which was a guest's is a user's, so that it is erased with theirs. */
export const claimFulfilmentOf = async (tx: Tx, orderId: string, userId: string): Promise<boolean> => {
  const { fulfilment } = tables.on(tx);
  const claimed = await tx
    .update(fulfilment)
    .set({ userId })
    .where(and(eq(fulfilment.id, orderId), isNull(fulfilment.userId), sql`${fulfilment.address} is not null`))
    .returning({ id: fulfilment.id });
  return claimed.length > 0;
};

/** What shipping holds of a user. The names are part of the export's layout. */
export const collectUser = async (tx: Tx, { userId }: { readonly userId: string }) => {
  const { fulfilment, shipment, trackingEvent } = tables.on(tx);
  const found = await tx
    .select()
    .from(fulfilment)
    .where(eq(fulfilment.userId, userId))
    .orderBy(fulfilment.id)
    .limit(most);
  const shipments = await tx
    .select()
    .from(shipment)
    .where(
      inArray(
        shipment.orderId,
        found.map(({ id }) => id),
      ),
    )
    .orderBy(shipment.id);
  const events = await tx
    .select()
    .from(trackingEvent)
    .where(
      inArray(
        trackingEvent.shipmentId,
        shipments.map(({ id }) => id),
      ),
    )
    .orderBy(trackingEvent.createdAt, trackingEvent.id);
  return {
    orders: found.map(({ id, status, address, createdAt }) => ({
      orderId: id,
      status,
      address,
      createdAt,
      shipments: shipments
        .filter(({ orderId }) => orderId === id)
        .map((row) => ({
          id: row.id,
          status: row.status,
          carrier: row.carrier,
          trackingNumber: row.trackingNumber,
          dispatchedAt: row.dispatchedAt,
          deliveredAt: row.deliveredAt,
          tracking: events
            .filter(({ shipmentId }) => shipmentId === row.id)
            .map(({ kind, description, location, occurredAt }) => ({
              kind,
              description,
              location,
              occurredAt,
            })),
        })),
    })),
  };
};
