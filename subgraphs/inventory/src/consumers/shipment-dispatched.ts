import { shipmentDispatched } from '@tessera/contracts/events/shipping';
import { type Consumer, consumer } from '@tessera/kit/events';
import { shipForOrderWithin } from '../actions/ship-for-order.ts';
import type { Told } from './told.ts';

/** Goods left the warehouse: they leave the ledger. */
export const onShipmentDispatched = (dependencies: Omit<Told, 'outbox'>): Consumer =>
  consumer(shipmentDispatched, (tx, { payload }) => shipForOrderWithin(tx, dependencies, payload));
