import { failed, ok } from '@tessera/kit/errors';
import { attempt } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import { maySeeCart } from '../access/cart-access.ts';
import { cartLimits } from '../domain/cart-limits.ts';
import { mergeQuantities } from '../domain/cart-lines.ts';
import { type CartOutcome, cartNotFound } from '../domain/cart-outcome.ts';
import { readLines } from '../store/cart-lines.ts';
import type { CartRow } from '../store/cart-tables.ts';
import { lockCart, updateCart } from '../store/carts.ts';
import type { CartChanges } from './change-cart.ts';
import { writeQuantities } from './change-cart-lines.ts';
import { lockCustomerCart } from './create-cart.ts';
import type { Dependencies } from './dependencies.ts';

/** A guest's cart that a customer brings to their sign-in. */
export interface ClaimCart {
  readonly cartId: string;
  readonly token: string;
  readonly userId: string;
}

/**
 * Merges a guest's cart into the customer's, in one transaction, and closes it. Asked again by the same customer it
 * changes nothing. Carts are locked the guest's first: two claims wait for each other, they do not deadlock.
 * @returns the id of the customer's cart.
 */
export const claimCart = (
  dependencies: Pick<Dependencies, 'store' | 'clock' | 'newId'>,
  { cartId, token, userId }: ClaimCart,
): Promise<CartOutcome<string>> =>
  attempt(dependencies.store, async (tx) => {
    const guest = await lockCart(tx, cartId);
    if (!guest || guest.ownerId !== null) return cartNotFound();
    if (!maySeeCart(guest, { userId: null, token, accessKey: null })) return cartNotFound();
    if (guest.status === 'ORDERED') return cartNotFound();
    if (guest.status === 'MERGED' && guest.mergedBy !== userId) return cartNotFound();
    const { cart } = await lockCustomerCart(tx, dependencies, userId, guest.currency);
    if (guest.status === 'MERGED') return ok(cart.id);
    const merged = await mergeInto(tx, dependencies.newId, cart, guest);
    if (!merged.ok) return merged;
    const now = dependencies.clock();
    await updateCart(tx, cart.id, { ...merged.value, version: cart.version + 1, updatedAt: now });
    await updateCart(tx, guest.id, { status: 'MERGED', mergedBy: userId, closedAt: now, updatedAt: now });
    return ok(cart.id);
  });

/** Moves lines over; what the customer's cart says already stays, the guest's fills the gaps. */
const mergeInto = async (
  tx: Tx,
  newId: Dependencies['newId'],
  cart: CartRow,
  guest: CartRow,
): Promise<CartOutcome<CartChanges>> => {
  const lines = await readLines(tx, [cart.id, guest.id]);
  const present = lines.filter((line) => line.cartId === cart.id);
  const brought = lines.filter((line) => line.cartId === guest.id);
  if (guest.currency !== cart.currency && present.length > 0 && brought.length > 0) {
    return failed('CURRENCY_MISMATCH', `Your cart is in ${cart.currency}, this one in ${guest.currency}.`);
  }
  const quantitiesOf = (of: typeof lines) =>
    new Map(of.map(({ variantId, quantity }) => [variantId, quantity]));
  const quantities = mergeQuantities(quantitiesOf(present), quantitiesOf(brought));
  if (new Set([...present.map((line) => line.variantId), ...quantities.keys()]).size > cartLimits.lines) {
    return failed('TOO_MANY', `A cart has at most ${cartLimits.lines} lines.`);
  }
  await writeQuantities(tx, newId, cart.id, present, quantities);
  return ok({
    currency: present.length > 0 ? cart.currency : guest.currency,
    email: cart.email ?? guest.email,
    shippingAddress: cart.shippingAddress ?? guest.shippingAddress,
    billingAddress: cart.billingAddress ?? guest.billingAddress,
    shippingMethodId: cart.shippingMethodId ?? guest.shippingMethodId,
    couponCodes: [...new Set([...cart.couponCodes, ...guest.couponCodes])].slice(0, cartLimits.couponCodes),
  });
};
