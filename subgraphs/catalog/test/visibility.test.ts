import { anonymous, type Viewer } from '@tessera/kit/identity';
import { admin, customer, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalog, startCatalog } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Catalog;
  const ids: Record<string, string> = {};
  let category: string;
  let collection: string;
  beforeAll(async () => {
    shop = await startCatalog(engine);
    category = await shop.addCategory('Secrets');
    for (const [title, draft] of [
      ['Hidden gizmo', true],
      ['Archived gizmo', false],
      ['Open gadget', false],
    ] as const) {
      ids[title] = await shop.add({
        title,
        draft,
        categoryId: category,
        vendor: draft ? 'Quietly' : 'Loudly',
        tags: [draft ? 'clandestine' : 'announced'],
        sku: title.replace(' ', '-'),
      });
    }
    const archived = ids['Archived gizmo'] ?? '';
    await shop.mutate('productArchive', { id: archived, expectedVersion: await shop.versionOf(archived) });
    collection = (await shop.mutate('collectionCreate', { title: 'All' })).collection.id;
    await shop.mutate('collectionProductsAdd', {
      collectionId: collection,
      expectedVersion: 1,
      productIds: Object.values(ids),
    });
  });

  const ask = async (viewer: Viewer) => {
    const hidden = ids['Hidden gizmo'] ?? '';
    const { data: staffData } = await shop.execute(
      'query ($id: ID!) { product(id: $id) { variants { nodes { id } } } }',
      { id: hidden },
      { viewer: staff() },
    );
    const variantId = staffData.product.variants.nodes[0].id;
    const { data, errors } = await shop.execute(
      `query ($id: ID!, $variant: ID!, $category: ID!, $collection: ID!) {
        byId: product(id: $id) { title }
        byHandle: product(handle: "hidden-gizmo") { title }
        archived: product(handle: "archived-gizmo") { title }
        variantById: productVariant(id: $variant) { sku }
        variantBySku: productVariant(sku: "HIDDEN-GIZMO") { sku }
        products(sortKey: TITLE) { nodes { title } }
        drafts: products(filter: { statuses: [DRAFT, ARCHIVED] }) { nodes { title } }
        byVendor: products(filter: { vendors: ["Quietly"] }) { nodes { title } }
        category(id: $category) { products(sortKey: TITLE) { nodes { title } } }
        collection(id: $collection) { products { nodes { title } } }
        search(query: "gizmo") { totalCount correctedQuery nodes { title } }
        prefix: search(query: "giz") { totalCount nodes { title } }
        bySku: search(query: "HIDDEN-GIZMO") { totalCount }
        everything: search(query: "", sortKey: TITLE) { totalCount nodes { title } facets { vendors { value count } tags { value count } categories { count category { name } } prices { count } } }
      }`,
      { id: hidden, variant: variantId, category, collection },
      { viewer },
    );
    expect(errors).toEqual([]);
    const entities = await shop.entities(
      [
        { __typename: 'Product', id: hidden },
        { __typename: 'Product', handle: 'hidden-gizmo' },
        { __typename: 'ProductVariant', id: variantId },
      ],
      '... on Product { title } ... on ProductVariant { sku }',
      { viewer },
    );
    return { ...data, entities: entities.data._entities };
  };

  describe.each<[string, Viewer]>([
    ['a visitor', anonymous],
    ['a customer', customer()],
  ])('%s', (_, viewer) => {
    it('meets no draft or archived product, however it is asked for', async () => {
      const open = [{ title: 'Open gadget' }];
      expect(await ask(viewer)).toEqual({
        byId: null,
        byHandle: null,
        archived: null,
        variantById: null,
        variantBySku: null,
        products: { nodes: open },
        drafts: { nodes: [] },
        byVendor: { nodes: [] },
        category: { products: { nodes: open } },
        collection: { products: { nodes: open } },
        search: { totalCount: 0, correctedQuery: null, nodes: [] },
        prefix: { totalCount: 0, nodes: [] },
        bySku: { totalCount: 0 },
        everything: {
          totalCount: 1,
          nodes: open,
          facets: {
            vendors: [{ value: 'Loudly', count: 1 }],
            tags: [{ value: 'announced', count: 1 }],
            categories: [{ count: 1, category: { name: 'Secrets' } }],
            prices: [{ count: 1 }],
          },
        },
        entities: [null, null, null],
      });
    });

    it.each(['gizno', 'quietlt', 'clandestne'])(
      'gets no hint of a draft by the correction of %s',
      async (query) => {
        const { data } = await shop.execute(
          'query ($query: String!) { search(query: $query) { totalCount correctedQuery } }',
          { query },
          { viewer },
        );
        expect(data.search).toEqual({ totalCount: 0, correctedQuery: null });
      },
    );

    it('may change nothing', async () => {
      const id = ids['Open gadget'];
      for (const [mutation, input] of [
        ['productCreate', { title: 'X' }],
        ['productUpdate', { id, expectedVersion: 2, title: 'X' }],
        ['productUnpublish', { id, expectedVersion: 2 }],
        ['categoryCreate', { name: 'X' }],
        ['collectionDelete', { id: collection, expectedVersion: 2 }],
      ] as const) {
        await expect(shop.mutate(mutation, input, viewer)).rejects.toThrow(/UNAUTHENTICATED|FORBIDDEN/);
      }
      expect(await shop.versionOf(id ?? '')).toBe(2);
    });
  });

  it.each<[string, Viewer]>([
    ['staff', staff()],
    ['an admin', admin()],
  ])('%s meets everything', async (_, viewer) => {
    const seen = await ask(viewer);
    expect(seen.byId).toEqual({ title: 'Hidden gizmo' });
    expect(seen.archived).toEqual({ title: 'Archived gizmo' });
    expect(seen.variantBySku).toEqual({ sku: 'HIDDEN-GIZMO' });
    expect(seen.products.nodes).toHaveLength(3);
    expect(seen.drafts.nodes).toHaveLength(2);
    expect(seen.search.totalCount).toBe(2);
    expect(seen.everything.totalCount).toBe(3);
    expect(seen.entities).toEqual([
      { title: 'Hidden gizmo' },
      { title: 'Hidden gizmo' },
      { sku: 'HIDDEN-GIZMO' },
    ]);
  });

  it('shows a product from the moment it is published and no longer', async () => {
    const id = await shop.add({ title: 'Flickering sprocket' });
    const count = async () =>
      (await shop.execute('{ search(query: "sproket") { totalCount correctedQuery } }')).data.search;
    expect(await count()).toEqual({ totalCount: 1, correctedQuery: 'sprocket' });
    await shop.mutate('productUnpublish', { id, expectedVersion: await shop.versionOf(id) });
    expect(await count()).toEqual({ totalCount: 0, correctedQuery: null });
    await shop.mutate('productPublish', { id, expectedVersion: await shop.versionOf(id) });
    expect(await count()).toEqual({ totalCount: 1, correctedQuery: 'sprocket' });
  });
});
