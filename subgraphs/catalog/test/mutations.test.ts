import { newId } from '@tessera/kit/graphql';
import { fixedClock, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, startCatalog, titles } from './fixture.ts';

forEachEngine((engine) => {
  const clock = fixedClock();
  let shop: Catalog;
  let number = 0;
  let title: string;
  beforeAll(async () => {
    shop = await startCatalog(engine, {}, clock);
  });
  beforeEach(() => {
    number += 1;
    title = `Thing ${number}`;
  });
  const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);
  const variantsOf = async (id: string) =>
    (
      await shop.execute(
        'query ($id: ID!) { product(id: $id) { options { name values } priceRange { min { amount } max { amount } } variants { nodes { id sku version prices { price { amount currencyCode } } } } } }',
        { id },
        { viewer: staff() },
      )
    ).data.product;

  describe('a product', () => {
    it('begins as a draft of version 1 with a handle of its title', async () => {
      const { product, userErrors } = await shop.mutate('productCreate', {
        title: ` ${title} `,
        tags: ['b', 'a', 'b '],
        vendor: 'Hon',
      });
      expect(userErrors).toEqual([]);
      expect(product).toMatchObject({
        handle: `thing-${number}`,
        title,
        status: 'DRAFT',
        version: 1,
        tags: ['b', 'a'],
        vendor: 'Hon',
        publishedAt: null,
        media: [],
      });
    });

    it('gets a numbered handle when its title is taken, and is refused when it asks for a taken one', async () => {
      const first = await shop.mutate('productCreate', { title });
      const second = await shop.mutate('productCreate', { title });
      expect(second.product.handle).toBe(`${first.product.handle}-2`);
      const third = await shop.mutate('productCreate', { title, handle: first.product.handle });
      expect(third).toMatchObject({
        product: null,
        userErrors: [{ code: 'HANDLE_TAKEN', field: ['input', 'handle'] }],
      });
      const { id } = second.product;
      const update = { id, expectedVersion: 1, handle: first.product.handle };
      expect(codes(await shop.mutate('productUpdate', update))).toEqual(['HANDLE_TAKEN']);
      expect(await shop.versionOf(id)).toBe(1);
    });

    it.each([
      [{ title: ' ' }, 'INVALID', 'title'],
      [{ title: 'x'.repeat(201) }, 'INVALID', 'title'],
      [{ title: 'a\u0007' }, 'INVALID', 'title'],
      [{ title: 'x', handle: 'Not a handle' }, 'INVALID', 'handle'],
      [{ title: 'x', handle: '' }, 'INVALID', 'handle'],
      [{ title: 'x', description: 'x'.repeat(10_001) }, 'INVALID', 'description'],
      [{ title: 'x', tags: [' '] }, 'INVALID', 'tags'],
      [{ title: 'x', tags: Array.from({ length: 51 }, String) }, 'TOO_MANY', 'tags'],
      [{ title: 'x', vendor: '' }, 'INVALID', 'vendor'],
      [{ title: 'x', categoryId: newId('cat') }, 'NOT_FOUND', 'categoryId'],
    ])('is refused as %o', async (input, code, field) => {
      const payload = await shop.mutate('productCreate', input);
      expect(payload.product).toBeNull();
      expect(payload.userErrors).toEqual([{ code, field: ['input', field], message: expect.any(String) }]);
    });

    it('names every problem at once', async () => {
      const payload = await shop.mutate('productCreate', { title: '', handle: '!', vendor: ' ' });
      expect(payload.userErrors.map(({ field }: { field: string[] }) => field[1])).toEqual([
        'title',
        'handle',
        'vendor',
      ]);
    });

    it('keeps what an update leaves out, and gives up what it sets to null', async () => {
      const categoryId = await shop.addCategory(`Category ${number}`);
      const { product } = await shop.mutate('productCreate', {
        title,
        vendor: 'Hon',
        tags: ['a'],
        categoryId,
      });
      const { id } = product;
      const renamed = await shop.mutate('productUpdate', { id, expectedVersion: 1, title: `${title} new` });
      expect(renamed.product).toMatchObject({
        vendor: 'Hon',
        tags: ['a'],
        version: 2,
        category: { id: categoryId },
      });
      const bare = await shop.mutate('productUpdate', {
        id,
        expectedVersion: 2,
        vendor: null,
        categoryId: null,
      });
      expect(bare.product).toMatchObject({ title: `${title} new`, vendor: null, category: null, version: 3 });
    });

    it('keeps a script as the text it is', async () => {
      const script = '<script>alert(1)</script>';
      const { product } = await shop.mutate('productCreate', { title: script, description: script });
      expect(product).toMatchObject({ title: script, description: script });
      expect(product.handle).toMatch(/^script-alert-1-script/);
    });

    it('is refused to whoever has not seen its version, exactly one of many at once', async () => {
      const id = await shop.add({ title });
      const expectedVersion = await shop.versionOf(id);
      const payloads = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          shop.mutate('productUpdate', { id, expectedVersion, title: `${title} ${index}` }),
        ),
      );
      expect(payloads.filter(({ product }) => product !== null)).toHaveLength(1);
      expect(payloads.flatMap(codes)).toEqual(Array(7).fill('STALE'));
      expect(await shop.versionOf(id)).toBe(expectedVersion + 1);
    });

    it('is published with a variant and a price only', async () => {
      const { product } = await shop.mutate('productCreate', { title });
      const { id } = product;
      expect(codes(await shop.mutate('productPublish', { id, expectedVersion: 1 }))).toEqual([
        'NOT_SELLABLE',
      ]);
      const { productVariant } = await shop.mutate('productVariantCreate', {
        productId: id,
        sku: `P${number}`,
      });
      expect(codes(await shop.mutate('productPublish', { id, expectedVersion: 1 }))).toEqual([
        'NOT_SELLABLE',
      ]);
      await shop.mutate('productVariantPriceSet', {
        id: productVariant.id,
        expectedVersion: 1,
        currencyCode: 'EUR',
        amount: '0.00',
      });
      const published = await shop.mutate('productPublish', { id, expectedVersion: 1 });
      expect(published.product).toMatchObject({
        status: 'PUBLISHED',
        version: 2,
        publishedAt: clock().toISOString(),
      });
      const again = await shop.mutate('productPublish', { id, expectedVersion: 2 });
      expect(again.product.version).toBe(2);
      expect(codes(await shop.mutate('productPublish', { id, expectedVersion: 1 }))).toEqual(['STALE']);
    });

    it('leaves the archive as a draft', async () => {
      const id = await shop.add({ title });
      await shop.mutate('productArchive', { id, expectedVersion: 2 });
      expect(codes(await shop.mutate('productPublish', { id, expectedVersion: 3 }))).toEqual([
        'WRONG_STATUS',
      ]);
      const { product } = await shop.mutate('productUnpublish', { id, expectedVersion: 3 });
      expect(product).toMatchObject({ status: 'DRAFT', publishedAt: null, version: 4 });
    });

    it('that is not there is not found, whatever is done to it', async () => {
      const id = newId('prod');
      for (const [mutation, input] of [
        ['productUpdate', { id, expectedVersion: 1 }],
        ['productPublish', { id, expectedVersion: 1 }],
        ['productMediaAdd', { productId: id, expectedVersion: 1, url: 'https://example.org/a.png', alt: '' }],
        ['productMediaRemove', { productId: id, expectedVersion: 1, mediaId: newId('med') }],
        ['productVariantCreate', { productId: id, sku: 'X' }],
        ['productVariantUpdate', { id: newId('var'), expectedVersion: 1 }],
        ['productVariantDelete', { id: newId('var'), expectedVersion: 1 }],
        [
          'productVariantPriceSet',
          { id: newId('var'), expectedVersion: 1, currencyCode: 'USD', amount: '1' },
        ],
      ] as const) {
        expect(codes(await shop.mutate(mutation, input)), mutation).toEqual(['NOT_FOUND']);
      }
    });

    it('refuses the id of another type', async () => {
      await expect(shop.mutate('productUpdate', { id: newId('var'), expectedVersion: 1 })).rejects.toThrow(
        'BAD_USER_INPUT',
      );
      await expect(shop.mutate('productCreate', { title, categoryId: newId('col') })).rejects.toThrow(
        'BAD_USER_INPUT',
      );
      await expect(
        shop.mutate('productVariantDelete', { id: newId('prod'), expectedVersion: 1 }),
      ).rejects.toThrow('BAD_USER_INPUT');
    });

    it('is found by its new words, and no more by the old ones', async () => {
      const id = await shop.add({ title: `Wobbler ${number}` });
      const count = async (query: string) =>
        (await shop.execute('query ($query: String!) { search(query: $query) { totalCount } }', { query }))
          .data.search.totalCount;
      expect(await count(`wobbler ${number}`)).toBe(1);
      await shop.mutate('productUpdate', {
        id,
        expectedVersion: 2,
        title: `Plonker ${number}`,
        vendor: 'Zorgmaker',
      });
      expect(await count(`wobbler ${number}`)).toBe(0);
      expect(await count(`plonker ${number} zorgmaker`)).toBe(1);
      expect(await count(`plonkre zorgmkaer`)).toBe(1);
    });
  });

  describe('pictures', () => {
    const add = (id: string, expectedVersion: number, url: string, position?: number) =>
      shop.mutate('productMediaAdd', {
        productId: id,
        expectedVersion,
        url,
        alt: 'A thing',
        ...(position !== undefined && { position }),
      });

    it('stand where they were put', async () => {
      const id = await shop.add({ title });
      await add(id, 2, 'https://example.org/1.png');
      await add(id, 3, 'https://example.org/2.png');
      const { product } = await add(id, 4, 'https://example.org/0.png', 0);
      expect(product.media.map(({ url }: { url: string }) => url.at(-5))).toEqual(['0', '1', '2']);
      expect(product.media[0]).toMatchObject({
        alt: 'A thing',
        generated: false,
        id: expect.stringMatching(/^med_/),
      });
      const removed = await shop.mutate('productMediaRemove', {
        productId: id,
        expectedVersion: 5,
        mediaId: product.media[1].id,
      });
      expect(removed.product.media.map(({ url }: { url: string }) => url.at(-5))).toEqual(['0', '2']);
      expect(
        codes(
          await shop.mutate('productMediaRemove', {
            productId: id,
            expectedVersion: 6,
            mediaId: product.media[1].id,
          }),
        ),
      ).toEqual(['NOT_FOUND']);
    });

    it.each(['data:image/svg+xml,<svg/>', 'http://example.org/a.png', 'javascript:alert(1)'])(
      'are refused at %s',
      async (url) => {
        const id = await shop.add({ title });
        expect(codes(await add(id, 2, url))).toEqual(['INVALID']);
        expect(codes(await add(id, 1, 'https://example.org/1.png'))).toEqual(['STALE']);
        expect(await shop.versionOf(id)).toBe(2);
      },
    );
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
      expect(await variantsOf(product.id)).toMatchObject({
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
      expect((await variantsOf(product.id)).options).toEqual([{ name: 'Color', values: ['Grey', 'White'] }]);
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
      const [mine] = (await variantsOf(other)).variants.nodes;
      expect(
        codes(
          await shop.mutate('productVariantUpdate', {
            id: mine.id,
            expectedVersion: mine.version,
            sku: `TAKEN-${number}`,
          }),
        ),
      ).toEqual(['SKU_TAKEN']);
      expect((await variantsOf(id)).variants.nodes).toHaveLength(1);
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
      expect((await variantsOf(product.id)).variants.nodes).toEqual([]);
    });

    it('has prices in several currencies, each set and removed alone', async () => {
      const id = await shop.add({ title });
      const [variant] = (await variantsOf(id)).variants.nodes;
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
      const [variant] = (await variantsOf(id)).variants.nodes;
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
      expect((await variantsOf(id)).variants.nodes[0].prices[0].price.amount).toBe(
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
      expect(await variantsOf(product.id)).toMatchObject({
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
      const [variant] = (await variantsOf(id)).variants.nodes;
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

  describe('a collection', () => {
    it('has products in the order they were put in, each once', async () => {
      const ids = [
        await shop.add({ title: `${title} a` }),
        await shop.add({ title: `${title} b` }),
        await shop.add({ title: `${title} c` }),
      ];
      const { collection } = await shop.mutate('collectionCreate', { title });
      const { id } = collection;
      const change = (mutation: string, expectedVersion: number, productIds: (string | undefined)[]) =>
        shop.mutate(mutation, { collectionId: id, expectedVersion, productIds });
      const read = async () =>
        titles(
          (
            await shop.execute('query ($id: ID!) { collection(id: $id) { products { nodes { title } } } }', {
              id,
            })
          ).data.collection.products,
        );
      await change('collectionProductsAdd', 1, [ids[2], ids[0], ids[2]]);
      await change('collectionProductsAdd', 2, [ids[0], ids[1]]);
      expect(await read()).toEqual([`${title} c`, `${title} a`, `${title} b`]);
      await change('collectionProductsRemove', 3, [ids[0], newId('prod')]);
      expect(await read()).toEqual([`${title} c`, `${title} b`]);
      const pages: string[] = [];
      for (let after: string | null = null; ; ) {
        const page: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
          await shop.execute(
            'query ($id: ID!, $after: String) { collection(id: $id) { products(first: 1, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } } }',
            { id, after },
          )
        ).data.collection.products;
        pages.push(...titles(page));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(pages).toEqual(await read());
      const filtered = await shop.execute(
        'query ($id: ID!) { products(sortKey: TITLE, filter: { collectionIds: [$id] }) { nodes { title collections { id } } } }',
        { id },
      );
      expect(titles(filtered.data.products)).toEqual([`${title} b`, `${title} c`]);
      expect(filtered.data.products.nodes[0].collections).toEqual([{ id }]);
      expect(codes(await change('collectionProductsAdd', 3, [ids[0]]))).toEqual(['STALE']);
      expect(codes(await change('collectionProductsAdd', 4, [newId('prod')]))).toEqual(['NOT_FOUND']);
      expect(codes(await change('collectionProductsAdd', 4, []))).toEqual(['INVALID']);
      expect(
        codes(
          await change(
            'collectionProductsAdd',
            4,
            Array.from({ length: 101 }, () => newId('prod')),
          ),
        ),
      ).toEqual(['INVALID']);
      expect(await shop.mutate('collectionDelete', { id, expectedVersion: 4 })).toEqual({
        deletedId: id,
        userErrors: [],
      });
      expect(
        (await shop.execute('query ($id: ID!) { collection(id: $id) { id } }', { id })).data.collection,
      ).toBeNull();
    });

    it('is changed by who has seen its version', async () => {
      const { collection } = await shop.mutate('collectionCreate', { title });
      const { id } = collection;
      const renamed = await shop.mutate('collectionUpdate', {
        id,
        expectedVersion: 1,
        title: `${title} new`,
        handle: `new-${number}`,
      });
      expect(renamed.collection).toMatchObject({
        title: `${title} new`,
        handle: `new-${number}`,
        version: 2,
      });
      expect(codes(await shop.mutate('collectionUpdate', { id, expectedVersion: 1 }))).toEqual(['STALE']);
      expect(codes(await shop.mutate('collectionCreate', { title, handle: `new-${number}` }))).toEqual([
        'HANDLE_TAKEN',
      ]);
      expect(codes(await shop.mutate('collectionDelete', { id: newId('col'), expectedVersion: 1 }))).toEqual([
        'NOT_FOUND',
      ]);
    });
  });
});
