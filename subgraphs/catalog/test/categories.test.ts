import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeEach, expect, it } from 'vitest';
import { type Catalog, startCatalog, titles } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Catalog;
  let top: string;
  let middle: string;
  let bottom: string;
  beforeEach(async () => {
    shop = await startCatalog(engine);
    top = await shop.addCategory('Top');
    middle = await shop.addCategory('Middle', top);
    bottom = await shop.addCategory('Bottom', middle);
    await shop.add({ title: 'On top', categoryId: top });
    await shop.add({ title: 'At the bottom', categoryId: bottom });
  });
  const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);
  const move = (id: string, parentId: string | null, expectedVersion = 1) =>
    shop.mutate('categoryMove', { id, expectedVersion, parentId });
  const productsOf = async (id: string) =>
    titles(
      (
        await shop.execute(
          'query ($id: ID!) { category(id: $id) { products(sortKey: TITLE) { nodes { title } } } }',
          { id },
        )
      ).data.category.products,
    );

  it('form a tree that is read up and down', async () => {
    const { data } = await shop.execute(
      'query ($id: ID!) { category(id: $id) { name parent { name } ancestors { name } children { name } } categories { name ancestors { name } parent { name } children { name children { name } } } }',
      { id: bottom },
    );
    expect(data.category).toEqual({
      name: 'Bottom',
      parent: { name: 'Middle' },
      ancestors: [{ name: 'Top' }, { name: 'Middle' }],
      children: [],
    });
    expect(data.categories).toEqual([
      {
        name: 'Top',
        ancestors: [],
        parent: null,
        children: [{ name: 'Middle', children: [{ name: 'Bottom' }] }],
      },
    ]);
  });

  it('hold the products of all that is below them', async () => {
    expect(await productsOf(top)).toEqual(['At the bottom', 'On top']);
    expect(await productsOf(middle)).toEqual(['At the bottom']);
  });

  it('stand by position, then by name', async () => {
    await shop.mutate('categoryCreate', { name: 'Zulu', position: 1 });
    await shop.mutate('categoryCreate', { name: 'äther', position: 1 });
    await shop.mutate('categoryCreate', { name: 'Last', position: 2 });
    const { data } = await shop.execute('{ categories { name } }');
    expect(data.categories.map(({ name }: { name: string }) => name)).toEqual([
      'Top',
      'äther',
      'Zulu',
      'Last',
    ]);
  });

  it('take their products, counts and words along when they move', async () => {
    const other = await shop.addCategory('Elsewhere');
    const { category } = await move(middle, other);
    expect(category).toMatchObject({ version: 2, parent: { id: other } });
    expect(await productsOf(top)).toEqual(['On top']);
    expect(await productsOf(other)).toEqual(['At the bottom']);
    const { data } = await shop.execute(
      '{ old: search(query: "top bottom") { totalCount } new: search(query: "elsewhere") { totalCount facets { categories { count category { name } } } } }',
    );
    expect(data.old.totalCount).toBe(0);
    expect(data.new.totalCount).toBe(1);
    expect(data.new.facets.categories).toHaveLength(3);
    await move(middle, null, 2);
    expect(await productsOf(other)).toEqual([]);
  });

  it('are found by a new name', async () => {
    const payload = await shop.mutate('categoryUpdate', {
      id: middle,
      expectedVersion: 1,
      name: 'Mezzanine',
      position: 3,
    });
    expect(payload.category).toMatchObject({ name: 'Mezzanine', handle: 'middle', position: 3, version: 2 });
    const { data } = await shop.execute(
      '{ new: search(query: "mezzanine") { totalCount } old: search(query: "middle") { totalCount } }',
    );
    expect(data).toEqual({ new: { totalCount: 1 }, old: { totalCount: 0 } });
  });

  it('never stand below themselves', async () => {
    for (const below of [top, middle, bottom]) expect(codes(await move(top, below))).toEqual(['CYCLE']);
    expect(codes(await move(top, newId('cat')))).toEqual(['NOT_FOUND']);
    expect(codes(await move(newId('cat'), null))).toEqual(['NOT_FOUND']);
    expect(codes(await move(top, null, 7))).toEqual(['STALE']);
    await expect(move(top, newId('prod'))).rejects.toThrow('BAD_USER_INPUT');
  });

  it('make no ring when two move at once', async () => {
    const [left, right] = [await shop.addCategory('Left'), await shop.addCategory('Right')];
    const payloads = await Promise.all([move(left, right), move(right, left)]);
    expect(payloads.flatMap(codes)).toEqual(['CYCLE']);
  });

  it('are at most ten levels deep', async () => {
    let parent = bottom;
    for (let level = 4; level <= 10; level += 1) parent = await shop.addCategory(`Level ${level}`, parent);
    expect(codes(await shop.mutate('categoryCreate', { name: 'Level 11', parentId: parent }))).toEqual([
      'TOO_MANY',
    ]);
    const pair = await shop.addCategory('Pair');
    await shop.addCategory('Child', pair);
    const { data } = await shop.execute('{ category(handle: "level-9") { id } }');
    expect(codes(await move(pair, data.category.id))).toEqual(['TOO_MANY']);
  });

  it('go when they are empty', async () => {
    const remove = (id: string, expectedVersion = 1) =>
      shop.mutate('categoryDelete', { id, expectedVersion });
    for (const used of [top, middle, bottom]) expect(codes(await remove(used))).toEqual(['CATEGORY_IN_USE']);
    const empty = await shop.addCategory('Empty');
    expect(codes(await remove(empty, 2))).toEqual(['STALE']);
    expect(await remove(empty)).toEqual({ deletedId: empty, userErrors: [] });
    expect(codes(await remove(empty))).toEqual(['NOT_FOUND']);
  });

  it.each([
    [{ name: '' }, 'INVALID'],
    [{ name: 'x'.repeat(101) }, 'INVALID'],
    [{ name: 'x', handle: 'X' }, 'INVALID'],
    [{ name: 'x', position: -1 }, 'INVALID'],
    [{ name: 'x', handle: 'top' }, 'HANDLE_TAKEN'],
  ])('are refused as %o', async (input, code) => {
    expect(codes(await shop.mutate('categoryCreate', input))).toEqual([code]);
  });

  it('keep products whole while both change at once', async () => {
    const { data } = await shop.execute('{ product(handle: "at-the-bottom") { id } }');
    const other = await shop.addCategory('Elsewhere');
    await Promise.all([
      move(middle, other),
      ...['Alpha', 'Beta'].map((name) => shop.add({ title: name, categoryId: bottom })),
      shop.mutate('productUpdate', {
        id: data.product.id,
        expectedVersion: 2,
        title: 'Renamed',
        categoryId: top,
      }),
    ]);
    expect(await productsOf(other)).toEqual(['Alpha', 'Beta']);
    expect(await productsOf(top)).toEqual(['On top', 'Renamed']);
  });
});
