import { eq, type NewRow, type Tx } from '@tessera/kit/store';
import type { Product } from './product-columns.ts';
import { readProducts } from './products.ts';
import { type ProductRow, tables } from './tables.ts';

/** Locks a product until the transaction ends; null when there is none. */
export const lockProduct = async (tx: Tx, id: string): Promise<ProductRow | null> => {
  const { product } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(product).where(eq(product.id, id)));
  return row ?? null;
};

/** Adds a product. */
export const insertProduct = async (
  tx: Tx,
  row: NewRow<ReturnType<typeof tables.for>['product']>,
): Promise<void> => {
  await tx.insert(tables.on(tx).product).values(row);
};

/** Changes columns of a locked product. */
export const updateProductRow = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<ProductRow, 'id'>>,
): Promise<void> => {
  const { product } = tables.on(tx);
  await tx.update(product).set(changes).where(eq(product.id, id));
};

/** A product that is there, as staff see it. */
export const readWrittenProduct = async (tx: Tx, id: string): Promise<Product> => {
  const [product] = await readProducts(tx, 'id', [id], 'all');
  if (!product) throw new Error('The product just written is not there.');
  return product;
};
