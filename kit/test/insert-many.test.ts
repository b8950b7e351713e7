import { expect, it } from 'vitest';
import { asc, constraintViolation, insertMany } from '../src/store/index.ts';
import { forEachEngine } from '../src/testing/index.ts';
import { item, shop, tables } from './fixtures/shop/tables.ts';

forEachEngine((engine) => {
  const { item: items } = tables.for(engine.name);

  it('writes rows as they were given, whatever their column kinds, in few statements', async () => {
    let statements = 0;
    const store = await engine.open(shop, () => {
      statements += 1;
    });
    const rows = Array.from({ length: 4_500 }, (_, index) => ({
      ...item({ id: `i${String(index).padStart(4, '0')}`, price: 9_007_199_254_740_991n - BigInt(index) }),
      name: index === 0 ? `quotes ' " \\ and 😀` : String(index),
      active: index % 2 === 0,
      tags: index % 3 === 0 ? null : ['a', '"b"'],
    }));
    const progress: number[] = [];
    await store.tx((tx) => insertMany(tx, items, rows, (done) => progress.push(done)));
    expect(statements).toBe(3);
    expect(progress).toEqual([2_000, 4_000, 4_500]);
    expect(await store.read.select().from(items).orderBy(asc(items.id))).toEqual(rows);
  });

  it('writes nothing for no rows', async () => {
    const store = await engine.open(shop);
    await store.tx((tx) => insertMany(tx, items, []));
    expect(await store.read.select().from(items)).toEqual([]);
  });

  it('is refused by constraints like any insert', async () => {
    const store = await engine.open(shop);
    const twice = store.tx((tx) => insertMany(tx, items, [item({ id: 'a' }), item({ id: 'a', name: 'b' })]));
    const error = await twice.catch((reason: unknown) => reason);
    expect(constraintViolation(error)?.kind).toBe('unique');
    expect(await store.read.select().from(items)).toEqual([]);
  });
});
