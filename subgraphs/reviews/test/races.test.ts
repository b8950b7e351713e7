import { sql } from '@tessera/kit/store';
import { forEachEngine, staff, type TestAnswer } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { named, product, type Reviews, startReviews } from './fixture.ts';

// Hundreds of requests at once take their time where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const together = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const codes = (payloads: readonly TestAnswer['data'][]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { userErrors } of payloads) {
    const code = userErrors[0]?.code ?? 'done';
    counted[code] = (counted[code] ?? 0) + 1;
  }
  return counted;
};

forEachEngine((engine) => {
  let shop: Reviews;
  beforeAll(async () => {
    shop = await startReviews(engine);
  });
  afterAll(async () => {
    await shop.expectSound();
    await shop.stop();
    if (engine.name !== 'postgres') return;
    // Deadlocks would be hidden by the store's retries: the server has counted them.
    const [counted] = await shop.withStore((store) =>
      store.read.query<{ deadlocks: number }>(
        sql`select deadlocks from pg_stat_database where datname = current_database()`,
      ),
    );
    expect(Number(counted?.deadlocks)).toBe(0);
  });

  it('of 20 reviews by one author of one product keeps one', async () => {
    const productId = product('raced');
    const payloads = await together(20, (index) =>
      shop.mutate(named('ann'), 'reviewCreate', { productId, rating: 5, title: `${index}`, body: 'Text.' }),
    );
    expect(codes(payloads)).toEqual({ done: 1, ALREADY_REVIEWED: 19 });
  });

  it('adds up 30 reviews published at once', async () => {
    const productId = product('published at once');
    const written: { id: string; version: number }[] = [];
    for (let index = 0; index < 30; index += 1) {
      written.push(await shop.write(`author ${index}`, productId, (index % 5) + 1));
    }
    const payloads = await Promise.all(
      written.map(({ id }) =>
        shop.mutate(staff(), 'reviewModerate', { id, expectedVersion: 1, decision: 'PUBLISH' }),
      ),
    );
    expect(codes(payloads)).toEqual({ done: 30 });
    expect(await shop.rating(productId)).toMatchObject({ average: 3, count: 30 });
  });

  it('lets one of 20 decisions on the same version through', async () => {
    const productId = product('decided');
    const { id } = await shop.write('ann', productId, 2);
    const payloads = await together(20, (index) =>
      shop.mutate(staff(), 'reviewModerate', {
        id,
        expectedVersion: 1,
        decision: index % 2 ? 'PUBLISH' : 'REJECT',
      }),
    );
    expect(codes(payloads)).toEqual({ done: 1, STALE: 19 });
  });

  it('counts 40 votes of 20 voters as 20', async () => {
    const { id } = await shop.publish('ann', product('voted'));
    await together(40, (index) => shop.mutate(named(`voter ${index % 20}`), 'reviewHelpfulAdd', { id }));
    const { review } = await shop.ask('query ($id: ID!) { review(id: $id) { helpfulCount } }', { id });
    expect(review.helpfulCount).toBe(20);
  });

  it('keeps counters right while everything happens at once', async () => {
    const productId = product('turmoil');
    const written: { id: string; version: number }[] = [];
    for (let index = 0; index < 8; index += 1) {
      written.push(await shop.publish(`turmoil ${index}`, productId, (index % 5) + 1));
    }
    await together(80, async (index) => {
      const { id, version } = written[index % written.length] ?? { id: '', version: 0 };
      const author = named(`turmoil ${index % written.length}`);
      const visitor = named(`visitor ${index}`);
      switch (Math.floor(index / 16)) {
        case 0:
          return shop.mutate(visitor, 'reviewHelpfulAdd', { id });
        case 1:
          return shop.mutate(visitor, 'reviewReport', { id, reason: 'SPAM' });
        case 2:
          return shop.mutate(author, 'reviewUpdate', { id, expectedVersion: version, rating: 1 });
        case 3:
          return shop.mutate(staff(), 'reviewModerate', {
            id,
            expectedVersion: version + 1,
            decision: 'PUBLISH',
          });
        default:
          return index % 3 === 0 ? shop.mutate(author, 'reviewDelete', { id }) : null;
      }
    });
  });
});
