import { groupBy } from '@tessera/kit/graphql';
import { inList, listParameter, prepared, type Read } from '@tessera/kit/store';
import type { ShippingMethod } from '../domain/shipping-rates.ts';
import { type CartLineView, readLines } from './cart-lines.ts';
import type { CartRow } from './cart-tables.ts';
import { readUsableCoupons } from './coupon-replica.ts';
import { tables } from './tables.ts';
import { areCouponsTold, readDocuments } from './variant-replica.ts';

/** A cart with all that decides what it shows. */
export interface CartView {
  readonly cart: CartRow;
  readonly lines: readonly CartLineView[];
  readonly methods: readonly ShippingMethod[];
  /** Codes in the cart that are known not to be coupons that can be used. */
  readonly unusableCoupons: readonly string[];
}

const readOpenCarts = (read: Read, ids: readonly string[]): Promise<CartRow[]> => {
  const { cart } = tables.on(read);
  const statement = prepared(read, 'carts_by_id', (name) =>
    read
      .select()
      .from(cart)
      .where(inList(read, cart.id, 'ids'))
      .prepare(name),
  );
  return statement.execute({ ids: listParameter(read, ids) });
};

/** What `unusableCoupons` of a cart needs to know: nothing, and no statement, without codes. */
export const readCouponCheck = async (
  read: Read,
  carts: readonly CartRow[],
  documents: ReadonlyMap<string, unknown>,
  now: Date,
): Promise<(cart: CartRow) => readonly string[]> => {
  const codes = areCouponsTold(documents) ? carts.flatMap(({ couponCodes }) => couponCodes) : [];
  const usable = await readUsableCoupons(read, [...new Set(codes)], now);
  return ({ couponCodes }) => (codes.length === 0 ? [] : couponCodes.filter((code) => !usable.has(code)));
};

/** Carts that are open, by id, in three statements however many, one more when there are coupons. Who may see them is for the caller to decide. */
export const readCartViews = async (
  read: Read,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, CartView>> => {
  const carts = (await readOpenCarts(read, ids)).filter(({ status }) => status === 'OPEN');
  if (carts.length === 0) return new Map();
  const [lines, documents] = await Promise.all([
    readLines(
      read,
      carts.map(({ id }) => id),
    ),
    readDocuments(read, ['shipping-methods', 'coupons-told']),
  ]);
  const linesOf = groupBy(lines, ({ cartId }) => cartId);
  const methods = (documents.get('shipping-methods') ?? []) as readonly ShippingMethod[];
  const unusable = await readCouponCheck(read, carts, documents, now);
  return new Map(
    carts.map((cart) => [
      cart.id,
      { cart, lines: linesOf.get(cart.id) ?? [], methods, unusableCoupons: unusable(cart) },
    ]),
  );
};
