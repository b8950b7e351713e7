import { shippingMethodsChanged } from '@tessera/contracts/events/shipping';
import { consumer } from '@tessera/kit/events';
import { keepShippingMethodsWithin } from '../actions/keep-replicas.ts';

/** shipping told how goods are shipped and what it costs. */
export const onShippingMethodsChanged = consumer(shippingMethodsChanged, (tx, { payload }) =>
  keepShippingMethodsWithin(tx, payload),
);
