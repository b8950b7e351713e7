import type { PayloadOf } from '@tessera/contracts/define-event';
import type { discountsRedeemed } from '@tessera/contracts/events/promotions';
import type { OrderLine } from '../domain/order.ts';
import { type PricedCheckout, priceCheckout } from '../domain/price-checkout.ts';
import type { OrderRow } from '../store/order-tables.ts';
import type { Heard } from './hear-reply.ts';

/** The lines of an order at the prices they come to. */
const pricedLines = (lines: readonly OrderLine[], priced: PricedCheckout): OrderLine[] =>
  lines.map((line) => {
    const price = priced.lines.find(({ id }) => id === line.id);
    if (!price) throw new Error('A line of the order was not priced.');
    return { ...line, discount: Number(price.discount), tax: Number(price.tax), total: Number(price.total) };
  });

/** The sums of an order. */
export const pricedSums = ({
  subtotal,
  discount,
  shipping,
  shippingDiscount,
  shippingTax,
  tax,
  total,
}: PricedCheckout) => ({
  subtotal,
  discount,
  shipping,
  shippingDiscount,
  shippingTax,
  tax,
  total,
});

/** Promotions has settled the discounts: the order costs that much less, and tax follows. */
export const settleDiscounts = (
  order: OrderRow,
  { lines, shipping, applied }: PayloadOf<typeof discountsRedeemed>,
): Heard => {
  // What was settled before stays: the payment was asked for with it.
  if (order.saga.wait?.for !== 'discounts') return { input: { type: 'made', step: 'discounts' } };
  const priced = priceCheckout({
    lines: order.lines.map(({ id, quantity, unitPrice }) => ({ id, quantity, unitPrice: BigInt(unitPrice) })),
    shipping: order.shipping,
    discounts: {
      lines: new Map(lines.map(({ lineId, amount }) => [lineId, BigInt(amount)])),
      shipping: BigInt(shipping),
    },
    tax: { rate: BigInt(order.taxRate), inclusive: order.taxInclusive },
  });
  const changes = { ...pricedSums(priced), lines: pricedLines(order.lines, priced), applied: [...applied] };
  const charge = priced.total > 0n;
  const tooDear = order.expectedTotal !== null && priced.total > order.expectedTotal;
  const stop = { code: 'PRICE_CHANGED', reason: 'With its discounts the order costs more than expected.' };
  return { input: { type: 'made', step: 'discounts', charge, ...(tooDear && { stop }) }, changes };
};
