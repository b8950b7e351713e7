import type { PayloadOf } from '@tessera/contracts/define-event';
import type { orderPlaced } from '@tessera/contracts/events/orders';
import type { PostalAddress } from './cart-address.ts';
import type { Saga } from './checkout-types.ts';
import type { OrderStatus } from './order-state.ts';

/** A line of an order: what was bought, at the price it had. Kept as JSON, so amounts are numbers of minor units. */
export interface OrderLine {
  readonly id: string;
  readonly variantId: string;
  readonly productId: string;
  readonly categoryIds: readonly string[];
  readonly sku: string;
  readonly title: string;
  readonly productTitle: string;
  /** Grams of one; 0 when unknown. */
  readonly weight: number;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
  readonly tax: number;
  /** What was paid for it, tax included. */
  readonly total: number;
  /** How many have left, arrived, are given or were sent back, and were paid back. */
  readonly dispatched: number;
  readonly delivered: number;
  readonly returning: number;
  readonly refunded: number;
}

/** A discount that was applied. */
export interface AppliedDiscount {
  readonly promotionId: string;
  readonly title: string;
  readonly code: string | null;
  readonly amount: number;
}

/** An order, as the rules see it. */
export interface Order {
  readonly id: string;
  readonly sequence: number;
  readonly ownerId: string | null;
  /** SHA-256 of the secret that opens a guest's order; null for a customer's. */
  readonly tokenHash: string | null;
  readonly email: string;
  readonly currency: string;
  readonly status: OrderStatus;
  readonly saga: Saga;
  readonly lines: readonly OrderLine[];
  readonly shippingAddress: PostalAddress;
  readonly billingAddress: PostalAddress | null;
  readonly shippingMethodId: string;
  readonly couponCodes: readonly string[];
  readonly applied: readonly AppliedDiscount[];
  readonly taxRate: number;
  readonly taxInclusive: boolean;
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly shipping: bigint;
  readonly shippingDiscount: bigint;
  readonly shippingTax: bigint;
  readonly tax: bigint;
  readonly total: bigint;
  /** The most the buyer expects to pay; null when they did not say. */
  readonly expectedTotal: bigint | null;
  /** The provider's token, until the payment is settled. */
  readonly paymentToken: string | null;
  readonly captured: bigint;
  readonly refunded: bigint;
  /** Asked back, and not answered yet. */
  readonly refundPending: bigint;
  /** The refund that undoes the checkout: one id, however often it is asked for. */
  readonly undoRefundId: string;
  /** What is known of parcels, by shipment. */
  readonly parcels: Readonly<Record<string, 'DISPATCHED' | 'DELIVERED'>>;
  readonly placedAt: Date;
}

/** What people call an order. */
export const orderNumber = ({ sequence }: Pick<Order, 'sequence'>): string => `T-${sequence}`;

/** The sequence of a number such as `T-10042`; null when it is none. */
export const sequenceOf = (number: string): number | null => {
  const digits = /^T-(\d{1,9})$/i.exec(number.trim())?.[1];
  return digits === undefined ? null : Number(digits);
};

/** What others are told of an order. */
export const orderFacts = (order: Order): PayloadOf<typeof orderPlaced> => ({
  orderId: order.id,
  number: orderNumber(order),
  userId: order.ownerId,
  email: order.email,
  currency: order.currency,
  subtotal: Number(order.subtotal),
  discount: Number(order.discount),
  shipping: Number(order.shipping),
  tax: Number(order.tax),
  total: Number(order.total),
  placedAt: order.placedAt.toISOString(),
  lines: order.lines.map((line) => ({
    lineId: line.id,
    variantId: line.variantId,
    title: titleOf(line),
    sku: line.sku,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    tax: line.tax,
  })),
  address: order.shippingAddress,
});

/** What a line is called where only one text fits. */
export const titleOf = ({ title, productTitle }: Pick<OrderLine, 'title' | 'productTitle'>): string =>
  title === productTitle ? title : `${productTitle}, ${title}`;

/** Where the money of an order is. */
export type PaymentStatus =
  | 'NOT_NEEDED'
  | 'PENDING'
  | 'ACTION_REQUIRED'
  | 'AUTHORISED'
  | 'CAPTURED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'DECLINED'
  | 'VOIDED';

/** Where the money of an order is. */
export const paymentStatusOf = ({ saga, captured, refunded }: Order): PaymentStatus => {
  if (captured > 0n) {
    if (refunded === 0n) return 'CAPTURED';
    return refunded < captured ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
  }
  if (!saga.charge) return 'NOT_NEEDED';
  const { payment } = saga.effects;
  if (payment === 'MADE') return 'AUTHORISED';
  if (payment === 'REFUSED') return 'DECLINED';
  if (payment === 'UNDONE' || saga.wait === null) return 'VOIDED';
  return saga.actionUrl === null ? 'PENDING' : 'ACTION_REQUIRED';
};

/** Where the goods of an order are. */
export type FulfilmentStatus = 'UNFULFILLED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'DELIVERED';

/** Where the goods of an order are. */
export const fulfilmentStatusOf = ({ lines }: Pick<Order, 'lines'>): FulfilmentStatus => {
  if (lines.every((line) => line.delivered === line.quantity)) return 'DELIVERED';
  if (lines.every((line) => line.dispatched === line.quantity)) return 'SHIPPED';
  return lines.some((line) => line.dispatched > 0) ? 'PARTIALLY_SHIPPED' : 'UNFULFILLED';
};
