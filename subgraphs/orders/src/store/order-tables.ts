import { type Row, sql, type TableBuilder } from '@tessera/kit/store';
import type { PostalAddress } from '../domain/cart-address.ts';
import type { Saga } from '../domain/checkout-types.ts';
import type { AppliedDiscount, Order, OrderLine } from '../domain/order.ts';
import { orderStatuses } from '../domain/order-state.ts';
import type { LineQuantity } from '../domain/refunds.ts';

const refundStatuses = ['REQUESTED', 'MADE', 'FAILED'] as const;
const returnStatuses = ['REQUESTED', 'APPROVED', 'REJECTED', 'RECEIVED'] as const;

/** Tables of orders. An order is one row with its lines and its checkout: one lock, one write an answer. */
export const orderTables = (builder: TableBuilder) => {
  const {
    table,
    id,
    text,
    oneOf,
    integer,
    minor,
    boolean,
    at,
    json,
    index,
    unique,
    primaryKey,
    foreignKey,
    check,
  } = builder;

  const orders = table(
    'orders',
    {
      id: id(),
      /** What the number is made of. */
      sequence: integer().notNull(),
      ownerId: text(),
      tokenHash: text(),
      cartId: text().notNull(),
      email: text().notNull(),
      currency: text().notNull(),
      status: oneOf(orderStatuses).notNull(),
      saga: json<Saga>().notNull(),
      lines: json<readonly OrderLine[]>().notNull(),
      shippingAddress: json<PostalAddress>().notNull(),
      billingAddress: json<PostalAddress>(),
      shippingMethodId: text().notNull(),
      couponCodes: json<readonly string[]>().notNull(),
      applied: json<readonly AppliedDiscount[]>().notNull(),
      /** Millionths. */
      taxRate: integer().notNull(),
      taxInclusive: boolean().notNull(),
      subtotal: minor().notNull(),
      discount: minor().notNull(),
      shipping: minor().notNull(),
      shippingDiscount: minor().notNull(),
      shippingTax: minor().notNull(),
      tax: minor().notNull(),
      total: minor().notNull(),
      expectedTotal: minor(),
      paymentToken: text(),
      captured: minor().notNull(),
      refunded: minor().notNull(),
      refundPending: minor().notNull(),
      undoRefundId: text().notNull(),
      parcels: json<Order['parcels']>().notNull(),
      /** How many lines its history has. */
      entries: integer().notNull(),
      /** When the message about deadlines arrives; null when there is none. */
      wakeAt: at(),
      /** Whose idempotency key it was placed with. */
      requestOwner: text().notNull(),
      requestKey: text().notNull(),
      requestHash: text().notNull(),
      placedAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      unique('orders_request').on(t.requestOwner, t.requestKey),
      unique('orders_sequence').on(t.sequence),
      unique('orders_cart').on(t.cartId),
      index('orders_owner').on(t.ownerId, t.placedAt, t.id),
      index('orders_newest').on(t.placedAt, t.id),
      index('orders_status').on(t.status, t.placedAt, t.id),
      index('orders_email').on(t.email, t.placedAt, t.id),
      check(
        'orders_refunds',
        sql`${t.refunded} >= 0 and ${t.refundPending} >= 0 and ${t.refunded} + ${t.refundPending} <= ${t.captured}`,
      ),
      check('orders_total', sql`${t.total} >= 0`),
    ],
  );

  const orderEvent = table(
    'order_event',
    {
      orderId: text().notNull(),
      position: integer().notNull(),
      code: text().notNull(),
      message: text().notNull(),
      traceId: text(),
      at: at().notNull(),
    },
    (t) => [
      primaryKey({ name: 'order_event_pk', columns: [t.orderId, t.position] }),
      foreignKey({ name: 'order_event_order_fk', columns: [t.orderId], foreignColumns: [orders.id] }),
    ],
  );

  const orderReturn = table(
    'order_return',
    {
      id: id(),
      orderId: text().notNull(),
      status: oneOf(returnStatuses).notNull(),
      /** What shipping calls it, once the goods have come. */
      shippingId: text(),
      lines: json<readonly LineQuantity[]>().notNull(),
      reason: text().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      index('order_return_order').on(t.orderId, t.createdAt, t.id),
      foreignKey({ name: 'order_return_order_fk', columns: [t.orderId], foreignColumns: [orders.id] }),
    ],
  );

  const orderRefund = table(
    'order_refund',
    {
      id: id(),
      orderId: text().notNull(),
      /** What it pays back for; null for other refunds. */
      returnId: text(),
      status: oneOf(refundStatuses).notNull(),
      amount: minor().notNull(),
      lines: json<readonly LineQuantity[]>().notNull(),
      reason: text().notNull(),
      failure: text(),
      requestOwner: text().notNull(),
      requestKey: text().notNull(),
      requestHash: text().notNull(),
      createdAt: at().notNull(),
      settledAt: at(),
    },
    (t) => [
      unique('order_refund_request').on(t.requestOwner, t.requestKey),
      index('order_refund_order').on(t.orderId, t.createdAt, t.id),
      foreignKey({ name: 'order_refund_order_fk', columns: [t.orderId], foreignColumns: [orders.id] }),
      check('order_refund_amount', sql`${t.amount} > 0`),
    ],
  );

  return { orders, orderEvent, orderReturn, orderRefund };
};

type OrderTables = ReturnType<typeof orderTables>;

/** An order as stored. */
export type OrderRow = Row<OrderTables['orders']>;
/** A line of an order's history. */
export type OrderEventRow = Row<OrderTables['orderEvent']>;
/** A refund as stored. */
export type OrderRefundRow = Row<OrderTables['orderRefund']>;
/** A return as stored. */
export type OrderReturnRow = Row<OrderTables['orderReturn']>;
