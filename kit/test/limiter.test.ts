import { expect, it } from 'vitest';
import { createLimiter } from '../src/store/limiter.ts';
import { forEachEngine } from '../src/testing/index.ts';
import { item, shop, tables } from './fixtures/shop/tables.ts';

it('runs so much at once, and the rest in the order it came', async () => {
  const limit = createLimiter(2);
  const order: number[] = [];
  let running = 0;
  await Promise.all(
    [0, 1, 2, 3, 4].map((index) =>
      limit(async () => {
        running += 1;
        expect(running).toBeLessThanOrEqual(2);
        await new Promise(setImmediate);
        order.push(index);
        running -= 1;
      }),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3, 4]);
});

it('goes on after a failure', async () => {
  const limit = createLimiter(1);
  const failing = limit(() => Promise.reject(new Error('no')));
  const next = limit(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});

forEachEngine((engine) => {
  it('answers readers while more transactions wait for each other than there are connections', async () => {
    const store = await engine.open(shop);
    const { item: items } = tables.on(store);
    const { promise: gate, resolve: release } = Promise.withResolvers<void>();
    const writes = Array.from({ length: 30 }, (_, index) =>
      store.tx(async (tx) => {
        await gate;
        await tx.insert(items).values(item({ id: `i${index}` }));
      }),
    );
    expect(await store.read.select().from(items)).toEqual([]);
    release();
    await Promise.all(writes);
    expect(await store.read.select().from(items)).toHaveLength(30);
  });
});
