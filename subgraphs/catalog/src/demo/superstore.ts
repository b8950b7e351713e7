import type { SuperstoreLine } from '@tessera/kit/demo';

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

/** The columns that products are made of. */
export const productColumns = [
  'Product ID',
  'Product Name',
  'Category',
  'Sub-Category',
  'Order Date',
  'Sales',
  'Quantity',
  'Discount',
] as const;

/**
 * The unit price of an order line in cents: sales / (quantity × (1 − discount)), rounded to the nearest cent. Sales
 * have four decimals; in this data set the quotient is a whole cent but for the error of doubles.
 */
export const unitPriceOf = (sales: number, quantity: number, discount: number): bigint =>
  BigInt(Math.round((sales / (quantity * (1 - discount))) * 100));

/** Products of order lines, each (id, name) once, in the order of their first line. */
export const productsOfLines = (
  lines: Iterable<SuperstoreLine<(typeof productColumns)[number]>>,
): SuperstoreProduct[] => {
  const products = new Map<string, SuperstoreProduct>();
  for (const line of lines) {
    const { 'Product ID': productId, 'Product Name': productName, 'Order Date': day } = line;
    const key = `${productId}:${productName}`;
    const known = products.get(key);
    products.set(key, {
      productId,
      productName,
      category: line.Category,
      subCategory: line['Sub-Category'],
      unitPrice:
        known?.unitPrice ?? unitPriceOf(Number(line.Sales), Number(line.Quantity), Number(line.Discount)),
      firstOrder: known && known.firstOrder < day ? known.firstOrder : day,
      unitsSold: (known?.unitsSold ?? 0) + Number(line.Quantity),
    });
  }
  return [...products.values()];
};
