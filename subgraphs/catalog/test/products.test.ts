import { fixedClock, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalog, startCatalog, titles } from './fixture.ts';

forEachEngine((engine) => {
  const clock = fixedClock();
  let shop: Catalog;
  let chairs: string;
  beforeAll(async () => {
    shop = await startCatalog(engine, {}, clock);
    chairs = await shop.addCategory('Chairs');
    // Three products of one moment, title and price each, so that only ids tell them apart.
    for (const title of ['Zebra', 'Éclair', 'eclair', 'apple', 'Apple', 'apple']) {
      await shop.add({ title, price: '5.00' });
    }
    clock.advance(1_000);
    await shop.add({ title: 'No dollars', price: null, euros: '1.00', categoryId: chairs });
    await shop.add({ title: 'Dear', price: '99.50', euros: '80.00', categoryId: chairs });
  });

  const walk = async (args: string, first = 2): Promise<{ id: string; title: string }[]> => {
    const all: { id: string; title: string }[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await shop.execute(
        `query ($after: String) { products(first: ${first}, after: $after, ${args}) { nodes { id title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo, edges } = data.products;
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(edges.at(-1)?.cursor ?? null).toBe(pageInfo.endCursor);
      all.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    return all;
  };

  describe('a list', () => {
    it.each(['NEWEST', 'TITLE', 'PRICE'])(
      'meets every product once by %s, whatever the page size',
      async (key) => {
        for (const reverse of [false, true]) {
          const args = `sortKey: ${key}, reverse: ${reverse}`;
          const atOnce = await walk(args, 100);
          expect(atOnce).toHaveLength(8);
          expect(new Set(atOnce.map(({ id }) => id)).size).toBe(8);
          for (const size of [1, 2, 3]) expect(await walk(args, size)).toEqual(atOnce);
        }
      },
    );

    it('sorts titles without regard to case and accents', async () => {
      const names = (await walk('sortKey: TITLE')).map(({ title }) => title.toLowerCase());
      expect(names.map((name) => name.normalize('NFKD')[0])).toEqual([
        'a',
        'a',
        'a',
        'd',
        'e',
        'e',
        'n',
        'z',
      ]);
    });

    it('puts products without a price in the currency last, and first in reverse', async () => {
      expect((await walk('sortKey: PRICE')).map(({ title }) => title).slice(-2)).toEqual([
        'Dear',
        'No dollars',
      ]);
      expect((await walk('sortKey: PRICE, reverse: true')).map(({ title }) => title).slice(0, 2)).toEqual([
        'No dollars',
        'Dear',
      ]);
      const euros = await walk('sortKey: PRICE, filter: { price: { currencyCode: "EUR" } }');
      expect(euros.map(({ title }) => title)).toEqual(['No dollars', 'Dear']);
    });

    it('shows the newest first', async () => {
      expect(new Set((await walk('sortKey: NEWEST')).map(({ title }) => title).slice(0, 2))).toEqual(
        new Set(['Dear', 'No dollars']),
      );
    });

    it.each([
      ['price: { min: "5.01" }', ['Dear']],
      ['price: { min: 5, max: "99.5" }', ['Apple', 'Dear', 'Zebra', 'apple', 'apple', 'eclair', 'Éclair']],
      ['price: { max: "1", currencyCode: "EUR" }', ['No dollars']],
      ['price: { min: "90071992547409.92" }', []],
      ['price: { min: "92233720368547758.06" }', []],
      ['price: { max: "-92233720368547758.06" }', []],
      ['vendors: []', []],
      ['vendors: ["nobody", "%", "\' or 1=1 --"]', []],
      ['tags: ["%"]', []],
      ['options: []', []],
      ['statuses: [DRAFT]', []],
    ])('filters by %s', async (filter, expected) => {
      const found = (await walk(`filter: { ${filter} }`, 100)).map(({ title }) => title).sort();
      expect(found).toEqual([...expected].sort());
    });

    it('filters by category', async () => {
      const found = await walk(`filter: { categoryIds: ["${chairs}"] }`);
      expect(found.map(({ title }) => title).sort()).toEqual(['Dear', 'No dollars']);
    });
  });

  describe('bad input', () => {
    it.each([
      'products(first: -1) { nodes { id } }',
      'products(first: 101) { nodes { id } }',
      'products(first: 100000) { nodes { id } }',
      'products(after: "nonsense") { nodes { id } }',
      'products(after: "") { nodes { id } }',
      `products(after: "${Buffer.from('["products:NEWEST","x","y"]').toString('base64url')}") { nodes { id } }`,
      `products(after: "${Buffer.from('["products:TITLE","x","y"]').toString('base64url')}") { nodes { id } }`,
      `products(after: "${Buffer.from('["products:NEWEST",1e300,"y"]').toString('base64url')}") { nodes { id } }`,
      `search(query: "", after: "${Buffer.from('["search:NEWEST","x",1,"y"]').toString('base64url')}") { nodes { id } }`,
      'products(filter: { categoryIds: ["prod_00000000000000000000000000"] }) { nodes { id } }',
      'products(filter: { price: { min: "1.001" } }) { nodes { id } }',
      'products(filter: { price: { min: "99999999999999999999" } }) { nodes { id } }',
      'products(filter: { price: { currencyCode: "XXXX" } }) { nodes { id } }',
      'product(id: "cat_00000000000000000000000000") { id }',
      'product(id: "1 or 1=1") { id }',
      'product { id }',
      'product(id: "prod_00000000000000000000000000", handle: "x") { id }',
      'productVariant(id: "prod_00000000000000000000000000") { id }',
      'category(id: "col_00000000000000000000000000") { id }',
      'collection(id: "cat_00000000000000000000000000") { id }',
      'product(handle: "dear") { variants(first: -1) { nodes { id } } }',
      'product(handle: "dear") { priceRange(currencyCode: "usd") { min { amount } } }',
      'product(handle: "dear") { variants { nodes { price(currencyCode: "") { amount } } } }',
    ])('is refused: %s', async (field) => {
      const { errors } = await shop.execute(`{ ${field} }`);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    });

    it('is refused by validation for an unknown sort key', async () => {
      const { errors } = await shop.execute('{ products(sortKey: PASSWORD) { nodes { id } } }');
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    });

    it('refuses the cursor of another list', async () => {
      const { data } = await shop.execute(
        '{ products(first: 1, sortKey: TITLE) { pageInfo { endCursor } } collections { pageInfo { endCursor } } }',
      );
      const { endCursor } = data.products.pageInfo;
      for (const field of [
        'products(sortKey: TITLE, reverse: true, after: $after)',
        'products(sortKey: PRICE, after: $after)',
        'products(after: $after)',
        'collections(after: $after)',
        'search(query: "apple", after: $after)',
        `category(id: "${chairs}") { products(after: $after) { nodes { id } } } other: products`,
      ]) {
        const { errors } = await shop.execute(`query ($after: String!) { ${field} { nodes { id } } }`, {
          after: endCursor,
        });
        expect(
          errors.map(({ extensions }) => extensions.code),
          field,
        ).toEqual(['BAD_USER_INPUT']);
      }
    });

    it.each(['', ' ', "'; drop table product; --", '%', 'A'.repeat(10_000)])(
      'finds nothing by a name that cannot be one',
      async (name) => {
        const { data, errors } = await shop.execute(
          'query ($name: String!) { product(handle: $name) { id } productVariant(sku: $name) { id } category(handle: $name) { id } collection(handle: $name) { id } }',
          { name },
        );
        expect(errors).toEqual([]);
        expect(data).toEqual({ product: null, productVariant: null, category: null, collection: null });
      },
    );
  });

  it('answers references by id and by handle, in their order', async () => {
    const { data } = await shop.execute('{ product(handle: "dear") { id variants { nodes { id } } } }');
    const { id } = data.product;
    const variantId = data.product.variants.nodes[0].id;
    shop.takeStatements();
    const answer = await shop.entities(
      [
        { __typename: 'Product', id },
        { __typename: 'Product', handle: 'zebra' },
        { __typename: 'Product', handle: 'no such' },
        { __typename: 'Product', id: variantId },
        { __typename: 'ProductVariant', id: variantId },
        { __typename: 'Category', id: chairs },
        { __typename: 'Collection', id: chairs },
        { __typename: 'Product', id },
      ],
      '... on Product { title } ... on ProductVariant { sku product { title } } ... on Category { name } ... on Collection { title }',
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data._entities).toEqual([
      { title: 'Dear' },
      { title: 'Zebra' },
      null,
      null,
      { sku: 'SKU-8', product: { title: 'Dear' } },
      { name: 'Chairs' },
      null,
      { title: 'Dear' },
    ]);
    expect(shop.takeStatements()).toHaveLength(4);
  });

  it('finds a variant by its SKU in whatever case', async () => {
    const { data } = await shop.execute('{ productVariant(sku: " sku-8 ") { title product { title } } }');
    expect(data.productVariant).toEqual({ title: 'Dear', product: { title: 'Dear' } });
  });

  it('lists everything for staff', async () => {
    await shop.add({ title: 'Draft', draft: true });
    const query = '{ products(sortKey: TITLE, filter: { statuses: [DRAFT] }) { nodes { title } } }';
    expect(titles((await shop.execute(query, {}, { viewer: staff() })).data.products)).toEqual(['Draft']);
    expect(titles((await shop.execute(query)).data.products)).toEqual([]);
  });
});
