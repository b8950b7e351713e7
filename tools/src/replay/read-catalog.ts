import { toCents } from './cents.ts';
import type { Client } from './client.ts';
import { productKey, type SoldVariant, type SoldVariants } from './expectations.ts';
import type { Answers } from './operations.ts';

/**
 * Reads what the shop sells of the data set. A SKU begins with the data set's product id; where products share it, the
 * title tells them apart. Products with other SKUs are not of the data set and passed over.
 */
export const readCatalog = async (client: Client): Promise<SoldVariants> => {
  const variants = new Map<string, SoldVariant>();
  let after: string | null = null;
  do {
    const { products }: Answers['catalog-page'] = await client.send('catalog-page', { after });
    for (const { title, variants: connection } of products.nodes) {
      const variant = connection.nodes[0];
      const productId = /^[A-Z]{3}-[A-Z]{2}-\d{8}/.exec(variant?.sku ?? '')?.[0];
      if (!variant?.price || productId === undefined) continue;
      variants.set(productKey(productId, title), { id: variant.id, price: toCents(variant.price.amount) });
    }
    after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
  } while (after !== null);
  return variants;
};
