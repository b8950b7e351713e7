import type { Tx } from '@tessera/kit/store';
import { type CartAsker, maySeeCart } from '../access/cart-access.ts';
import type { PromotionWindow } from '../domain/promotion-windows.ts';
import type { ShippingMethod } from '../domain/shipping-rates.ts';
import { readLines } from './cart-lines.ts';
import { type CartView, readCouponCheck } from './cart-views.ts';
import { lockCart } from './carts.ts';
import { readDocuments } from './variant-replica.ts';

/** A locked cart, and what an order is made of. */
export interface Checkout extends CartView {
  /** When promotions may apply that need no coupon. */
  readonly automatic: readonly PromotionWindow[];
}

/**
 * Locks an open cart to be ordered, in three statements, one more when it has coupons.
 * @returns null when there is none, it is closed, or it is not the asker's.
 */
export const readCheckout = async (
  tx: Tx,
  cartId: string,
  asker: CartAsker,
  now: Date,
): Promise<Checkout | null> => {
  const cart = await lockCart(tx, cartId);
  if (cart?.status !== 'OPEN' || !maySeeCart(cart, asker)) return null;
  const lines = await readLines(tx, [cartId]);
  const documents = await readDocuments(tx, ['shipping-methods', 'automatic-promotions', 'coupons-told']);
  return {
    cart,
    lines,
    methods: (documents.get('shipping-methods') ?? []) as readonly ShippingMethod[],
    unusableCoupons: (await readCouponCheck(tx, [cart], documents, now))(cart),
    automatic: (documents.get('automatic-promotions') ?? []) as readonly PromotionWindow[],
  };
};
