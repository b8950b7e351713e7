import { variantChanged, variantsTold } from '@tessera/contracts/events/catalog';
import type { Outbox } from '@tessera/kit/events';
import { asc, eq, gt, inArray, insertMany, type Read, type Row, type Tx } from '@tessera/kit/store';
import { isSameTold, type ToldVariant, tellOf } from '../domain/told-variant.ts';
import { readBranches } from './branches.ts';
import { tables } from './tables.ts';
import { readVariantsOfProducts } from './variants.ts';

type ToldRow = Row<ReturnType<typeof tables.for>['variantTold']>;

/** All variants of a product; more than it may have. */
const everyVariant = { limit: 1_000_000, after: null };

/** What is to be told of the variants of products as they are now. */
const readTellable = async (tx: Tx, productIds: readonly string[]): Promise<ToldVariant[]> => {
  const { product } = tables.on(tx);
  const { id, title, handle, status, categoryId } = product;
  const products = await tx
    .select({ id, title, handle, status, categoryId })
    .from(product)
    .where(inArray(id, [...productIds]));
  const branches = await readBranches(
    tx,
    products.flatMap((row) => row.categoryId ?? []),
  );
  const byId = new Map(products.map((row) => [row.id, row]));
  return (await readVariantsOfProducts(tx, productIds, everyVariant)).flatMap((variant) => {
    const of = byId.get(variant.productId);
    if (!of) return [];
    const categoryIds = (branches.get(of.categoryId ?? '') ?? []).map((category) => category.id);
    return [tellOf({ product: of, variant, categoryIds })];
  });
};

const readTold = async (tx: Tx, productIds: readonly string[]): Promise<ToldRow[]> => {
  const { variantTold } = tables.on(tx);
  return tx
    .select()
    .from(variantTold)
    .where(inArray(variantTold.productId, [...productIds]));
};

/** Products looked at in one go. */
const batch = 500;

/**
 * Tells others of the variants of products: of those that are not as last told, deleted ones among them. Every action
 * that changes a product, its variants or prices, or its category's place ends with it, in its own transaction and with
 * the products, or the tree alone, locked: that is what makes revisions grow by one.
 * @param again tells also of those that are as last told.
 */
export const tellVariants = async (
  tx: Tx,
  outbox: Outbox,
  productIds: readonly string[],
  again = false,
): Promise<void> => {
  for (let from = 0; from < productIds.length; from += batch) {
    await tellBatch(tx, outbox, productIds.slice(from, from + batch), again);
  }
};

const tellBatch = async (
  tx: Tx,
  outbox: Outbox,
  productIds: readonly string[],
  again: boolean,
): Promise<void> => {
  const earlier = new Map((await readTold(tx, productIds)).map((row) => [row.variantId, row]));
  const present = await readTellable(tx, productIds);
  const there = new Set(present.map(({ variantId }) => variantId));
  const gone = [...earlier.values()]
    .filter(({ variantId }) => !there.has(variantId))
    .map(({ told }) => ({ ...told, sellable: false }));
  const rows = [...present, ...gone].flatMap((told): ToldRow[] => {
    const { variantId, productId } = told;
    const last = earlier.get(variantId);
    if (last && !again && isSameTold(last.told, told)) return [];
    return [{ variantId, productId, revision: (last?.revision ?? 0) + 1, told }];
  });
  if (rows.length === 0) return;
  const { variantTold } = tables.on(tx);
  const ids = rows.map(({ variantId }) => variantId);
  await tx.delete(variantTold).where(inArray(variantTold.variantId, ids));
  await insertMany(tx, variantTold, rows);
  for (const { productId, revision, told } of rows) {
    await outbox.emit(tx, variantChanged, { aggregate: productId, payload: { ...told, revision } });
  }
};

const everything = 'all';

/** Has every variant told again, from the first product on. */
export const beginTelling = async (tx: Tx): Promise<void> => {
  const { variantTelling } = tables.on(tx);
  await tx
    .insert(variantTelling)
    .values({ id: everything, afterProductId: '' })
    .onConflictDoUpdate({ target: variantTelling.id, set: { afterProductId: '' } });
};

/** Whether every variant is being told again. */
export const isTelling = async (read: Read): Promise<boolean> => {
  const { variantTelling } = tables.on(read);
  return (await read.select().from(variantTelling).limit(1)).length > 0;
};

/**
 * Tells of the next products, with the tree locked.
 * @returns whether more follow; false too when another process has finished.
 */
export const tellNextProducts = async (tx: Tx, outbox: Outbox, limit: number): Promise<boolean> => {
  const { variantTelling, product } = tables.on(tx);
  const [telling] = await tx.forUpdate(
    tx.select().from(variantTelling).where(eq(variantTelling.id, everything)),
  );
  if (!telling) return false;
  const products = await tx.forUpdate(
    tx
      .select({ id: product.id })
      .from(product)
      .where(gt(product.id, telling.afterProductId))
      .orderBy(asc(product.id))
      .limit(limit),
  );
  const ids = products.map(({ id }) => id);
  await tellVariants(tx, outbox, ids, true);
  const last = ids.at(-1);
  if (last === undefined || ids.length < limit) {
    await tx.delete(variantTelling).where(eq(variantTelling.id, everything));
    await outbox.emit(tx, variantsTold, { aggregate: everything, payload: {} });
    return false;
  }
  await tx.update(variantTelling).set({ afterProductId: last }).where(eq(variantTelling.id, everything));
  return true;
};
