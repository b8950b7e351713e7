import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { named, product, type Reviews, startReviews } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Reviews;
  const productId = product('listed');
  // Author, rating, helpful votes; in the order they are written.
  const written: readonly [string, number, number][] = [
    ['a', 3, 1],
    ['b', 5, 0],
    ['c', 3, 2],
    ['d', 1, 1],
    ['e', 5, 2],
  ];
  beforeAll(async () => {
    shop = await startReviews(engine);
    for (const [author, rating, votes] of written) {
      shop.clock.advance(1_000);
      const { id } = await shop.publish(author, productId, rating);
      for (let index = 0; index < votes; index += 1) {
        await shop.mutate(named(`voter ${index}`), 'reviewHelpfulAdd', { id });
      }
    }
    await shop.write('hidden', productId, 5);
  });

  /** Reads all pages of two, and returns who wrote them. */
  const authors = async (list: string, id = productId): Promise<string> => {
    let found = '';
    let after: string | null = null;
    for (;;) {
      const answer: {
        data: {
          _entities: [
            {
              reviews: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
            },
          ];
        };
      } = await shop.execute(
        `query ($id: ID!, $after: String) { _entities(representations: [{ __typename: "Product", id: $id }]) {
            ... on Product { reviews(first: 2, after: $after, ${list}) {
              nodes { title } pageInfo { hasNextPage endCursor } } } } }`,
        { id, after },
      );
      const { nodes, pageInfo } = answer.data._entities[0].reviews;
      found += nodes.map(({ title }) => title.slice('By '.length)).join('');
      if (!pageInfo.hasNextPage) return found;
      after = pageInfo.endCursor;
    }
  };

  it.each([
    ['sortKey: NEWEST', 'edcba'],
    ['sortKey: NEWEST, reverse: true', 'abcde'],
    ['sortKey: RATING', 'ebcad'],
    ['sortKey: RATING, reverse: true', 'dacbe'],
    ['sortKey: HELPFUL', 'ecdab'],
    ['sortKey: HELPFUL, reverse: true', 'badce'],
    ['filter: { ratings: [5, 1] }', 'edb'],
    ['filter: { ratings: [] }', ''],
    ['filter: { ratings: [2] }', ''],
    ['sortKey: RATING, filter: { ratings: [3, 3, 5] }', 'ebca'],
  ])('lists published reviews by %s, page by page', async (list, expected) => {
    expect(await authors(list)).toBe(expected);
  });

  it('lists nothing of a product nobody reviewed', async () => {
    expect(await authors('sortKey: NEWEST', product('unknown'))).toBe('');
    expect(await shop.rating(product('unknown'))).toEqual({
      average: null,
      count: 0,
      histogram: [5, 4, 3, 2, 1].map((rating) => ({ rating, count: 0 })),
    });
  });

  it('shows moderators what waits longest first', async () => {
    shop.clock.advance(1_000);
    await shop.write('later', productId, 2);
    const { reviewsToModerate } = await shop.ask(
      '{ reviewsToModerate { nodes { title status } } }',
      {},
      staff(),
    );
    expect(reviewsToModerate.nodes).toEqual([
      { title: 'By hidden', status: 'PENDING' },
      { title: 'By later', status: 'PENDING' },
    ]);
    const query = `query ($after: String) { reviewsToModerate(first: 4, after: $after, filter: { status: PUBLISHED }) {
      nodes { title } pageInfo { endCursor hasNextPage } } }`;
    const first = (await shop.ask(query, {}, staff())).reviewsToModerate;
    const next = (await shop.ask(query, { after: first.pageInfo.endCursor }, staff())).reviewsToModerate;
    expect([...first.nodes, ...next.nodes].map((node) => node.title.slice(3)).join('')).toBe('abcde');
  });
});
