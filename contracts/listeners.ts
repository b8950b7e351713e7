import type { EventDefinition } from './define-event.ts';
import { mailRequested, userSignedUp } from './events/accounts.ts';
import { variantChanged, variantsTold } from './events/catalog.ts';
import { stockRefused, stockReleased, stockReserved } from './events/inventory.ts';
import { deliveryRequested } from './events/notifications.ts';
import {
  captureRequested,
  couponsRequested,
  deadlineReached,
  discountsReleaseRequested,
  discountsRequested,
  orderCancelled,
  orderConfirmed,
  orderErased,
  orderFailed,
  orderPlaced,
  orderRefunded,
  paymentRequested,
  refundRequested,
  shipmentCancelRequested,
  shipmentRequested,
  stockReleaseRequested,
  stockRequested,
  variantsRequested,
  voidRequested,
} from './events/orders.ts';
import {
  captureFailed,
  paymentActionRequired,
  paymentAuthorised,
  paymentCaptured,
  paymentDeclined,
  paymentVoided,
  refundFailed,
  refundMade,
} from './events/payments.ts';
import {
  automaticPromotionsChanged,
  couponsChanged,
  couponsTold,
  discountsRedeemed,
  discountsRefused,
  discountsReleased,
} from './events/promotions.ts';
import {
  returnReceived,
  shipmentCancelled,
  shipmentCreated,
  shipmentDelivered,
  shipmentDispatched,
  shipmentRefused,
  shippingMethodsChanged,
} from './events/shipping.ts';
import { personalDataAsks, personalDataHolders } from './personal-data.ts';

const { erasure, export: exporting } = personalDataAsks;
const holders = Object.values(personalDataHolders);

/**
 * Which subgraph hears which events. With it whoever sends first can set up the queues of all who listen, so that
 * nothing is lost when a listener starts later than a sender. A subgraph whose consumers differ refuses to start.
 */
export const listeners: Readonly<Record<string, readonly EventDefinition[]>> = {
  accounts: holders.flatMap(({ erased, exported }) => [erased, exported]),
  reviews: [erasure, exporting],
  catalog: [variantsRequested],
  inventory: [stockRequested, stockReleaseRequested, shipmentDispatched, returnReceived],
  promotions: [discountsRequested, discountsReleaseRequested, couponsRequested, erasure, exporting],
  payments: [
    paymentRequested,
    captureRequested,
    voidRequested,
    refundRequested,
    orderErased,
    erasure,
    exporting,
  ],
  shipping: [shipmentRequested, shipmentCancelRequested, orderErased, erasure, exporting],
  orders: [
    variantChanged,
    variantsTold,
    shippingMethodsChanged,
    automaticPromotionsChanged,
    couponsChanged,
    couponsTold,
    stockReserved,
    stockRefused,
    stockReleased,
    discountsRedeemed,
    discountsRefused,
    discountsReleased,
    paymentAuthorised,
    paymentDeclined,
    paymentActionRequired,
    paymentCaptured,
    captureFailed,
    paymentVoided,
    refundMade,
    refundFailed,
    shipmentCreated,
    shipmentRefused,
    shipmentDispatched,
    shipmentDelivered,
    shipmentCancelled,
    returnReceived,
    deadlineReached,
    erasure,
    exporting,
  ],
  notifications: [
    deliveryRequested,
    mailRequested,
    userSignedUp,
    orderPlaced,
    orderConfirmed,
    orderCancelled,
    orderFailed,
    orderRefunded,
    paymentActionRequired,
    refundMade,
    shipmentDispatched,
    shipmentDelivered,
    erasure,
    exporting,
  ],
};
