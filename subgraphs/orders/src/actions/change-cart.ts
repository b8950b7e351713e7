import { ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { type CartAsker, maySeeCart } from '../access/cart-access.ts';
import { type CartOutcome, cartNotFound, refuseStaleCart } from '../domain/cart-outcome.ts';
import type { CartRow } from '../store/cart-tables.ts';
import { lockCart, updateCart } from '../store/carts.ts';
import type { Dependencies } from './dependencies.ts';

/** Which cart to change, by whom, as they have seen it. */
export interface CartRequest {
  readonly cartId: string;
  readonly asker: CartAsker;
  /** Null: whatever its version is. */
  readonly expectedVersion: number | null;
}

/** What a change sets of the cart's own columns. */
export type CartChanges = Partial<
  Pick<
    CartRow,
    'email' | 'shippingAddress' | 'billingAddress' | 'shippingMethodId' | 'couponCodes' | 'currency'
  >
>;

/**
 * Changes an open cart in one transaction, and counts its version up.
 * @param work gets the locked cart; it decides before it writes, as what it wrote stays when it refuses.
 * @returns the cart's id.
 */
export const changeCart = (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { cartId, asker, expectedVersion }: CartRequest,
  work: (tx: Tx, cart: CartRow) => Promise<CartOutcome<CartChanges>>,
): Promise<CartOutcome<string>> =>
  store.tx(async (tx) => {
    const cart = await lockCart(tx, cartId);
    if (cart?.status !== 'OPEN' || !maySeeCart(cart, asker)) return cartNotFound();
    const stale = refuseStaleCart(cart.version, expectedVersion);
    if (stale) return stale;
    const changes = await work(tx, cart);
    if (!changes.ok) return changes;
    await updateCart(tx, cartId, { ...changes.value, version: cart.version + 1, updatedAt: clock() });
    return ok(cartId);
  });
