import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Catalog, startCatalog } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Catalog;
  beforeAll(async () => {
    shop = await startCatalog(engine, { DEMO_DATA: 'true' });
  }, 60_000);

  const count = async (query: string): Promise<number> => {
    shop.takeStatements();
    const { errors } = await shop.execute(query);
    expect(errors).toEqual([]);
    return shop.takeStatements().length;
  };
  const list = (first: number) =>
    `{ products(first: ${first}) { nodes { id handle title media { url } category { name } priceRange { min { amount } }
       variants(first: 3) { nodes { sku title price { amount } euros: price(currencyCode: "EUR") { amount } product { title } } pageInfo { hasNextPage } } } } }`;

  it.each([1, 12, 100])(
    'reads %i products with variants and prices in two statements, and their products in one',
    async (first) => {
      expect(await count(list(first))).toBe(3);
      expect(await count(list(first).replace('product { title }', ''))).toBe(2);
    },
  );

  it('reads a product page in one statement', async () => {
    expect(
      await count(`{ product(handle: "xerox-1881") { title description tags options { name values } media { url alt }
        category { id name } priceRange { min { amount } max { amount } }
        variants { nodes { id sku price { amount } prices { price { amount } } weight } } } }`),
    ).toBe(1);
  });

  it('reads each field of all categories in one statement', async () => {
    expect(
      await count(`{ categories { name children { name parent { name } ancestors { name }
        products(first: 5, sortKey: PRICE) { nodes { title variants(first: 1) { nodes { sku } } } } } } }`),
    ).toBe(6);
  });

  it('reads collections and their products in two statements', async () => {
    expect(
      await count(
        '{ collections { nodes { title products(first: 30) { nodes { title collections { title } } } } } }',
      ),
    ).toBe(3);
  });

  it('reads references of a kind in one statement', async () => {
    const { data } = await shop.execute(
      '{ products(first: 100) { nodes { id variants { nodes { id } } } } }',
    );
    const nodes: { id: string; variants: { nodes: { id: string }[] } }[] = data.products.nodes;
    shop.takeStatements();
    const answer = await shop.entities(
      [
        ...nodes.map(({ id }) => ({ __typename: 'Product', id })),
        ...nodes.flatMap(({ variants }) =>
          variants.nodes.map(({ id }) => ({ __typename: 'ProductVariant', id })),
        ),
      ],
      '... on Product { title } ... on ProductVariant { sku }',
    );
    expect(answer.errors).toEqual([]);
    expect(shop.takeStatements()).toHaveLength(2);
  });
});
