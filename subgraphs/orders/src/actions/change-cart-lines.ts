import { ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { addLines, checkCount, checkQuantities, type WantedLine } from '../domain/cart-lines.ts';
import { type CartOutcome, cartProblem, refuseCart } from '../domain/cart-outcome.ts';
import { deleteLines, readLines, writeLines } from '../store/cart-lines.ts';
import type { CartLineRow, CartRow } from '../store/cart-tables.ts';
import { readVariants } from '../store/variant-replica.ts';
import { type CartRequest, changeCart } from './change-cart.ts';
import type { Dependencies } from './dependencies.ts';

type Writes = Pick<Dependencies, 'store' | 'clock' | 'newId'>;

/** Writes quantities by variant into a cart; variants it has not come after its lines. */
export const writeQuantities = async (
  tx: Tx,
  newId: Dependencies['newId'],
  cartId: string,
  present: readonly CartLineRow[],
  quantities: ReadonlyMap<string, number>,
): Promise<void> => {
  const known = new Map(present.map((line) => [line.variantId, line]));
  const after = Math.max(-1, ...present.map(({ position }) => position)) + 1;
  await writeLines(
    tx,
    [...quantities].map(([variantId, quantity], index) => {
      const line = known.get(variantId);
      return line
        ? { id: line.id, cartId, variantId, position: line.position, quantity }
        : { id: newId('line'), cartId, variantId, position: after + index, quantity };
    }),
  );
};

/** Puts variants into a locked cart, as part of a transaction; what it has of them already adds up. */
export const addLinesWithin = async (
  tx: Tx,
  newId: Dependencies['newId'],
  cart: Pick<CartRow, 'id' | 'currency'>,
  wanted: readonly WantedLine[],
): Promise<CartOutcome<null>> => {
  const lines = await readLines(tx, [cart.id]);
  const added = addLines({
    currency: cart.currency,
    present: new Map(lines.map(({ variantId, quantity }) => [variantId, quantity])),
    wanted,
    variants: await readVariants(
      tx,
      wanted.map(({ variantId }) => variantId),
    ),
  });
  if (!added.ok) return added;
  await writeQuantities(tx, newId, cart.id, lines, added.value);
  return ok(null);
};

/** Puts variants into a cart. */
export const addCartLines = async (
  dependencies: Writes,
  request: CartRequest,
  wanted: readonly WantedLine[],
): Promise<CartOutcome<string>> => {
  const refused = refuseCart([...checkCount(wanted), ...checkQuantities(wanted)]);
  if (refused) return refused;
  return changeCart(dependencies, request, async (tx, cart) => {
    const added = await addLinesWithin(tx, dependencies.newId, cart, wanted);
    return added.ok ? ok({}) : added;
  });
};

/** The lines named, or why not all of them are there. */
const namedLines = async (
  tx: Tx,
  cartId: string,
  lineIds: readonly string[],
  fieldOf: (index: number) => readonly string[],
): Promise<CartOutcome<ReadonlyMap<string, CartLineRow>>> => {
  const lines = new Map((await readLines(tx, [cartId])).map((line) => [line.id, line]));
  const problems = lineIds.flatMap((id, index) =>
    lines.has(id) ? [] : [cartProblem('LINE_NOT_FOUND', 'The cart has no such line.', ...fieldOf(index))],
  );
  return refuseCart(problems) ?? ok(lines);
};

/** Changes how many of each line there are. */
export const updateCartLines = async (
  dependencies: Writes,
  request: CartRequest,
  changed: readonly { readonly lineId: string; readonly quantity: number }[],
): Promise<CartOutcome<string>> => {
  const twice = new Set(changed.map(({ lineId }) => lineId)).size < changed.length;
  const refused = refuseCart([
    ...checkCount(changed),
    ...checkQuantities(changed),
    ...(twice ? [cartProblem('INVALID', 'Name each line once.', 'lines')] : []),
  ]);
  if (refused) return refused;
  const ids = changed.map(({ lineId }) => lineId);
  return changeCart(dependencies, request, async (tx, cart) => {
    const named = await namedLines(tx, cart.id, ids, (index) => ['lines', String(index), 'lineId']);
    if (!named.ok) return named;
    await writeLines(
      tx,
      changed.flatMap(({ lineId, quantity }) => {
        const line = named.value.get(lineId);
        if (!line) return [];
        const { id, cartId, variantId, position } = line;
        return [{ id, cartId, variantId, position, quantity }];
      }),
    );
    return ok({});
  });
};

/** Takes lines out of a cart. */
export const removeCartLines = async (
  dependencies: Writes,
  request: CartRequest,
  lineIds: readonly string[],
): Promise<CartOutcome<string>> => {
  const refused = refuseCart(
    lineIds.length >= 1 && lineIds.length <= 100
      ? []
      : [cartProblem('TOO_MANY', 'Name 1 to 100 lines.', 'lineIds')],
  );
  if (refused) return refused;
  return changeCart(dependencies, request, async (tx, cart) => {
    const named = await namedLines(tx, cart.id, lineIds, (index) => ['lineIds', String(index)]);
    if (!named.ok) return named;
    await deleteLines(tx, cart.id, lineIds);
    return ok({});
  });
};
