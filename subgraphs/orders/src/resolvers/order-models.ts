import type { AppliedDiscount, OrderLine } from '../domain/order.ts';
import type { OrderRefundRow } from '../store/order-tables.ts';

/** What amounts are in. */
export interface InCurrency {
  readonly currency: string;
}

/** A line, and the currency it was priced in. */
export interface OrderLineModel extends OrderLine, InCurrency {}

/** A discount, and its currency. */
export interface OrderDiscountModel extends AppliedDiscount, InCurrency {}

/** A refund, and its currency. */
export type OrderRefundModel = OrderRefundRow & InCurrency;
