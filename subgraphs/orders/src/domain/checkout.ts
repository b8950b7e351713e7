import type { PostalAddress } from './cart-address.ts';
import { cartLimits } from './cart-limits.ts';
import { type CheckoutInput, type Discounts, noDiscounts, priceCheckout } from './price-checkout.ts';
import { type ShippingMethod, type ShippingOption, shippingOptions } from './shipping-rates.ts';
import { type TaxTable, untaxed } from './tax.ts';

/** What is known of a variant in a cart. */
export interface CheckoutVariant {
  readonly weight: number | null;
  /** Minor units by currency. */
  readonly prices: Readonly<Record<string, number>>;
  readonly sellable: boolean;
}

/** A line of a cart, and what it is about. */
export interface CheckoutLine {
  readonly id: string;
  readonly quantity: number;
  readonly variant: CheckoutVariant;
}

/** A cart with all that decides whether it can be ordered and what it costs. */
export interface CheckoutView {
  readonly cart: {
    readonly currency: string;
    readonly email: string | null;
    readonly shippingAddress: PostalAddress | null;
    readonly shippingMethodId: string | null;
  };
  readonly lines: readonly CheckoutLine[];
  readonly methods: readonly ShippingMethod[];
}

/** A cart that is looked at as it would be ordered. */
export interface OrderableView extends CheckoutView {
  /** Codes in the cart that are known not to be coupons that can be used. */
  readonly unusableCoupons: readonly string[];
}

/** What still stands between a cart and its order. */
export interface CheckoutProblem {
  readonly code:
    | 'EMPTY'
    | 'NOT_SELLABLE'
    | 'EMAIL_MISSING'
    | 'SHIPPING_ADDRESS_MISSING'
    | 'NOT_SERVED'
    | 'SHIPPING_METHOD_MISSING'
    | 'SHIPPING_METHOD_UNAVAILABLE'
    | 'COUPON_UNKNOWN'
    | 'TOTAL_TOO_LARGE';
  readonly message: string;
  /** The line at fault. */
  readonly lineId: string | null;
}

/** What one of a variant costs in a currency; null when it has no price in it. */
export const unitPriceOf = ({ prices }: CheckoutVariant, currency: string): bigint | null => {
  const price = Object.hasOwn(prices, currency) ? prices[currency] : undefined;
  return price === undefined ? null : BigInt(price);
};

/** Whether a line can be bought as it is. */
export const isSellable = ({ variant }: CheckoutLine, currency: string): boolean =>
  variant.sellable && unitPriceOf(variant, currency) !== null;

/** The lines that can be bought. The others cost nothing, and hinder the order. */
const sellableLines = ({ cart, lines }: CheckoutView): CheckoutLine[] =>
  lines.filter((line) => isSellable(line, cart.currency));

/** How the cart could be shipped; empty without an address. */
export const optionsFor = (view: CheckoutView): ShippingOption[] => {
  const { shippingAddress, currency } = view.cart;
  if (!shippingAddress) return [];
  const weight = sellableLines(view).reduce(
    (sum, line) => sum + (line.variant.weight ?? 0) * line.quantity,
    0,
  );
  return shippingOptions(view.methods, { country: shippingAddress.country, currency, weight });
};

/** The chosen method, as long as it serves the cart. */
export const chosenOption = (view: CheckoutView): ShippingOption | null =>
  optionsFor(view).find(({ methodId }) => methodId === view.cart.shippingMethodId) ?? null;

/** What `priceCheckout` needs to know of a cart. Tax is not known before the address is. */
export const checkoutInput = (
  view: CheckoutView,
  tax: TaxTable,
  at: Date,
  discounts: Discounts = noDiscounts,
): CheckoutInput => ({
  lines: sellableLines(view).map(({ id, quantity, variant }) => ({
    id,
    quantity,
    unitPrice: unitPriceOf(variant, view.cart.currency) ?? 0n,
  })),
  shipping: chosenOption(view)?.price ?? 0n,
  discounts,
  tax: view.cart.shippingAddress ? tax(view.cart.shippingAddress, at) : untaxed,
});

/** Why a coupon is refused. It does not tell one that cannot be used from one there is not: codes are guessed. */
export const couponUnusable = (code: string): string =>
  `There is no coupon ${code}, or it cannot be used at present.`;

/** Everything that hinders an order; empty when nothing does. */
export const checkoutProblems = (view: OrderableView): CheckoutProblem[] => {
  const { cart, lines, unusableCoupons } = view;
  const problem = (code: CheckoutProblem['code'], message: string, lineId: string | null = null) => [
    { code, message, lineId },
  ];
  return [
    ...(lines.length === 0 ? problem('EMPTY', 'The cart is empty.') : []),
    ...lines
      .filter((line) => !isSellable(line, cart.currency))
      .flatMap(({ id }) => problem('NOT_SELLABLE', 'This cannot be bought any more. Remove it.', id)),
    ...(cart.email === null ? problem('EMAIL_MISSING', 'Say where to send the confirmation.') : []),
    ...shippingProblems(view).flatMap(([code, message]) => problem(code, message)),
    ...unusableCoupons.flatMap((code) => problem('COUPON_UNKNOWN', couponUnusable(code))),
    ...(isTooLarge(view) ? problem('TOTAL_TOO_LARGE', 'The total is more than one order can have.') : []),
  ];
};

const shippingProblems = (view: CheckoutView): [CheckoutProblem['code'], string][] => {
  const { shippingAddress, shippingMethodId } = view.cart;
  if (!shippingAddress) return [['SHIPPING_ADDRESS_MISSING', 'Say where to ship it.']];
  if (optionsFor(view).length === 0) {
    return [['NOT_SERVED', 'Nothing ships these goods to this country in this currency.']];
  }
  if (shippingMethodId === null) return [['SHIPPING_METHOD_MISSING', 'Choose how to ship it.']];
  return chosenOption(view)
    ? []
    : [['SHIPPING_METHOD_UNAVAILABLE', 'It cannot be shipped as chosen any more. Choose again.']];
};

/** Tax is at most as much again: far from what a number holds. */
const isTooLarge = (view: CheckoutView): boolean =>
  priceCheckout(checkoutInput(view, () => untaxed, new Date(0))).total > cartLimits.total;
