import { groupBy } from '@tessera/kit/graphql';
import { inList, listParameter, prepared, type Read } from '@tessera/kit/store';
import type { ShippingMethod } from '../domain/shipping-rates.ts';
import { type CartLineView, readLines } from './cart-lines.ts';
import type { CartRow } from './cart-tables.ts';
import { tables } from './tables.ts';
import { readDocuments } from './variant-replica.ts';

/** A cart with all that decides what it shows. */
export interface CartView {
  readonly cart: CartRow;
  readonly lines: readonly CartLineView[];
  readonly methods: readonly ShippingMethod[];
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

/** Carts that are open, by id, in three statements however many. Who may see them is for the caller to decide. */
export const readCartViews = async (read: Read, ids: readonly string[]): Promise<Map<string, CartView>> => {
  const carts = (await readOpenCarts(read, ids)).filter(({ status }) => status === 'OPEN');
  if (carts.length === 0) return new Map();
  const [lines, documents] = await Promise.all([
    readLines(
      read,
      carts.map(({ id }) => id),
    ),
    readDocuments(read, ['shipping-methods']),
  ]);
  const linesOf = groupBy(lines, ({ cartId }) => cartId);
  const methods = (documents.get('shipping-methods') ?? []) as readonly ShippingMethod[];
  return new Map(carts.map((cart) => [cart.id, { cart, lines: linesOf.get(cart.id) ?? [], methods }]));
};
