import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, codes, startCatalog, titles } from './fixture.ts';

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
