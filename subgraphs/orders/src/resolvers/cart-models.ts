import { checkoutInput } from '../domain/checkout.ts';
import { type CheckoutInput, type PricedCheckout, priceCheckout } from '../domain/price-checkout.ts';
import type { ShippingOption } from '../domain/shipping-rates.ts';
import type { TaxTable } from '../domain/tax.ts';
import type { CartLineView } from '../store/cart-lines.ts';
import type { CartView } from '../store/cart-views.ts';

/** A line, and the currency it is priced in. */
export interface CartLineModel extends CartLineView {
  readonly currency: string;
}

/** A shipping option, and the currency it is priced in. */
export interface CartShippingOptionModel extends ShippingOption {
  readonly currency: string;
}

/** What a cart costs, and of what. */
export interface CartPrices {
  readonly input: CheckoutInput;
  readonly priced: PricedCheckout;
}

const known = new WeakMap<CartView, CartPrices>();

/** What a cart costs before discounts, counted once for all of its fields. */
export const pricesOf = (view: CartView, tax: TaxTable, now: Date): CartPrices => {
  const counted = known.get(view);
  if (counted) return counted;
  const input = checkoutInput(view, tax, now);
  const prices = { input, priced: priceCheckout(input) };
  known.set(view, prices);
  return prices;
};
