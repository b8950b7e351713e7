import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import {
  amount,
  country,
  currency,
  erasedPayload,
  exportedPayload,
  id,
  lineQuantity,
  moment,
  sentence,
} from './parts.ts';

/** A shipment of an order is being prepared. */
export const shipmentCreated = defineEvent(
  'shipping.shipment.created.v1',
  z.object({ orderId: id, shipmentId: id }),
);

/** An order cannot be shipped as asked. */
export const shipmentRefused = defineEvent(
  'shipping.shipment.refused.v1',
  z.object({ orderId: id, code: z.string(), reason: sentence }),
);

/** Nothing of an order leaves any more. What had left before is listed. */
export const shipmentCancelled = defineEvent(
  'shipping.shipment.cancelled.v1',
  z.object({ orderId: id, shipped: z.array(lineQuantity) }),
);

const parcel = z.object({
  orderId: id,
  shipmentId: id,
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  lines: z.array(lineQuantity).min(1),
  at: moment,
});

/** Goods left the warehouse. */
export const shipmentDispatched = defineEvent('shipping.shipment.dispatched.v1', parcel);
/** Goods arrived. */
export const shipmentDelivered = defineEvent('shipping.shipment.delivered.v1', parcel);

/** Goods came back from a customer. */
export const returnReceived = defineEvent(
  'shipping.return.received.v1',
  z.object({
    orderId: id,
    returnId: id,
    /** `restock`: fit to be sold again. */
    lines: z.array(lineQuantity.extend({ restock: z.boolean() })).min(1),
  }),
);

/** How goods are shipped and what it costs: the whole table, whenever it changes. */
export const shippingMethodsChanged = defineEvent(
  'shipping.methods.changed.v1',
  z.object({
    /** Counts changes: an older one than known is passed over. */
    revision: z.int(),
    methods: z.array(
      z.object({
        methodId: id,
        name: z.string(),
        zones: z.array(
          z.object({
            countries: z.array(country),
            currency,
            /** Ascending; the first one with `maxWeight` (grams) at least the cart's weight gives the price. */
            brackets: z.array(z.object({ maxWeight: z.int().positive(), price: amount })),
            minDays: z.int().nonnegative(),
            maxDays: z.int().nonnegative(),
          }),
        ),
      }),
    ),
  }),
);

/** Shipping holds nothing of a user any more but what accounting needs. */
export const shippingUserErased = defineEvent('shipping.user.erased.v1', erasedPayload);
/** What shipping holds of a user. */
export const shippingUserExported = defineEvent('shipping.user_data.exported.v1', exportedPayload);
