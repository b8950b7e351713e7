import { hashToken } from '../access/secret-token.ts';
import { checkoutInput, unitPriceOf } from '../domain/checkout.ts';
import { newSaga } from '../domain/checkout-saga.ts';
import type { OrderLine } from '../domain/order.ts';
import { type PricedCheckout, priceCheckout } from '../domain/price-checkout.ts';
import { mayHaveAutomatic } from '../domain/promotion-windows.ts';
import type { Checkout } from '../store/cart-checkout.ts';
import type { OrderRow } from '../store/order-tables.ts';
import type { Dependencies } from './dependencies.ts';
import type { PlaceOrder } from './place-order.ts';
import { pricedSums } from './settle-discounts.ts';

/** What an order is made of. */
interface Draft {
  /** Without problems. */
  readonly checkout: Checkout;
  readonly request: PlaceOrder;
  /** Whose idempotency key it is. */
  readonly owner: string;
  readonly hash: string;
  readonly token: string | null;
}

/** An order as it is placed: the shop's prices of this moment, before discounts. */
export const draftOrder = (
  { clock, newId, tax }: Pick<Dependencies, 'clock' | 'newId' | 'tax'>,
  { checkout, request, owner, hash, token }: Draft,
): Omit<OrderRow, 'sequence'> => {
  const { cart, automatic } = checkout;
  const now = clock();
  const { email, shippingAddress, shippingMethodId } = cart;
  if (email === null || shippingAddress === null || shippingMethodId === null) {
    throw new Error('A cart with problems cannot be ordered.');
  }
  const input = checkoutInput(checkout, tax, now);
  const priced = priceCheckout(input);
  const discounts = cart.couponCodes.length > 0 || mayHaveAutomatic(automatic, now);
  const saga = newSaga({ discounts, charge: priced.total > 0n });
  return {
    id: newId('ord'),
    ownerId: cart.ownerId ?? request.asker.userId,
    tokenHash: token === null ? null : hashToken(token),
    cartId: cart.id,
    email,
    currency: cart.currency,
    status: saga.status,
    saga,
    lines: orderLines(checkout, priced, newId),
    shippingAddress,
    billingAddress: cart.billingAddress,
    shippingMethodId,
    couponCodes: cart.couponCodes,
    applied: [],
    taxRate: Number(input.tax.rate),
    taxInclusive: input.tax.inclusive,
    ...pricedSums(priced),
    expectedTotal: request.expectedTotal?.amount ?? null,
    paymentToken: request.paymentToken,
    captured: 0n,
    refunded: 0n,
    refundPending: 0n,
    undoRefundId: newId('rfd'),
    parcels: {},
    entries: 0,
    wakeAt: null,
    requestOwner: owner,
    requestKey: request.idempotencyKey,
    requestHash: hash,
    placedAt: now,
    updatedAt: now,
  };
};

const orderLines = (
  { cart, lines }: Checkout,
  priced: PricedCheckout,
  newId: Dependencies['newId'],
): OrderLine[] =>
  lines.map(({ id, variantId, quantity, variant }) => {
    const price = priced.lines.find((line) => line.id === id);
    const unitPrice = unitPriceOf(variant, cart.currency);
    if (!price || unitPrice === null) throw new Error('A line of the cart was not priced.');
    const { productId, categoryIds, sku, title, productTitle, weight } = variant;
    return {
      id: newId('oli'),
      variantId,
      productId,
      categoryIds,
      sku,
      title,
      productTitle,
      weight: weight ?? 0,
      quantity,
      unitPrice: Number(unitPrice),
      discount: Number(price.discount),
      tax: Number(price.tax),
      total: Number(price.total),
      dispatched: 0,
      delivered: 0,
      returning: 0,
      refunded: 0,
    };
  });
