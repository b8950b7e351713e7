import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { named, product, type Reviews, startReviews } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Reviews;
  const ids = Array.from({ length: 20 }, (_, index) => product(`many ${index}`));
  beforeAll(async () => {
    shop = await startReviews(engine);
    for (const [index, id] of ids.slice(0, 6).entries()) {
      await shop.publish('ann', id, 5);
      if (index % 2) await shop.publish('bob', id, 4);
      if (index % 3 === 0) await shop.publish('cid', id, 3);
    }
  });

  it.each([1, 3, 20])('reads ratings and first reviews of %d products in two statements', async (count) => {
    shop.takeStatements();
    const answer = await shop.entities(
      ids.slice(0, count).map((id) => ({ __typename: 'Product', id })),
      '... on Product { rating { average count } reviews(first: 2) { nodes { rating author { id } product { id } } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(shop.takeStatements()).toHaveLength(2);
    const lengths = answer.data._entities.map(
      (entity: { reviews: { nodes: unknown[] } }) => entity.reviews.nodes.length,
    );
    expect(lengths).toEqual([2, 2, 1, 2, 1, 2, ...Array(14).fill(0)].slice(0, count));
  });

  it('reads the same list with other arguments in a statement more', async () => {
    shop.takeStatements();
    await shop.entities(
      ids.map((id) => ({ __typename: 'Product', id })),
      '... on Product { reviews(first: 2) { nodes { id } } best: reviews(first: 1, sortKey: RATING) { nodes { id } } }',
    );
    expect(shop.takeStatements()).toHaveLength(2);
  });

  it('reads what concerns the viewer in a statement a kind', async () => {
    shop.takeStatements();
    await shop.entities(
      ids.map((id) => ({ __typename: 'Product', id })),
      '... on Product { viewerReview { id } reviews { nodes { viewerFoundHelpful } } }',
      { viewer: named('ann') },
    );
    expect(shop.takeStatements()).toHaveLength(3);
  });

  it('reads the reviews of users in one statement', async () => {
    shop.takeStatements();
    const answer = await shop.entities(
      ['ann', 'bob', 'cid'].map((name) => ({ __typename: 'User', id: named(name).userId })),
      '... on User { reviews(first: 1) { nodes { rating } } }',
    );
    expect(shop.takeStatements()).toHaveLength(1);
    expect(
      answer.data._entities.map((entity: { reviews: { nodes: unknown } }) => entity.reviews.nodes),
    ).toEqual([[{ rating: 5 }], [{ rating: 4 }], [{ rating: 3 }]]);
  });
});
