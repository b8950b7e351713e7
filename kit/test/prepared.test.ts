import { expect, it } from 'vitest';
import {
  and,
  asc,
  inList,
  listParameter,
  lte,
  momentParameter,
  prepared,
  type Read,
  sql,
} from '../src/store/index.ts';
import { forEachEngine } from '../src/testing/index.ts';
import { item, shop, tables } from './fixtures/shop/tables.ts';

forEachEngine((engine) => {
  const { item: items } = tables.for(engine.name);
  const made = new Date('2026-01-02T03:04:05.678Z');
  let built = 0;

  const madeBy = (read: Read, ids: readonly string[], until: Date) =>
    prepared(read, 'made_by', (name) => {
      built += 1;
      return read
        .select({ id: items.id })
        .from(items)
        .where(and(inList(read, items.id, 'ids'), lte(items.madeAt, sql.placeholder('until') as never)))
        .orderBy(asc(items.id))
        .prepare(name);
    }).execute({ ids: listParameter(read, ids), until: momentParameter(read, until) });

  it('builds a statement once, and runs it for lists of any length and moments', async () => {
    const texts = new Set<string>();
    const store = await engine.open(shop, (text) => texts.add(text));
    const ids = ['a', 'b', `c'"\\{},`];
    await store.tx((tx) => tx.insert(items).values(ids.map((id) => item({ id }))));
    texts.clear();
    for (const wanted of [[], ['a'], ids, [...ids, 'unknown']]) {
      const rows = await madeBy(store.read, wanted, made);
      expect(rows.map(({ id }) => id)).toEqual(ids.filter((id) => wanted.includes(id)));
    }
    expect(await madeBy(store.read, ids, new Date(made.getTime() - 1))).toEqual([]);
    expect(built).toBe(1);
    expect(texts.size).toBe(1);
  });

  it('prepares SQL of its own text, in and outside a transaction', async () => {
    let statements = 0;
    const store = await engine.open(shop, () => {
      statements += 1;
    });
    const find = (read: Read, ids: readonly string[]) =>
      prepared(read, 'own_text', (name) =>
        read.prepare<{ id: string }>(name, sql`select id from item where ${inList(read, sql`id`, 'ids')}`),
      )({ ids: listParameter(read, ids) });
    await store.tx(async (tx) => {
      await tx.insert(items).values(item({ id: 'a' }));
      expect(await find(tx, ['a', 'b'])).toEqual([{ id: 'a' }]);
    });
    expect(await find(store.read, ['a'])).toEqual([{ id: 'a' }]);
    expect(await find(store.read, ['b'])).toEqual([]);
    expect(statements).toBe(4);
    await expect(find(store.read, ["'"])).resolves.toEqual([]);
  });
});
