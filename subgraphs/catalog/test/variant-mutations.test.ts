import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, codes, startCatalog } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Catalog;
  let number = 0;
  let title: string;
  beforeAll(async () => {
    shop = await startCatalog(engine);
  });
  beforeEach(() => {
    number += 1;
    title = `Thing ${number}`;
  });

  describe('a variant', () => {
    const color = (value: string) => [{ name: 'Color', value }];

    it('has options of its own, which make those of the product', async () => {
      const { product } = await shop.mutate('productCreate', { title });
      const create = (value: string, price: string) =>
        shop.mutate('productVariantCreate', {
          productId: product.id,
          sku: `v${number}-${value}`,
          options: color(value),
          prices: [{ amount: price, currencyCode: 'USD' }],
          weight: 1200,
        });
      const black = await create('Black', '12.50');
      expect(black.productVariant).toMatchObject({
        sku: `V${number}-BLACK`,
        title: 'Black',
        weight: 1200,
        version: 1,
        generated: false,
      });
      await create('White', '9.99');
      expect(codes(await create('White', '1'))).toEqual(['OPTIONS_MISMATCH']);
      const plain = await shop.mutate('productVariantCreate', { productId: product.id, sku: `v${number}` });
      expect(codes(plain)).toEqual(['OPTIONS_MISMATCH']);
      expect(await shop.variantsOf(product.id)).toMatchObject({
        options: [{ name: 'Color', values: ['Black', 'White'] }],
        priceRange: { min: { amount: '9.99' }, max: { amount: '12.50' } },
      });
      const { id } = black.productVariant;
      const painted = await shop.mutate('productVariantUpdate', {
        id,
        expectedVersion: 1,
        options: color('Grey'),
        weight: null,
      });
      expect(painted.productVariant).toMatchObject({ title: 'Grey', weight: null, version: 2 });
      expect((await shop.variantsOf(product.id)).options).toEqual([
        { name: 'Color', values: ['Grey', 'White'] },
      ]);
      expect(
        codes(await shop.mutate('productVariantUpdate', { id, expectedVersion: 2, options: color('White') })),
      ).toEqual(['OPTIONS_MISMATCH']);
    });

    it('has a SKU that no other has, in whatever case', async () => {
      const id = await shop.add({ title, sku: `taken-${number}` });
      const other = await shop.add({ title: `${title} other` });
      expect(
        codes(
          await shop.mutate('productVariantCreate', {
            productId: other,
            sku: `Taken-${number}`,
            options: [],
          }),
        ),
      ).toEqual(['OPTIONS_MISMATCH']);
      const fresh = await shop.mutate('productCreate', { title });
      expect(
        codes(
          await shop.mutate('productVariantCreate', { productId: fresh.product.id, sku: `Taken-${number}` }),
        ),
      ).toEqual(['SKU_TAKEN']);
      const [mine] = (await shop.variantsOf(other)).variants.nodes;
      expect(
        codes(
          await shop.mutate('productVariantUpdate', {
            id: mine.id,
            expectedVersion: mine.version,
            sku: `TAKEN-${number}`,
          }),
        ),
      ).toEqual(['SKU_TAKEN']);
      expect((await shop.variantsOf(id)).variants.nodes).toHaveLength(1);
    });

    it.each([
      [{ prices: [{ amount: '-1', currencyCode: 'USD' }] }, 'INVALID', 'prices'],
      [{ prices: [{ amount: '1.001', currencyCode: 'USD' }] }, 'INVALID', 'prices'],
      [{ prices: [{ amount: '1.5', currencyCode: 'JPY' }] }, 'INVALID', 'prices'],
      [{ prices: [{ amount: '1', currencyCode: 'usd' }] }, 'INVALID', 'prices'],
      [{ prices: [{ amount: '9999999999999999999999999999', currencyCode: 'USD' }] }, 'INVALID', 'prices'],
      [
        {
          prices: [
            { amount: '1', currencyCode: 'USD' },
            { amount: '2', currencyCode: 'USD' },
          ],
        },
        'INVALID',
        'prices',
      ],
      [{ sku: 'no spaces' }, 'INVALID', 'sku'],
      [{ sku: '' }, 'INVALID', 'sku'],
      [{ weight: -1 }, 'INVALID', 'weight'],
      [{ weight: 2_000_000_000 }, 'INVALID', 'weight'],
      [
        {
          options: [
            { name: 'A', value: '1' },
            { name: 'A', value: '2' },
          ],
        },
        'INVALID',
        'options',
      ],
      [{ options: [{ name: ' ', value: '1' }] }, 'INVALID', 'options'],
      [{ options: ['A', 'B', 'C', 'D'].map((name) => ({ name, value: '1' })) }, 'TOO_MANY', 'options'],
    ])('is refused with %o', async (input, code, field) => {
      const { product } = await shop.mutate('productCreate', { title });
      const payload = await shop.mutate('productVariantCreate', {
        productId: product.id,
        sku: `N${number}`,
        ...input,
      });
      expect(payload).toMatchObject({
        productVariant: null,
        userErrors: [{ code, field: ['input', field] }],
      });
      expect((await shop.variantsOf(product.id)).variants.nodes).toEqual([]);
    });

    it('has prices in several currencies, each set and removed alone', async () => {
      const id = await shop.add({ title });
      const [variant] = (await shop.variantsOf(id)).variants.nodes;
      const set = (expectedVersion: number, currencyCode: string, amount: string | null) =>
        shop.mutate('productVariantPriceSet', { id: variant.id, expectedVersion, currencyCode, amount });
      await set(1, 'JPY', '1500');
      const { productVariant } = await set(2, 'EUR', '9007199254.99');
      expect(productVariant.prices.map(({ price }: { price: { amount: string } }) => price.amount)).toEqual([
        '9007199254.99',
        '1500',
        '10.00',
      ]);
      const cheaper = await set(3, 'EUR', '0.01');
      expect(cheaper.productVariant.prices[0].price).toEqual({ amount: '0.01', currencyCode: 'EUR' });
      await set(4, 'EUR', null);
      expect((await set(5, 'JPY', null)).productVariant.prices).toHaveLength(1);
      expect(codes(await set(6, 'USD', null))).toEqual(['NOT_SELLABLE']);
      expect(codes(await set(6, 'USD', '-0.01'))).toEqual(['INVALID']);
      expect(codes(await set(5, 'USD', '1'))).toEqual(['STALE']);
    });

    it('is priced by exactly one of many at once', async () => {
      const id = await shop.add({ title });
      const [variant] = (await shop.variantsOf(id)).variants.nodes;
      const payloads = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          shop.mutate('productVariantPriceSet', {
            id: variant.id,
            expectedVersion: 1,
            currencyCode: 'USD',
            amount: `${index + 1}.00`,
          }),
        ),
      );
      const winners = payloads.filter(({ productVariant }) => productVariant !== null);
      expect(winners).toHaveLength(1);
      expect(payloads.flatMap(codes)).toEqual(Array(5).fill('STALE'));
      expect((await shop.variantsOf(id)).variants.nodes[0].prices[0].price.amount).toBe(
        winners[0].productVariant.prices[0].price.amount,
      );
    });

    it('is deleted, but not the last of a published product', async () => {
      const { product } = await shop.mutate('productCreate', { title });
      const make = async (value: string) =>
        (
          await shop.mutate('productVariantCreate', {
            productId: product.id,
            sku: `D${number}-${value}`,
            options: color(value),
            prices: [{ amount: '1', currencyCode: 'USD' }],
          })
        ).productVariant.id;
      const [first, second] = [await make('One'), await make('Two')];
      await shop.mutate('productPublish', { id: product.id, expectedVersion: 1 });
      expect(await shop.mutate('productVariantDelete', { id: first, expectedVersion: 1 })).toEqual({
        deletedId: first,
        userErrors: [],
      });
      expect(codes(await shop.mutate('productVariantDelete', { id: second, expectedVersion: 1 }))).toEqual([
        'NOT_SELLABLE',
      ]);
      expect(codes(await shop.mutate('productVariantDelete', { id: first, expectedVersion: 1 }))).toEqual([
        'NOT_FOUND',
      ]);
      expect(await shop.variantsOf(product.id)).toMatchObject({
        options: [{ values: ['Two'] }],
        variants: { nodes: [{ id: second }] },
      });
    });

    it('keeps a published product whole: no further one without a price', async () => {
      const { product } = await shop.mutate('productCreate', { title });
      await shop.mutate('productVariantCreate', {
        productId: product.id,
        sku: `W${number}`,
        options: color('One'),
        prices: [{ amount: '1', currencyCode: 'USD' }],
      });
      await shop.mutate('productPublish', { id: product.id, expectedVersion: 1 });
      expect(
        codes(
          await shop.mutate('productVariantCreate', {
            productId: product.id,
            sku: `W${number}-2`,
            options: color('Two'),
          }),
        ),
      ).toEqual(['NOT_SELLABLE']);
    });

    it('shows each mutation of a document as it left things', async () => {
      const id = await shop.add({ title });
      const [variant] = (await shop.variantsOf(id)).variants.nodes;
      const step = (alias: string, version: number, amount: string) =>
        `${alias}: productVariantPriceSet(input: { id: "${variant.id}", expectedVersion: ${version}, currencyCode: "USD", amount: "${amount}" }) { productVariant { product { priceRange { min { amount } } } } }`;
      const { data } = await shop.execute(
        `mutation { ${step('a', 1, '1')} ${step('b', 2, '2')} }`,
        {},
        { viewer: staff() },
      );
      expect(
        [data.a, data.b].map(({ productVariant }) => productVariant.product.priceRange.min.amount),
      ).toEqual(['1.00', '2.00']);
    });
  });
});
