import { wholeNumber } from '@tessera/kit/config';
import type { Consumer } from '@tessera/kit/events';
import type { Dependencies } from './actions/dependencies.ts';
import { deadlines } from './consumers/deadline-reached.ts';
import { discountReplies } from './consumers/discount-replies.ts';
import { paymentReplies } from './consumers/payment-replies.ts';
import { shipmentReplies } from './consumers/shipment-replies.ts';
import { stockReplies } from './consumers/stock-replies.ts';
import type { Deadlines } from './domain/checkout-steps.ts';

const seconds = (byDefault: number, what: string) =>
  wholeNumber({ min: 1, max: 86_400 }).default(byDefault).describe(`${what}, in seconds`);

/** What orders read from the environment. */
export const orderConfig = {
  ORDERS_WAIT_MS: wholeNumber({ min: 0, max: 60_000 })
    .default(4_000)
    .describe(
      'how long placing an order waits for its checkout, in milliseconds; shorter than the router waits for an answer (REQUEST_TIMEOUT_MS)',
    ),
  ORDERS_STOCK_SECONDS: seconds(30, 'how long a checkout waits for goods to be set aside'),
  ORDERS_DISCOUNTS_SECONDS: seconds(30, 'how long a checkout waits for its discounts'),
  ORDERS_PAYMENT_SECONDS: seconds(60, 'how long a checkout waits for its payment'),
  ORDERS_PAYER_SECONDS: seconds(900, 'how long a payer has to confirm a payment'),
  ORDERS_CAPTURE_SECONDS: seconds(60, 'how long a checkout waits for its money'),
  ORDERS_SHIPMENT_SECONDS: seconds(60, 'how long a checkout waits for its shipment'),
};

type OrderConfig = { readonly [Name in keyof typeof orderConfig]: number };

/** The deadlines of a checkout, as configured. */
export const readDeadlines = (config: OrderConfig): Deadlines => ({
  stock: config.ORDERS_STOCK_SECONDS * 1_000,
  discounts: config.ORDERS_DISCOUNTS_SECONDS * 1_000,
  payment: config.ORDERS_PAYMENT_SECONDS * 1_000,
  payer: config.ORDERS_PAYER_SECONDS * 1_000,
  capture: config.ORDERS_CAPTURE_SECONDS * 1_000,
  shipment: config.ORDERS_SHIPMENT_SECONDS * 1_000,
});

/** How long at most an order waits for one answer, in ms: the longest deadline, and a minute to notice it. */
export const longestWait = (config: OrderConfig): number =>
  Math.max(...Object.values(readDeadlines(config))) + 60_000;

/** What orders hear of others, and of themselves. */
export const orderConsumers = (dependencies: Dependencies): Consumer[] => [
  ...stockReplies(dependencies),
  ...discountReplies(dependencies),
  ...paymentReplies(dependencies),
  ...shipmentReplies(dependencies),
  ...deadlines(dependencies),
];
