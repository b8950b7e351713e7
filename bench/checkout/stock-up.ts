import { randomUUID } from 'node:crypto';
import type { RunningPlatform } from '../../tools/src/dev/start-platform.ts';
import { ask } from '../client.ts';

interface Catalogue {
  readonly products: {
    readonly nodes: readonly {
      readonly variants: {
        readonly nodes: readonly { readonly id: string; readonly weight: number | null }[];
      };
    }[];
  };
}

const unitsOfEach = 1_000_000;

/** Fills the stock of some light variants, and returns their ids. */
export const stockUp = async ({ url }: RunningPlatform, wanted: number): Promise<string[]> => {
  const { sessionCreate } = await ask<{ sessionCreate: { tokens: { accessToken: string } } }>(url, {
    query: `mutation { sessionCreate(input: { email: "staff@tessera.test", password: "tessera-demo" }) {
      tokens { accessToken } } }`,
  });
  const staff = { authorization: `Bearer ${sessionCreate.tokens.accessToken}` };
  const { products } = await ask<Catalogue>(url, {
    query: '{ products(first: 100) { nodes { variants(first: 1) { nodes { id weight } } } } }',
  });
  const ids = products.nodes
    .flatMap(({ variants }) => variants.nodes)
    .filter(({ weight }) => weight !== null && weight < 1_000)
    .map(({ id }) => id)
    .slice(0, wanted);
  const { warehouses } = await ask<{ warehouses: { nodes: readonly { readonly id: string }[] } }>(
    url,
    { query: '{ warehouses(first: 1) { nodes { id } } }' },
    staff,
  );
  for (const variantId of ids) {
    const input = {
      idempotencyKey: randomUUID(),
      warehouseId: warehouses.nodes[0]?.id,
      variantId,
      quantity: unitsOfEach,
    };
    const { stockReceive } = await ask<{ stockReceive: { userErrors: readonly unknown[] } }>(
      url,
      {
        query:
          'mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { message } } }',
        variables: { input },
      },
      staff,
    );
    if (stockReceive.userErrors.length > 0) throw new Error(JSON.stringify(stockReceive.userErrors));
  }
  return ids;
};
