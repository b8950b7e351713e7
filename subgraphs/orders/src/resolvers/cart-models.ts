import { parseMinor } from '@tessera/kit/graphql';
import { checkoutInput } from '../domain/checkout.ts';
import { type PricedCheckout, priceCheckout } from '../domain/price-checkout.ts';
import type { ShippingOption } from '../domain/shipping-rates.ts';
import type { TaxTable } from '../domain/tax.ts';
import type { CartLineView } from '../store/cart-lines.ts';
import type { CartView } from '../store/cart-views.ts';

/** What promotions takes off a cart, as the router brings it. */
export interface BroughtDiscounts {
  readonly lines: readonly { readonly lineId: string; readonly amount: { readonly amount: string } }[];
  readonly shipping: { readonly amount: string };
}

/** A cart; with its discounts where a field asks for them. */
export interface CartModel extends CartView {
  readonly discounts?: BroughtDiscounts | null;
}

/** A line, and the currency it is priced in. */
export interface CartLineModel extends CartLineView {
  readonly currency: string;
}

/** A shipping option, and the currency it is priced in. */
export interface CartShippingOptionModel extends ShippingOption {
  readonly currency: string;
}

const known = new WeakMap<CartView, PricedCheckout>();

/** What a cart costs before discounts, counted once for all of its fields. */
export const pricesOf = (view: CartView, tax: TaxTable, now: Date): PricedCheckout => {
  const counted = known.get(view);
  if (counted) return counted;
  const prices = priceCheckout(checkoutInput(view, tax, now));
  known.set(view, prices);
  return prices;
};

/** What is to be paid for a cart with discounts, in minor units. */
export const discountedTotal = (
  view: CartView,
  { lines, shipping }: BroughtDiscounts,
  tax: TaxTable,
  now: Date,
): bigint => {
  const minor = ({ amount }: { readonly amount: string }) => parseMinor(amount, view.cart.currency);
  const discounts = {
    lines: new Map(lines.map(({ lineId, amount }) => [lineId, minor(amount)])),
    shipping: minor(shipping),
  };
  return priceCheckout(checkoutInput(view, tax, now, discounts)).total;
};
