import { readSuperstoreLines } from '@tessera/kit/demo';
import { deterministicId } from '@tessera/kit/graphql';
import { forEachEngine, startTestSubgraph } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoCatalogOf } from '../src/demo/demo-catalog.ts';
import { drawPicture } from '../src/demo/picture.ts';
import { productColumns, productsOfLines, unitPriceOf } from '../src/demo/superstore.ts';
import { tagsOf, vendorOf } from '../src/demo/vendors.ts';
import { isHandle } from '../src/domain/handle.ts';
import { catalog } from '../src/subgraph.ts';

describe('the data set', () => {
  it('has 1,894 products, each with one price to the cent in all its order lines', async () => {
    const lines = await readSuperstoreLines(productColumns);
    const products = productsOfLines(lines);
    expect(products).toHaveLength(1_894);
    const prices = new Map(
      products.map((product) => [`${product.productId}:${product.productName}`, product.unitPrice]),
    );
    for (const line of lines) {
      const price = prices.get(`${line['Product ID']}:${line['Product Name']}`);
      const sales = Number(price) * Number(line.Quantity) * (1 - Number(line.Discount));
      expect(Math.abs(sales / 100 - Number(line.Sales))).toBeLessThan(0.0001);
    }
    expect(unitPriceOf(261.96, 2, 0)).toBe(13_098n);
  });

  it('makes the same catalog whatever the order of its lines', async () => {
    const lines = await readSuperstoreLines(productColumns);
    const made = demoCatalogOf(productsOfLines(lines));
    const again = demoCatalogOf(productsOfLines(lines.toReversed()));
    expect(again.products).toEqual(made.products);
    expect(again.variants).toEqual(made.variants);
    expect(again.prices).toEqual(made.prices);
  });

  it('gives every product a handle and every variant a SKU of its own', async () => {
    const { products, variants } = demoCatalogOf(productsOfLines(await readSuperstoreLines(productColumns)));
    expect(products.filter(({ handle }) => !isHandle(handle))).toEqual([]);
    expect(new Set(products.map(({ handle }) => handle)).size).toBe(products.length);
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
    expect(variants.filter(({ sku }) => !/^[A-Z0-9-]+$/.test(sku))).toEqual([]);
  });

  it('names makers and tags by the words of a name', () => {
    expect(vendorOf('Xerox 1881')).toBe('Xerox');
    expect(vendorOf('GBC DocuBind')).toBe('GBC');
    expect(vendorOf('Generic thing')).toBeNull();
    expect(tagsOf('Black Leather, Heavy-Duty chair')).toEqual(['black', 'heavy-duty', 'leather']);
  });

  it('draws pictures that nothing in a name can break out of', () => {
    const url = drawPicture('seed', '<script> "&');
    expect(url).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+$/);
    const svg = Buffer.from(url.split(',')[1] ?? '', 'base64').toString();
    expect(svg).toContain('>&lt;&quot;</text>');
    expect(drawPicture('seed', 'x')).toBe(drawPicture('seed', 'x'));
  });
});

forEachEngine((engine) => {
  let url: string;
  beforeAll(async () => {
    url = await engine.databaseUrl();
  });
  const start = () => startTestSubgraph(catalog, { engine, databaseUrl: url, env: { DEMO_DATA: 'true' } });
  const summary =
    '{ search(query: "", sortKey: TITLE, first: 100) { totalCount nodes { id version } facets { categories { count category { name } } } } collections { nodes { title products(first: 100) { nodes { id } } } } }';

  it('is loaded once, with ids that others can compute', async () => {
    const first = await start();
    const { data } = await first.execute(summary);
    expect(data.search.totalCount).toBe(1_894);
    expect(data.search.facets.categories).toHaveLength(20);
    expect(data.search.facets.categories[0]).toEqual({ count: 1_098, category: { name: 'Office Supplies' } });
    expect(
      data.collections.nodes.map(({ products }: { products: { nodes: [] } }) => products.nodes.length),
    ).toEqual([24, 24, 24]);
    const seed = 'superstore:FUR-BO-10001798:Bush Somerset Collection Bookcase';
    const ids = {
      product: deterministicId('prod', seed),
      variant: deterministicId('var', `${seed}:default`),
    };
    const known = await first.execute(
      'query ($product: ID!, $variant: ID!) { product(id: $product) { title createdAt category { name parent { name } } media { generated url } } productVariant(id: $variant) { sku generated price { amount } prices { generated price { currencyCode } } product { id } } }',
      ids,
    );
    expect(known.data).toMatchObject({
      product: {
        title: 'Bush Somerset Collection Bookcase',
        category: { name: 'Bookcases', parent: { name: 'Furniture' } },
        media: [{ generated: true, url: expect.stringMatching(/^data:image/) }],
      },
      productVariant: {
        sku: 'FUR-BO-10001798',
        generated: false,
        price: { amount: '130.98' },
        prices: [
          { generated: true, price: { currencyCode: 'EUR' } },
          { generated: false, price: { currencyCode: 'USD' } },
        ],
        product: { id: ids.product },
      },
    });
    await first.stop();

    const second = await start();
    expect(second.takeStatements().filter((statement) => /^\s*insert/i.test(statement))).toEqual([]);
    expect((await second.execute(summary)).data).toEqual(data);
    await second.stop();
  }, 60_000);

  it('is loaded by one of two that start at once', async () => {
    url = await engine.databaseUrl();
    const both = await Promise.all([start(), start()]);
    for (const one of both) {
      expect((await one.execute('{ search(query: "") { totalCount } }')).data.search.totalCount).toBe(1_894);
      await one.stop();
    }
  }, 60_000);

  it('leaves nothing when it breaks half-way, and comes whole the next time', async () => {
    url = await engine.databaseUrl();
    let broken = 0;
    await expect(
      startTestSubgraph(
        {
          ...catalog,
          setup: async (given) => {
            const parts = await catalog.setup(given);
            return {
              ...parts,
              demo: async () =>
                parts.demo?.({
                  progress: () => {
                    broken += 1;
                    if (broken === 2) throw new Error('the power went');
                  },
                }),
            };
          },
        },
        { engine, databaseUrl: url, env: { DEMO_DATA: 'true' } },
      ),
    ).rejects.toThrow('the power went');
    expect(broken).toBe(2);
    const whole = await start();
    expect((await whole.execute('{ search(query: "") { totalCount } }')).data.search.totalCount).toBe(1_894);
    await whole.stop();
  }, 60_000);
});
