import {
  and,
  count,
  eq,
  gt,
  inArray,
  lt,
  prepared,
  type Read,
  type SQL,
  sql,
  type Tx,
} from '@tessera/kit/store';
import type { CartRow } from './cart-tables.ts';
import { tables } from './tables.ts';

/** Written out, not bound: SQLite chooses a partial index by the text alone. */
const isOpen = ({ status }: ReturnType<typeof tables.on>['cart']): SQL => sql`${status} = 'OPEN'`;

/** Adds a cart; false when its owner has an open one. */
export const insertCart = async (tx: Tx, row: CartRow): Promise<boolean> => {
  const { cart } = tables.on(tx);
  const added = await tx.insert(cart).values(row).onConflictDoNothing().returning({ id: cart.id });
  return added.length === 1;
};

/** Locks a cart until the transaction ends; null when there is none. */
export const lockCart = async (tx: Tx, id: string): Promise<CartRow | null> => {
  const { cart } = tables.on(tx);
  const statement = prepared(tx, 'lock_cart', (name) =>
    tx
      .forUpdate(
        tx
          .select()
          .from(cart)
          .where(eq(cart.id, sql.placeholder('id'))),
      )
      .prepare(name),
  );
  return (await statement.execute({ id }))[0] ?? null;
};

/** Locks the open cart of a customer; null when there is none. */
export const lockOpenCart = async (tx: Tx, ownerId: string): Promise<CartRow | null> => {
  const { cart } = tables.on(tx);
  const [row] = await tx.forUpdate(
    tx
      .select()
      .from(cart)
      .where(and(eq(cart.ownerId, ownerId), isOpen(cart))),
  );
  return row ?? null;
};

/** Changes columns of a locked cart. */
export const updateCart = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<CartRow, 'id'>>,
): Promise<void> => {
  const { cart } = tables.on(tx);
  await tx.update(cart).set(changes).where(eq(cart.id, id));
};

/** Ends a locked cart: nobody changes or sees it again. */
export const closeCart = (
  tx: Tx,
  id: string,
  status: Exclude<CartRow['status'], 'OPEN'>,
  now: Date,
): Promise<void> => updateCart(tx, id, { status, closedAt: now, updatedAt: now });

/** Deletes a locked cart with its lines. */
export const deleteCartRow = async (tx: Tx, id: string): Promise<void> => {
  const { cart } = tables.on(tx);
  await tx.delete(cart).where(eq(cart.id, id));
};

/** The open carts that guests of a network made since a moment. */
export const countGuestCarts = async (read: Read, network: string, since: Date): Promise<number> => {
  const { cart } = tables.on(read);
  const [row] = await read
    .select({ carts: count() })
    .from(cart)
    .where(and(eq(cart.network, network), isOpen(cart), gt(cart.createdAt, since)));
  return Number(row?.carts ?? 0);
};

/** The ids of the open carts of customers, by customer. */
export const readOpenCartIds = async (
  read: Read,
  ownerIds: readonly string[],
): Promise<Map<string, string>> => {
  const { cart } = tables.on(read);
  const rows = await read
    .select({ id: cart.id, ownerId: cart.ownerId })
    .from(cart)
    .where(and(inArray(cart.ownerId, [...ownerIds]), isOpen(cart)));
  return new Map(rows.map(({ id, ownerId }) => [ownerId ?? '', id]));
};

/** Deletes carts that nobody has touched since a moment. @returns how many, at most `limit`. */
export const deleteIdleCarts = async (tx: Tx, before: Date, limit: number): Promise<number> => {
  const { cart } = tables.on(tx);
  const idle = tx.select({ id: cart.id }).from(cart).where(lt(cart.updatedAt, before)).limit(limit);
  const gone = await tx
    .delete(cart)
    .where(and(sql`${cart.id} in (${idle})`, lt(cart.updatedAt, before)))
    .returning({ id: cart.id });
  return gone.length;
};
