import { ok } from '@tessera/kit/errors';
import { maySeeCart } from '../access/cart-access.ts';
import { type CartOutcome, cartNotFound, refuseStaleCart } from '../domain/cart-outcome.ts';
import { deleteCartRow, deleteIdleCarts, lockCart } from '../store/carts.ts';
import type { CartRequest } from './change-cart.ts';
import type { Dependencies } from './dependencies.ts';

/** Deletes an open cart with all it says; returns its id. */
export const deleteCart = (
  { store }: Pick<Dependencies, 'store'>,
  { cartId, asker, expectedVersion }: CartRequest,
): Promise<CartOutcome<string>> =>
  store.tx(async (tx) => {
    const cart = await lockCart(tx, cartId);
    if (cart?.status !== 'OPEN' || !maySeeCart(cart, asker)) return cartNotFound();
    const stale = refuseStaleCart(cart.version, expectedVersion);
    if (stale) return stale;
    await deleteCartRow(tx, cartId);
    return ok(cartId);
  });

const batch = 500;

/** Deletes carts that nobody has touched for long, open or not: an order keeps what it needs of its cart. */
export const sweepCarts = async (
  { store, clock, cartDays }: Pick<Dependencies, 'store' | 'clock' | 'cartDays'>,
  signal?: AbortSignal,
): Promise<void> => {
  const before = new Date(clock().getTime() - cartDays * 86_400_000);
  while (!signal?.aborted) {
    if ((await store.tx((tx) => deleteIdleCarts(tx, before, batch))) < batch) return;
  }
};
