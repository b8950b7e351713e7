import { ok } from '@tessera/kit/errors';
import { checkAddress, cleanAddress, type PostalAddressInput } from '../domain/cart-address.ts';
import { type CartOutcome, cartProblem, refuseCart } from '../domain/cart-outcome.ts';
import { checkCoupons, cleanCoupon, cleanEmail } from '../domain/cart-text.ts';
import { optionsFor } from '../domain/checkout.ts';
import type { ShippingMethod } from '../domain/shipping-rates.ts';
import { readLines } from '../store/cart-lines.ts';
import { readDocuments } from '../store/variant-replica.ts';
import { type CartRequest, changeCart } from './change-cart.ts';
import { checkNewCoupons } from './check-coupons.ts';
import type { Dependencies } from './dependencies.ts';

type Writes = Pick<Dependencies, 'store' | 'clock'>;

/** Says where mail about the order goes; null takes it away. */
export const updateCartContact = async (
  dependencies: Writes,
  request: CartRequest,
  given: string | null,
): Promise<CartOutcome<string>> => {
  const email = given === null ? null : cleanEmail(given);
  const refused = refuseCart(
    given !== null && email === null ? [cartProblem('INVALID', 'This is no e-mail address.', 'email')] : [],
  );
  return refused ?? changeCart(dependencies, request, async () => ok({ email }));
};

/** Addresses to set; what is left out stays, null takes it away. */
export interface CartAddresses {
  readonly shipping?: PostalAddressInput | null | undefined;
  readonly billing?: PostalAddressInput | null | undefined;
}

/** Says where goods and bill go. */
export const setCartAddresses = async (
  dependencies: Writes,
  request: CartRequest,
  { shipping, billing }: CartAddresses,
): Promise<CartOutcome<string>> => {
  const shippingAddress = shipping && cleanAddress(shipping);
  const billingAddress = billing && cleanAddress(billing);
  const refused = refuseCart([
    ...(shippingAddress ? checkAddress(shippingAddress, 'shipping') : []),
    ...(billingAddress ? checkAddress(billingAddress, 'billing') : []),
  ]);
  if (refused) return refused;
  return changeCart(dependencies, request, async () =>
    ok({
      ...(shippingAddress !== undefined && { shippingAddress }),
      ...(billingAddress !== undefined && { billingAddress }),
    }),
  );
};

/** Chooses how to ship, among what serves the cart's address now; null takes the choice back. */
export const setCartShippingMethod = (
  dependencies: Writes,
  request: CartRequest,
  methodId: string | null,
): Promise<CartOutcome<string>> =>
  changeCart(dependencies, request, async (tx, cart) => {
    if (methodId === null) return ok({ shippingMethodId: null });
    const lines = await readLines(tx, [cart.id]);
    const documents = await readDocuments(tx, ['shipping-methods']);
    const methods = (documents.get('shipping-methods') ?? []) as readonly ShippingMethod[];
    const served = optionsFor({ cart, lines, methods }).some((option) => option.methodId === methodId);
    const problem = cartProblem(
      'SHIPPING_NOT_AVAILABLE',
      'This is none of the cart’s shipping options.',
      'shippingMethodId',
    );
    return served ? ok({ shippingMethodId: methodId }) : (refuseCart([problem]) ?? ok({}));
  });

/** Whether coupon codes replace the cart's, come to them or are taken off. */
export type CouponChange = 'SET' | 'ADD' | 'REMOVE';

/**
 * Changes a cart's coupon codes. A new one has to be known; whether it applies is for promotions to say.
 * @param client by whom codes tried in vain are counted.
 */
export const changeCartCoupons = async (
  dependencies: Writes & Pick<Dependencies, 'guesses'>,
  request: CartRequest,
  client: string,
  codes: readonly string[],
  change: CouponChange,
): Promise<CartOutcome<string>> => {
  // Far more than a cart can have is not worth a look.
  const given = [...new Set(codes.slice(0, 100).map(cleanCoupon))];
  const refused = refuseCart(checkCoupons(given));
  if (refused) return refused;
  return changeCart(dependencies, request, async (tx, cart) => {
    const couponCodes =
      change === 'SET'
        ? given
        : change === 'ADD'
          ? [...new Set([...cart.couponCodes, ...given])]
          : cart.couponCodes.filter((code) => !given.includes(code));
    const tooMany = refuseCart(checkCoupons(couponCodes));
    if (tooMany) return tooMany;
    const unknown =
      change === 'REMOVE' ? [] : await checkNewCoupons(tx, dependencies, client, given, cart.couponCodes);
    return refuseCart(unknown) ?? ok({ couponCodes });
  });
};
