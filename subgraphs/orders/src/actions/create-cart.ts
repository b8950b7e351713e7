import { failed, ok } from '@tessera/kit/errors';
import { isCurrency } from '@tessera/kit/graphql';
import { attempt } from '@tessera/kit/idempotency';
import { refuseErased } from '@tessera/kit/personal-data';
import type { Tx } from '@tessera/kit/store';
import { networkKey } from '../access/network.ts';
import { hashToken, secretToken } from '../access/secret-token.ts';
import { checkCount, checkQuantities, type WantedLine } from '../domain/cart-lines.ts';
import { type CartOutcome, cartProblem, refuseCart } from '../domain/cart-outcome.ts';
import type { CartRow } from '../store/cart-tables.ts';
import { countGuestCarts, insertCart, lockOpenCart, updateCart } from '../store/carts.ts';
import { addLinesWithin } from './change-cart-lines.ts';
import type { Dependencies } from './dependencies.ts';

/** A cart to make. */
export interface CreateCart {
  /** Null for a guest. */
  readonly userId: string | null;
  readonly clientAddress: string | null;
  /** Null: US dollars, or what the customer's cart has. */
  readonly currency: string | null;
  readonly lines: readonly WantedLine[];
}

/** The cart made, or the one that the customer had. */
export interface CreatedCart {
  readonly cartId: string;
  /** The secret of a guest's cart, told once. */
  readonly token: string | null;
}

const day = 86_400_000;
const defaultCurrency = 'USD';

/** A cart without lines. */
const emptyCart = (
  id: string,
  now: Date,
  of: Pick<CartRow, 'ownerId' | 'currency' | 'tokenHash' | 'network'>,
): CartRow => ({
  id,
  ...of,
  status: 'OPEN',
  email: null,
  shippingAddress: null,
  billingAddress: null,
  shippingMethodId: null,
  couponCodes: [],
  version: 1,
  createdAt: now,
  updatedAt: now,
  closedAt: null,
  mergedBy: null,
});

/** The open cart of a customer, locked; made when there is none. Two at the same time get the same one. */
export const lockCustomerCart = async (
  tx: Tx,
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  ownerId: string,
  currency: string,
): Promise<{ readonly cart: CartRow; readonly isNew: boolean }> => {
  const present = await lockOpenCart(tx, ownerId);
  if (present) return { cart: present, isNew: false };
  await refuseErased(tx, ownerId);
  // Its secret is told to nobody: the owner needs none.
  const of = { ownerId, currency, tokenHash: hashToken(secretToken()), network: null };
  const cart = emptyCart(newId('cart'), clock(), of);
  if (await insertCart(tx, cart)) return { cart, isNew: true };
  const other = await lockOpenCart(tx, ownerId);
  if (!other) throw new Error('A customer has an open cart that is not there.');
  return { cart: other, isNew: false };
};

/** Makes a cart. A customer has one open cart: when it is there, the lines are added to it. */
export const createCart = async (
  dependencies: Pick<Dependencies, 'store' | 'clock' | 'newId' | 'guestCarts'>,
  { userId, clientAddress, currency, lines }: CreateCart,
): Promise<CartOutcome<CreatedCart>> => {
  const { store, clock, newId, guestCarts } = dependencies;
  const refused = refuseCart([
    ...(lines.length > 0 ? checkCount(lines) : []),
    ...checkQuantities(lines),
    ...(currency === null || isCurrency(currency)
      ? []
      : [cartProblem('INVALID', 'This is no ISO 4217 currency.', 'currencyCode')]),
  ]);
  if (refused) return refused;
  const fill = (tx: Tx, cart: CartRow) =>
    lines.length > 0 ? addLinesWithin(tx, newId, cart, lines) : Promise.resolve(ok(null));

  if (userId !== null) {
    return attempt(store, async (tx) => {
      const { cart, isNew } = await lockCustomerCart(tx, dependencies, userId, currency ?? defaultCurrency);
      if (currency !== null && cart.currency !== currency) {
        const message = `Your cart is in ${cart.currency}.`;
        return failed('CURRENCY_MISMATCH', message, ['input', 'currencyCode']);
      }
      const filled = await fill(tx, cart);
      if (!filled.ok) return filled;
      if (!isNew && lines.length > 0)
        await updateCart(tx, cart.id, { version: cart.version + 1, updatedAt: clock() });
      return ok({ cartId: cart.id, token: null });
    });
  }
  return attempt(store, async (tx) => {
    const now = clock();
    const network = networkKey(clientAddress);
    if ((await countGuestCarts(tx, network, new Date(now.getTime() - day))) >= guestCarts) {
      return failed('TOO_MANY', 'There are too many open carts from here. Use one of them, or sign in.');
    }
    const token = secretToken();
    const of = { ownerId: null, currency: currency ?? defaultCurrency, tokenHash: hashToken(token), network };
    const cart = emptyCart(newId('cart'), now, of);
    if (!(await insertCart(tx, cart))) throw new Error('The id of a new cart is taken.');
    const filled = await fill(tx, cart);
    return filled.ok ? ok({ cartId: cart.id, token }) : filled;
  });
};
