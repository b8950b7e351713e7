import {
  and,
  eq,
  getTableColumns,
  inArray,
  inList,
  listParameter,
  prepared,
  type Read,
  sql,
  type Tx,
} from '@tessera/kit/store';
import type { CartLineRow, VariantRow } from './cart-tables.ts';
import { tables } from './tables.ts';

/** A line, and what is known of its variant. */
export interface CartLineView extends CartLineRow {
  readonly variant: VariantRow;
}

/** The lines of carts, each cart's in order. */
export const readLines = async (read: Read, cartIds: readonly string[]): Promise<CartLineView[]> => {
  const { cartLine, variant } = tables.on(read);
  const statement = prepared(read, 'lines_of_carts', (name) =>
    read
      .select({ line: getTableColumns(cartLine), variant: getTableColumns(variant) })
      .from(cartLine)
      .innerJoin(variant, eq(variant.id, cartLine.variantId))
      .where(inList(read, cartLine.cartId, 'carts'))
      .orderBy(cartLine.position, cartLine.id)
      .prepare(name),
  );
  const rows = await statement.execute({ carts: listParameter(read, cartIds) });
  return rows.map((row) => ({ ...row.line, variant: row.variant }));
};

/** Writes lines; one of a variant that the cart has gets the new quantity. */
export const writeLines = async (tx: Tx, rows: readonly CartLineRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const { cartLine } = tables.on(tx);
  await tx
    .insert(cartLine)
    .values([...rows])
    .onConflictDoUpdate({
      target: [cartLine.cartId, cartLine.variantId],
      set: { quantity: sql`excluded.quantity` },
    });
};

/** Takes lines out of a cart. */
export const deleteLines = async (tx: Tx, cartId: string, lineIds: readonly string[]): Promise<void> => {
  const { cartLine } = tables.on(tx);
  await tx.delete(cartLine).where(and(eq(cartLine.cartId, cartId), inArray(cartLine.id, [...lineIds])));
};
