import type { RunningPlatform } from '../../tools/src/dev/start-platform.ts';
import { ask, inParallel } from '../client.ts';

const signIn = `mutation { sessionCreate(input: { email: "staff@tessera.test", password: "tessera-demo" }) {
  tokens { accessToken } } }`;
const create = `mutation($input: ProductCreateInput!) { productCreate(input: $input) { product { id } userErrors { message } } }`;
const addVariant = `mutation($input: ProductVariantCreateInput!) {
  productVariantCreate(input: $input) { productVariant { id product { version } } userErrors { message } } }`;
const publish = `mutation($input: ProductStatusInput!) { productPublish(input: $input) { product { id } userErrors { message } } }`;
const receive = `mutation($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { message } } }`;
const warehouses = '{ warehouses(first: 1) { nodes { id } } categories { id } }';

/** Words that products of the benchmark are called by, besides a number. */
const adjectives = ['Sturdy', 'Light', 'Folding', 'Compact', 'Recycled', 'Classic', 'Quiet', 'Bright'];
const nouns = ['Lamp', 'Binder', 'Chair', 'Desk', 'Stapler', 'Keyboard', 'Shelf', 'Notebook', 'Tray'];

/**
 * Adds products through the API until the catalogue is as large as the one Vendure was measured with.
 * @param missing how many to add, each with two variants, prices and stock.
 */
export const topUp = async ({ url }: RunningPlatform, missing: number): Promise<void> => {
  const session = await ask<{ sessionCreate: { tokens: { accessToken: string } } }>(url, { query: signIn });
  const headers = { authorization: `Bearer ${session.sessionCreate.tokens.accessToken}` };
  const send = <Data>(query: string, input: object): Promise<Data> =>
    ask<Data>(url, { query, variables: { input } }, headers);
  const known = await ask<{ warehouses: { nodes: { id: string }[] }; categories: { id: string }[] }>(
    url,
    { query: warehouses },
    headers,
  );
  const warehouseId = known.warehouses.nodes[0]?.id;
  const categoryId = known.categories[0]?.id;

  const add = async (index: number): Promise<void> => {
    const title = `${adjectives[index % adjectives.length]} ${nouns[index % nouns.length]} ${index}`;
    const description = `${title} was made up for a benchmark. It is as good as any other.`;
    const created = await send<{ productCreate: { product: { id: string } } }>(create, {
      title,
      description,
      categoryId,
      vendor: 'Bench',
      tags: ['bench'],
    });
    const productId = created.productCreate.product.id;
    let version = 1;
    for (const size of ['Small', 'Large']) {
      const added = await send<{
        productVariantCreate: { productVariant: { id: string; product: { version: number } } };
      }>(addVariant, {
        productId,
        sku: `BENCH-${index}-${size[0]}`,
        options: [{ name: 'Size', value: size }],
        prices: [{ amount: `${5 + (index % 90)}.50`, currencyCode: 'USD' }],
        weight: 500,
      });
      const { id: variantId, product } = added.productVariantCreate.productVariant;
      version = product.version;
      await send(receive, { idempotencyKey: `bench-${index}-${size}`, warehouseId, variantId, quantity: 40 });
    }
    await send(publish, { id: productId, expectedVersion: version });
  };
  await inParallel([...Array(missing).keys()], 8, add);
};
