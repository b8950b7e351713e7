import { readSuperstoreLines } from '@tessera/kit/demo';

/** A product of the data set. */
export interface SuperstoreProduct {
  readonly productId: string;
  readonly productName: string;
  /** The kind of thing it is, such as `Chairs`. */
  readonly subCategory: string;
}

/** Reads the products of the data set, each (id, name) once, in the order of their first sale. */
export const readSuperstoreProducts = async (): Promise<SuperstoreProduct[]> => {
  const products = new Map<string, SuperstoreProduct>();
  for (const line of await readSuperstoreLines(['Product ID', 'Product Name', 'Sub-Category'])) {
    const { 'Product ID': productId, 'Product Name': productName, 'Sub-Category': subCategory } = line;
    products.set(`${productId}:${productName}`, { productId, productName, subCategory });
  }
  return [...products.values()];
};
