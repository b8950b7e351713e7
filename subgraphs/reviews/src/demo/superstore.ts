import { readSuperstoreLines } from '@tessera/kit/demo';

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

const columns = ['Product ID', 'Product Name', 'Sub-Category', 'Customer ID', 'Ship Date'] as const;

/** Reads the data set: products, each (id, name) once, and customers, in order of appearance. */
export const readSuperstore = async (): Promise<Superstore> => {
  const products = new Map<string, SuperstoreProduct>();
  const customerIds = new Set<string>();
  for (const line of await readSuperstoreLines(columns)) {
    const { 'Product ID': productId, 'Product Name': productName, 'Customer ID': customerId } = line;
    const key = `${productId}:${productName}`;
    const product = products.get(key) ?? {
      productId,
      productName,
      subCategory: line['Sub-Category'],
      purchases: [],
    };
    product.purchases.push({ customerId, shippedAt: new Date(`${line['Ship Date']}T12:00:00Z`) });
    products.set(key, product);
    customerIds.add(customerId);
  }
  return { products: [...products.values()], customerIds: [...customerIds] };
};
