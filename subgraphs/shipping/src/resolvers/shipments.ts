import { prefixOf } from '@tessera/kit/graphql';
import type { Viewer } from '@tessera/kit/identity';
import type { OrderResolvers, ShipmentLineResolvers, ShipmentResolvers } from '../generated/resolvers.ts';
import type { ShipmentRow } from '../store/tables.ts';

/** Whether a viewer may see a shipment that was asked for by itself. */
export const maySee = (viewer: Viewer, { userId }: ShipmentRow): boolean =>
  viewer.scopes.has('shipping:write') || (userId !== null && userId === viewer.userId);

export const shipment: ShipmentResolvers = {
  __resolveReference: async ({ id }, { loaders, viewer }) => {
    const found = prefixOf(id) === 'shp' ? await loaders.shipment.load(id) : null;
    return found && maySee(viewer, found) ? found : null;
  },
  method: ({ methodId }, _, { loaders }) => loaders.method.load(methodId),
  lines: ({ id }, _, { loaders }) => loaders.linesOfShipment.load(id),
  trackingEvents: ({ id }, _, { loaders }) => loaders.eventsOfShipment.load(id),
};

export const shipmentLine: ShipmentLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
};

export const order: OrderResolvers = {
  __resolveReference: ({ id, ownerId }) => (prefixOf(id) === 'ord' ? { id, ownerId } : null),
  // Orders hands out the owner, a guest's as null, to those alone who may see the order.
  shipments: ({ id, ownerId }, _, { loaders }) =>
    ownerId === undefined ? null : loaders.shipmentsOfOrder.load(id),
};
