import { expect, it } from 'vitest';
import { constraintViolation, eq, isUniqueViolation, sql } from '../src/store/index.ts';
import { forEachEngine } from '../src/testing/index.ts';
import { item, shop, tables } from './fixtures/shop/tables.ts';

forEachEngine((engine) => {
  const { item: items, stock } = tables.for(engine.name);

  it('hands a row back as it was given, whatever its column kinds', async () => {
    const store = await engine.open(shop);
    const row = item({ id: 'a', price: 9_007_199_254_740_991n });
    await store.tx((tx) => tx.insert(items).values(row));
    expect(await store.read.select().from(items)).toEqual([row]);
  });

  it('refuses an amount that would lose cents', async () => {
    const store = await engine.open(shop);
    const insert = store.tx((tx) => tx.insert(items).values(item({ id: 'a', price: 2n ** 53n })));
    await expect(insert).rejects.toThrow(/2\^53/);
  });

  it('keeps nothing of a transaction that throws', async () => {
    const store = await engine.open(shop);
    const failing = store.tx(async (tx) => {
      await tx.insert(items).values(item({ id: 'a' }));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.read.select().from(items)).toEqual([]);
  });

  it('shows no uncommitted row to a reader', async () => {
    const store = await engine.open(shop);
    await store.tx(async (tx) => {
      await tx.insert(items).values(item({ id: 'a' }));
      expect(await tx.select().from(items)).toHaveLength(1);
      expect(await store.read.select().from(items)).toHaveLength(0);
    });
    expect(await store.read.select().from(items)).toHaveLength(1);
  });

  it('offers no write outside a transaction', async () => {
    const store = await engine.open(shop);
    expect(store.read).not.toHaveProperty('insert');
    if (engine.name === 'sqlite') {
      await expect(store.read.query(sql`DELETE FROM item RETURNING id`)).rejects.toThrow(/readonly/);
    }
  });

  it('refuses a transaction inside a transaction of the same store', async () => {
    const store = await engine.open(shop);
    const nested = store.tx(() => store.tx(async () => 1));
    await expect(nested).rejects.toThrow(/savepoint/);
    expect(await store.tx(async () => 'the next one runs')).toBe('the next one runs');
  });

  it('refuses a statement after the transaction has ended', async () => {
    const store = await engine.open(shop);
    const escaped = await store.tx(async (tx) => () => tx.select().from(items));
    expect(escaped).toThrow(/has ended/);
  });

  it('tells of a commit once it can be read, and never of what was undone', async () => {
    const store = await engine.open(shop);
    const seen: Promise<unknown[]>[] = [];
    const look = () => {
      seen.push(store.read.select().from(items) as unknown as Promise<unknown[]>);
    };
    await store.tx(async (tx) => {
      tx.afterCommit(look);
      await tx.insert(items).values(item({ id: 'a' }));
      expect(seen).toHaveLength(0);
    });
    await expect.poll(() => seen.length).toBe(1);
    expect(await seen[0]).toHaveLength(1);
    const failing = store.tx(async (tx) => {
      tx.afterCommit(look);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await store.tx(async () => undefined);
    expect(seen).toHaveLength(1);
  });

  it('undoes a savepoint alone, and refuses a second beside it', async () => {
    const store = await engine.open(shop);
    await store.tx(async (tx) => {
      await tx.insert(items).values(item({ id: 'kept' }));
      await expect(
        tx.savepoint(async () => {
          await tx.insert(items).values(item({ id: 'undone' }));
          await tx.savepoint(async () => {
            await tx.insert(items).values(item({ id: 'undone too' }));
          });
          throw new Error('part');
        }),
      ).rejects.toThrow('part');
      const beside = await Promise.allSettled([
        tx.savepoint(async () => tx.select().from(items)),
        tx.savepoint(async () => tx.select().from(items)),
      ]);
      expect(beside.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
    expect((await store.read.select().from(items)).map(({ id }) => id)).toEqual(['kept']);
  });

  it('lets 100 concurrent decrements leave exactly what is left', async () => {
    const store = await engine.open(shop);
    await store.tx(async (tx) => {
      await tx.insert(items).values(item({ id: 'a' }));
      await tx.insert(stock).values({ itemId: 'a', onHand: 100 });
    });
    await Promise.all(
      Array.from({ length: 100 }, () =>
        store.tx(async (tx) => {
          const [row] = await tx.forUpdate(tx.select().from(stock).where(eq(stock.itemId, 'a')));
          await tx
            .update(stock)
            .set({ onHand: (row?.onHand ?? 0) - 1 })
            .where(eq(stock.itemId, 'a'));
        }),
      ),
    );
    expect(await store.read.select().from(stock)).toEqual([{ itemId: 'a', onHand: 0 }]);
  });

  it('tells which constraint refused a row', async () => {
    const store = await engine.open(shop);
    const insert = (row: ReturnType<typeof item>) =>
      store.tx((tx) => tx.insert(items).values(row)).catch((error: unknown) => error);
    await insert(item({ id: 'a', name: 'one' }));
    const sameName = await insert(item({ id: 'b', name: 'one' }));
    expect(isUniqueViolation(sameName, 'item', ['name'])).toBe(true);
    expect(isUniqueViolation(sameName, 'item', ['id'])).toBe(false);
    expect(isUniqueViolation(await insert(item({ id: 'a', name: 'two' })), 'item', ['id'])).toBe(true);
    expect(constraintViolation(await insert(item({ id: 'c', price: -1n })))?.kind).toBe('check');
    const orphan = await store
      .tx((tx) => tx.insert(stock).values({ itemId: 'nobody', onHand: 1 }))
      .catch((error: unknown) => error);
    expect(constraintViolation(orphan)?.kind).toBe('foreign-key');
    expect(constraintViolation(new Error('other'))).toBeNull();
  });

  it('counts statements, and 64 bit results are numbers', async () => {
    const statements: string[] = [];
    const store = await engine.open(shop, (statement) => statements.push(statement));
    expect(await store.read.query(sql`SELECT count(*) AS n FROM item`)).toEqual([{ n: 0 }]);
    await store.read.select().from(items);
    await store.tx((tx) => tx.insert(items).values(item({ id: 'a' })));
    expect(statements).toHaveLength(3);
  });

  it('runs a prepared statement with other values', async () => {
    const store = await engine.open(shop);
    await store.tx((tx) => tx.insert(items).values([item({ id: 'a' }), item({ id: 'b' })]));
    const byId = store.read
      .select({ id: items.id })
      .from(items)
      .where(eq(items.id, sql.placeholder('id')))
      .prepare('item_by_id');
    expect(await byId.execute({ id: 'a' })).toEqual([{ id: 'a' }]);
    expect(await byId.execute({ id: 'b' })).toEqual([{ id: 'b' }]);
  });
});
