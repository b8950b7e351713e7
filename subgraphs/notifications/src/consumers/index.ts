import type { Consumer } from '@tessera/kit/events';
import type { Dependencies } from '../actions/dependencies.ts';
import { onDeliveryRequested } from './delivery-requested.ts';
import { onMailRequested } from './mail-requested.ts';
import { onOrderCancelled } from './order-cancelled.ts';
import { onOrderConfirmed } from './order-confirmed.ts';
import { onOrderFailed } from './order-failed.ts';
import { onOrderPlaced } from './order-placed.ts';
import { onOrderRefunded } from './order-refunded.ts';
import { onPaymentActionRequired } from './payment-action-required.ts';
import { onRefundMade } from './refund-made.ts';
import { onShipmentDelivered } from './shipment-delivered.ts';
import { onShipmentDispatched } from './shipment-dispatched.ts';
import { onUserSignedUp } from './user-signed-up.ts';
import { hearingNoErased } from './without-erased.ts';

/** All that notifications hears. */
export const createConsumers = (dependencies: Dependencies): Consumer[] => [
  onDeliveryRequested(dependencies),
  ...[
    onMailRequested,
    onOrderCancelled,
    onOrderConfirmed,
    onOrderFailed,
    onOrderPlaced,
    onOrderRefunded,
    onPaymentActionRequired,
    onRefundMade,
    onShipmentDelivered,
    onShipmentDispatched,
    onUserSignedUp,
  ].map((listen) => hearingNoErased(listen(dependencies))),
];
