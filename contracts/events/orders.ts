import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import {
  address,
  amount,
  currency,
  erasedPayload,
  exportedPayload,
  id,
  lineQuantity,
  moment,
  quantity,
  sentence,
} from './parts.ts';

// What the checkout saga asks of the others. Each request has a reply by its receiver; asking twice changes nothing.

/** Set goods aside for an order, without an end: the order gives them back or ships them. */
export const stockRequested = defineEvent(
  'orders.stock.requested.v1',
  z.object({ orderId: id, lines: z.array(z.object({ variantId: id, quantity })).min(1) }),
);

/** Give back what of an order is set aside and was not shipped, for all lines or some. */
export const stockReleaseRequested = defineEvent(
  'orders.stock_release.requested.v1',
  z.object({
    orderId: id,
    /** Null: everything. */
    lines: z.array(z.object({ variantId: id, quantity })).nullable(),
  }),
);

/** Choose the best discounts for an order and count the use of its coupons. */
export const discountsRequested = defineEvent(
  'orders.discounts.requested.v1',
  z.object({
    orderId: id,
    userId: id.nullable(),
    /** Identifies a guest towards limits per customer. */
    email: z.string(),
    codes: z.array(z.string()),
    currency,
    lines: z.array(
      z.object({
        lineId: id,
        variantId: id,
        productId: id,
        categoryIds: z.array(id),
        quantity,
        unitPrice: amount,
      }),
    ),
    shipping: amount,
  }),
);

/** The order ended without a sale: its coupons count as unused. */
export const discountsReleaseRequested = defineEvent(
  'orders.discounts_release.requested.v1',
  z.object({ orderId: id }),
);

/** Authorise a payment. */
export const paymentRequested = defineEvent(
  'orders.payment.requested.v1',
  z.object({
    orderId: id,
    userId: id.nullable(),
    amount,
    currency,
    /** The provider's token for a means of payment. Never a card number. */
    paymentToken: z.string(),
  }),
);

/** Take the authorised money. */
export const captureRequested = defineEvent(
  'orders.capture.requested.v1',
  z.object({ orderId: id, amount, currency }),
);

/** Let go of an authorisation, whether it came about or not. */
export const voidRequested = defineEvent('orders.void.requested.v1', z.object({ orderId: id }));

/** Give captured money back. */
export const refundRequested = defineEvent(
  'orders.refund.requested.v1',
  z.object({ orderId: id, refundId: id, amount, currency, reason: sentence }),
);

/** Prepare a shipment. */
export const shipmentRequested = defineEvent(
  'orders.shipment.requested.v1',
  z.object({
    orderId: id,
    userId: id.nullable(),
    methodId: id,
    address,
    lines: z.array(lineQuantity.extend({ title: z.string(), weight: z.int().nonnegative() })).min(1),
  }),
);

/** Do not ship what has not left yet. */
export const shipmentCancelRequested = defineEvent(
  'orders.shipment_cancel.requested.v1',
  z.object({ orderId: id }),
);

/** A step of a checkout has taken too long. Orders sends it to itself, to arrive at the deadline. */
export const deadlineReached = defineEvent(
  'orders.deadline.reached.v1',
  z.object({ orderId: id, step: z.string() }),
);

/** Orders wants every variant told again, to rebuild its replica. */
export const variantsRequested = defineEvent('orders.variants.requested.v1', z.object({}));

/** Orders wants every coupon told, a part at a time, to build its replica. */
export const couponsRequested = defineEvent(
  'orders.coupons.requested.v1',
  z.object({
    /** The id of the last coupon of the part before; null for the first part. */
    after: id.nullable(),
  }),
);

// What became of an order.

const order = z.object({
  orderId: id,
  /** What people call it, such as `T-10042`. */
  number: z.string(),
  userId: id.nullable(),
  email: z.string(),
  currency,
  subtotal: amount,
  discount: amount,
  shipping: amount,
  tax: amount,
  total: amount,
  placedAt: moment,
  lines: z.array(
    z.object({
      lineId: id,
      variantId: id,
      title: z.string(),
      sku: z.string(),
      quantity,
      unitPrice: amount,
      discount: amount,
      tax: amount,
    }),
  ),
  address,
});

/** An order was accepted; its checkout goes on. */
export const orderPlaced = defineEvent('orders.order.placed.v1', order);
/** Payment is authorised: the order will be carried out. */
export const orderConfirmed = defineEvent('orders.order.confirmed.v1', order);
/** Paid, and handed to shipping. */
export const orderCompleted = defineEvent('orders.order.completed.v1', order);
/** Its checkout came to nothing: nothing was charged, or it was given back. */
export const orderFailed = defineEvent(
  'orders.order.failed.v1',
  order.extend({ code: z.string(), reason: sentence }),
);
/** The customer or staff called it off. */
export const orderCancelled = defineEvent('orders.order.cancelled.v1', order.extend({ reason: sentence }));
/** Money of an order went back, in part or in full. */
export const orderRefunded = defineEvent(
  'orders.order.refunded.v1',
  order.extend({ refundId: id, refunded: amount, reason: sentence }),
);

/** An order has lost whose it was. It may have been a guest's, of which those who know no mailbox learn only now. */
export const orderErased = defineEvent('orders.order.erased.v1', z.object({ orderId: id, userId: id }));
/** Orders holds nothing of a user any more but what accounting needs. */
export const ordersUserErased = defineEvent('orders.user.erased.v1', erasedPayload);
/** What orders holds of a user. */
export const ordersUserExported = defineEvent('orders.user_data.exported.v1', exportedPayload);
