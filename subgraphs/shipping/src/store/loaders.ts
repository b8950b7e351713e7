import { createListLoader, createLoader, groupBy, indexBy } from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { readMethods, readMethodsById } from './methods.ts';
import { readShipmentLines, readShipments, readShipmentsOfOrders, readTrackingEvents } from './shipments.ts';
import type { MethodRow } from './tables.ts';

/** The loaders of one request: one statement a kind and wave, however many ask. */
export const createLoaders = (read: Read) => {
  let methods: Promise<MethodRow[]> | undefined;
  return {
    /** All methods, read once a request: there are few. */
    methods: () => {
      methods ??= readMethods(read);
      return methods;
    },
    method: createLoader(async (ids: readonly string[]) =>
      indexBy(await readMethodsById(read, ids), ({ id }) => id),
    ),
    shipment: createLoader(async (ids: readonly string[]) =>
      indexBy(await readShipments(read, ids), ({ id }) => id),
    ),
    shipmentsOfOrder: createListLoader(async (ids: readonly string[]) =>
      groupBy(await readShipmentsOfOrders(read, ids), ({ orderId }) => orderId),
    ),
    linesOfShipment: createListLoader(async (ids: readonly string[]) =>
      groupBy(await readShipmentLines(read, ids), ({ shipmentId }) => shipmentId),
    ),
    eventsOfShipment: createListLoader(async (ids: readonly string[]) =>
      groupBy(await readTrackingEvents(read, ids), ({ shipmentId }) => shipmentId),
    ),
  };
};

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
