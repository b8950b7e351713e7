import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CursorValue, encodeCursor, pageArgs, toConnection } from '../src/graphql/index.ts';
import {
  inArray,
  lte,
  orderBy,
  rankWithin,
  reverseKeys,
  type SortKey,
  seekAfter,
} from '../src/store/index.ts';
import { forEachEngine } from '../src/testing/index.ts';
import { item, shop, tables } from './fixtures/shop/tables.ts';

forEachEngine((engine) => {
  const { item: items } = tables.for(engine.name);
  const byPrice: SortKey[] = [
    { column: items.price, direction: 'desc' },
    { column: items.madeAt, direction: 'asc' },
    { column: items.id, direction: 'asc' },
  ];
  const order = { list: 'items:PRICE', kinds: ['minor', 'at', 'text'] as const };
  const cursorOf = (row: typeof items.$inferSelect) => [row.price, row.madeAt, row.id];

  it('meets every row exactly once, in order, whatever the page size and however many keys are equal', async () => {
    const store = await engine.open(shop);
    await store.tx((tx) =>
      tx.insert(items).values(
        Array.from({ length: 40 }, (_, index) => ({
          ...item({ id: `i${String(index).padStart(2, '0')}`, price: BigInt(index % 3) }),
          madeAt: new Date(1_000 * (index % 5)),
        })),
      ),
    );
    for (const keys of [byPrice, reverseKeys(byPrice)]) {
      const whole = await store.read
        .select()
        .from(items)
        .orderBy(...orderBy(keys));
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (first) => {
          const met: unknown[] = [];
          for (let after: string | null = null, more = true; more; ) {
            const page = pageArgs({ first, after }, order);
            const rows = await store.read
              .select()
              .from(items)
              .where(seekAfter(keys, page.after))
              .orderBy(...orderBy(keys))
              .limit(page.limit + 1);
            const connection = toConnection(rows, page, cursorOf);
            met.push(...connection.nodes);
            after = connection.pageInfo.endCursor;
            more = connection.pageInfo.hasNextPage;
          }
          expect(met).toEqual(whole);
        }),
        { numRuns: 10 },
      );
    }
  });

  it('ranks the rows of each parent in one statement', async () => {
    const store = await engine.open(shop);
    await store.tx(async (tx) => {
      const rows = ['a', 'b', 'c', 'd'].map((id) => item({ id, price: BigInt(id.charCodeAt(0)) }));
      await tx.insert(items).values(rows.map((row) => ({ ...row, active: row.id < 'c' })));
    });
    const ranked = store.read
      .select({ id: items.id, active: items.active, rank: rankWithin(items.active, byPrice) })
      .from(items)
      .where(inArray(items.active, [true, false]))
      .as('ranked');
    const rows = await store.read.select().from(ranked).where(lte(ranked.rank, 1));
    expect(rows.map(({ id }) => id).sort()).toEqual(['b', 'd']);
    expect(rows.every(({ rank }) => rank === 1)).toBe(true);
  });
});

const order = { list: 'items:TITLE', kinds: ['text', 'number'] as const };
const good = encodeCursor(order.list, ['x', 1]);
const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it.each([
  ['of another list', encodeCursor('items:PRICE', ['x', 1])],
  ['with a value too few', encodeCursor(order.list, ['x'])],
  ['with a value of another type', forge([order.list, 1, 'x'])],
  ['with a NUL', forge([order.list, 'a\0', 1])],
  ['with a lone surrogate', forge([order.list, '\ud800', 1])],
  ['that is an object', forge({ 0: order.list, length: 3 })],
  ['that is no base64', '%%%'],
  ['that is empty', ''],
  ['of 10 KB', 'A'.repeat(10_000)],
])('refuses a cursor %s', (_, after) => {
  expect(() => pageArgs({ after }, order)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});

it.each([-1, 101, 100_000, 1.5, Number.NaN])('refuses first: %s', (first) => {
  expect(() => pageArgs({ first }, order)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});

it('takes nulls for what was not given, and reads back any cursor it made', () => {
  expect(pageArgs({ first: null, after: null }, order)).toMatchObject({ limit: 20, after: null });
  expect(pageArgs({ after: good }, order).after).toEqual(['x', 1]);
  const value: fc.Arbitrary<[CursorValue, 'text' | 'number' | 'minor' | 'at']> = fc.oneof(
    fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 50 }).filter((text) => !text.includes('\0')),
      fc.constant('text' as const),
    ),
    fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.constant('number' as const),
    ),
    fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constant('minor' as const)),
    fc.tuple(
      fc.date({
        min: new Date('0001-01-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      fc.constant('at' as const),
    ),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (pairs) => {
      const values = pairs.map(([value]) => value);
      const list = { list: 'l', kinds: pairs.map(([, kind]) => kind) };
      expect(pageArgs({ after: encodeCursor('l', values) }, list).after).toEqual(values);
    }),
  );
});
