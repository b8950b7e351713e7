import { deliveryRequested } from '@tessera/contracts/events/notifications';
import { type Consumer, consumerWithEffect } from '@tessera/kit/events';
import { settleDeliveryWithin, tryDelivery } from '../actions/deliver.ts';
import type { Dependencies } from '../actions/dependencies.ts';

/** A try to send a mail is due. */
export const onDeliveryRequested = (dependencies: Dependencies): Consumer =>
  consumerWithEffect(
    deliveryRequested,
    ({ payload }, signal) => tryDelivery(dependencies, payload, signal),
    (tx, { payload }, tried) => settleDeliveryWithin(tx, dependencies, payload, tried),
  );
