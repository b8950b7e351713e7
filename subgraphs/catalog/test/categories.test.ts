import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Catalog, codes, startCatalog, titles } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Catalog;
  /** Begins the names of one test: all share a shop, and none is to meet another's. */
  let own: string;
  let number = 0;
  let top: string;
  let middle: string;
  let bottom: string;
  beforeAll(async () => {
    shop = await startCatalog(engine);
  });
  beforeEach(async () => {
    number += 1;
    own = `case${number}x`;
    top = await shop.addCategory(`${own} Top`);
    middle = await shop.addCategory(`${own} Middle`, top);
    bottom = await shop.addCategory(`${own} Bottom`, middle);
    await shop.add({ title: `${own} high`, categoryId: top, sku: `${own}-high` });
    await shop.add({ title: `${own} low`, categoryId: bottom, sku: `${own}-low` });
  });

  const move = (id: string, parentId: string | null, expectedVersion = 1) =>
    shop.mutate('categoryMove', { id, expectedVersion, parentId });
  const productsOf = async (id: string) => {
    const { data } = await shop.execute(
      'query ($id: ID!) { category(id: $id) { products(sortKey: TITLE) { nodes { title } } } }',
      { id },
    );
    return titles(data.category.products).map((title) => title.slice(own.length + 1));
  };
  const count = async (words: string) => {
    const { data } = await shop.execute(
      'query ($query: String!) { search(query: $query) { totalCount correctedQuery } }',
      { query: `${own} ${words}` },
    );
    return data.search.totalCount;
  };

  it('form a tree that is read up and down', async () => {
    const { data } = await shop.execute(
      `query ($top: ID!, $bottom: ID!) {
        top: category(id: $top) { name parent { name } ancestors { name } children { name children { name } } }
        bottom: category(id: $bottom) { parent { name } ancestors { name } children { name } }
        categories { id }
      }`,
      { top, bottom },
    );
    expect(data.top).toEqual({
      name: `${own} Top`,
      parent: null,
      ancestors: [],
      children: [{ name: `${own} Middle`, children: [{ name: `${own} Bottom` }] }],
    });
    expect(data.bottom).toEqual({
      parent: { name: `${own} Middle` },
      ancestors: [{ name: `${own} Top` }, { name: `${own} Middle` }],
      children: [],
    });
    const roots = data.categories.map(({ id }: { id: string }) => id);
    expect(roots).toContain(top);
    expect(roots).not.toContain(middle);
  });

  it('hold the products of all that is below them', async () => {
    expect(await productsOf(top)).toEqual(['high', 'low']);
    expect(await productsOf(middle)).toEqual(['low']);
  });

  it('stand by position, then by name', async () => {
    for (const [name, position] of [
      ['Zulu', 1],
      ['äther', 1],
      ['Last', 2],
      ['First', 0],
    ] as const) {
      await shop.mutate('categoryCreate', { name, position, parentId: bottom });
    }
    const { data } = await shop.execute('query ($id: ID!) { category(id: $id) { children { name } } }', {
      id: bottom,
    });
    expect(data.category.children.map(({ name }: { name: string }) => name)).toEqual([
      'First',
      'äther',
      'Zulu',
      'Last',
    ]);
  });

  it('take their products, counts and words along when they move', async () => {
    const other = await shop.addCategory(`${own} Elsewhere`);
    const { category } = await move(middle, other);
    expect(category).toMatchObject({ version: 2, parent: { id: other } });
    expect(await productsOf(top)).toEqual(['high']);
    expect(await productsOf(other)).toEqual(['low']);
    expect(await count('top bottom')).toBe(0);
    const { data } = await shop.execute(
      'query ($query: String!) { search(query: $query) { totalCount facets { categories { category { name } } } } }',
      { query: `${own} elsewhere` },
    );
    expect(data.search.totalCount).toBe(1);
    expect(data.search.facets.categories).toHaveLength(3);
    await move(middle, null, 2);
    expect(await productsOf(other)).toEqual([]);
  });

  it('are found by a new name, and no more by the old one', async () => {
    expect(await count('middle')).toBe(1);
    const payload = await shop.mutate('categoryUpdate', {
      id: middle,
      expectedVersion: 1,
      name: 'Mezzanine',
      position: 3,
    });
    expect(payload.category).toMatchObject({
      name: 'Mezzanine',
      handle: `${own}-middle`,
      position: 3,
      version: 2,
    });
    expect([await count('mezzanine'), await count('middle')]).toEqual([1, 0]);
    expect(codes(await shop.mutate('categoryUpdate', { id: middle, expectedVersion: 1 }))).toEqual(['STALE']);
  });

  it('never stand below themselves', async () => {
    for (const below of [top, middle, bottom]) expect(codes(await move(top, below))).toEqual(['CYCLE']);
    expect(codes(await move(top, newId('cat')))).toEqual(['NOT_FOUND']);
    expect(codes(await move(newId('cat'), null))).toEqual(['NOT_FOUND']);
    expect(codes(await move(top, null, 7))).toEqual(['STALE']);
    await expect(move(top, newId('prod'))).rejects.toThrow('BAD_USER_INPUT');
  });

  it('make no ring when two move below each other at once', async () => {
    const pairs: [string, string][] = [];
    for (const pair of [1, 2, 3, 4]) {
      pairs.push([
        await shop.addCategory(`${own} left ${pair}`),
        await shop.addCategory(`${own} right ${pair}`),
      ]);
    }
    const payloads = await Promise.all(
      pairs.flatMap(([left, right]) => [move(left, right), move(right, left)]),
    );
    expect(payloads.flatMap(codes)).toEqual(pairs.map(() => 'CYCLE'));
  });

  it('are at most ten levels deep', async () => {
    const levels = [bottom];
    for (let level = 4; level <= 10; level += 1) {
      levels.push(await shop.addCategory(`${own} Level ${level}`, levels.at(-1)));
    }
    const [ninth, tenth] = levels.slice(-2) as [string, string];
    const deeper = await shop.mutate('categoryCreate', { name: 'Level 11', parentId: tenth });
    expect(codes(deeper)).toEqual(['TOO_MANY']);
    const pair = await shop.addCategory(`${own} Pair`);
    await shop.addCategory(`${own} Child`, pair);
    expect(codes(await move(pair, ninth))).toEqual(['TOO_MANY']);
  });

  it('go when they are empty', async () => {
    const remove = (id: string, expectedVersion = 1) =>
      shop.mutate('categoryDelete', { id, expectedVersion });
    for (const used of [top, middle, bottom]) expect(codes(await remove(used))).toEqual(['CATEGORY_IN_USE']);
    const empty = await shop.addCategory(`${own} Empty`);
    expect(codes(await remove(empty, 2))).toEqual(['STALE']);
    expect(await remove(empty)).toEqual({ deletedId: empty, userErrors: [] });
    expect(codes(await remove(empty))).toEqual(['NOT_FOUND']);
  });

  it.each([
    [{ name: '' }, 'INVALID'],
    [{ name: 'x'.repeat(101) }, 'INVALID'],
    [{ name: 'x', handle: 'X' }, 'INVALID'],
    [{ name: 'x', position: -1 }, 'INVALID'],
    [{ name: 'x', handle: 'case1x-top' }, 'HANDLE_TAKEN'],
    [{ name: 'x', parentId: newId('cat') }, 'NOT_FOUND'],
  ])('are refused as %o', async (input, code) => {
    expect(codes(await shop.mutate('categoryCreate', input))).toEqual([code]);
  });

  it('keep products whole while both change at once', async () => {
    const { data } = await shop.execute(
      'query ($sku: String!) { productVariant(sku: $sku) { product { id } } }',
      {
        sku: `${own}-low`,
      },
    );
    const { id } = data.productVariant.product;
    const other = await shop.addCategory(`${own} Elsewhere`);
    await Promise.all([
      move(middle, other),
      ...['alpha', 'beta'].map((name) =>
        shop.add({ title: `${own} ${name}`, categoryId: bottom, sku: `${own}-${name}` }),
      ),
      shop.mutate('productUpdate', { id, expectedVersion: 2, title: `${own} renamed`, categoryId: top }),
    ]);
    expect(await productsOf(other)).toEqual(['alpha', 'beta']);
    expect(await productsOf(top)).toEqual(['high', 'renamed']);
    expect([await count('elsewhere'), await count('top')]).toEqual([2, 2]);
  });
});
