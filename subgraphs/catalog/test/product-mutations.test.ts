import { newId } from '@tessera/kit/graphql';
import { fixedClock, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, codes, startCatalog } from './fixture.ts';

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
});
