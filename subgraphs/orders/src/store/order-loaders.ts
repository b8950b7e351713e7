import { createListLoader, createLoader, groupBy, indexBy } from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { readRefunds, readReturns } from './order-aftersales.ts';
import { readEvents, readOrders } from './orders.ts';

/** What a request reads of orders. */
export const createOrderLoaders = (read: Read) => ({
  /** Orders by id; who may see them is for the caller to decide. */
  order: createLoader(async (ids: readonly string[]) => indexBy(await readOrders(read, ids), ({ id }) => id)),
  eventsOfOrder: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readEvents(read, ids), ({ orderId }) => orderId),
  ),
  refundsOfOrder: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readRefunds(read, ids), ({ orderId }) => orderId),
  ),
  returnsOfOrder: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readReturns(read, ids), ({ orderId }) => orderId),
  ),
});
