import { newId } from '@tessera/kit/graphql';
import type { Viewer } from '@tessera/kit/identity';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { named, product, type Reviews, startReviews } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Reviews;
  let id: string;
  const productId = product('fragile');
  beforeAll(async () => {
    shop = await startReviews(engine);
    id = (await shop.publish('ann', productId, 3)).id;
  });
  afterAll(async () => {
    // Nothing of all this was written.
    const page = await shop.product(productId, 'rating { count } reviews { nodes { id title version } }');
    expect(page).toEqual({ rating: { count: 1 }, reviews: { nodes: [{ id, title: 'By ann', version: 2 }] } });
    await shop.expectSound();
  });

  const refuses = async (
    document: string,
    variables: Record<string, unknown>,
    viewer: Viewer = customer(),
  ) => {
    const { errors } = await shop.execute(document, variables, { viewer });
    expect(errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(errors)).not.toMatch(/at .*\.ts|select |insert /i);
  };
  const create =
    'mutation ($input: ReviewCreateInput!) { reviewCreate(input: $input) { userErrors { code } } }';

  it.each([
    ['rating', 0],
    ['rating', 6],
    ['rating', -1],
    ['rating', 2_147_483_647],
    ['title', ''],
    ['title', ' \n '],
    ['title', 'two\nlines'],
    ['title', 't'.repeat(121)],
    ['title', 'bell\u0007'],
    ['body', ''],
    ['body', 'b'.repeat(5_001)],
    ['body', 'b'.repeat(500_000)],
    ['body', 'escape\u001b[2J'],
  ])('refuses a %s outside its limits', async (field, value) => {
    const input = { productId, rating: 5, title: 'Title', body: 'Body.', [field]: value };
    const refused = [{ code: 'INVALID', field: [field] }];
    expect((await shop.mutate(customer(), 'reviewCreate', input)).userErrors).toMatchObject(refused);
    const changes = { id, expectedVersion: 2, [field]: value };
    expect((await shop.mutate(named('ann'), 'reviewUpdate', changes)).userErrors).toMatchObject(refused);
  });

  it('refuses notes outside their limits', async () => {
    const note = 'n'.repeat(501);
    const report = { id, reason: 'OTHER', note };
    expect((await shop.mutate(customer(), 'reviewReport', report)).userErrors).toMatchObject([
      { code: 'INVALID', field: ['note'] },
    ]);
    const decision = { id, expectedVersion: 2, decision: 'REJECT', note };
    expect((await shop.mutate(staff(), 'reviewModerate', decision)).userErrors).toMatchObject([
      { code: 'INVALID', field: ['note'] },
    ]);
  });

  it.each([4.5, 2_147_483_648, 1e300, '5', null])(
    'refuses a rating of %j as no whole number',
    async (rating) => {
      await refuses(create, { input: { productId, rating, title: 'Title', body: 'Body.' } });
    },
  );

  it.each(['a\0b', 'a\ud800b'])('refuses text that is none: %j', async (text) => {
    await refuses(create, { input: { productId, rating: 5, title: text, body: 'Body.' } });
    await refuses(create, { input: { productId, rating: 5, title: 'Title', body: text } });
  });

  it.each([
    ['another type', newId('usr')],
    ['no type', 'nonsense'],
    ['nothing', ''],
    ['an injection', `${newId('rev')}' or '1'='1`],
    ['10 KB', `rev_${'0'.repeat(10_240)}`],
  ])('refuses an id of %s', async (_, bad) => {
    await refuses(create, { input: { productId: bad, rating: 5, title: 'Title', body: 'Body.' } });
    await refuses('query ($id: ID!) { review(id: $id) { id } }', { id: bad });
    for (const mutation of ['reviewDelete', 'reviewHelpfulAdd', 'reviewHelpfulRemove']) {
      await refuses(`mutation ($id: ID!) { ${mutation}(input: { id: $id }) { userErrors { code } } }`, {
        id: bad,
      });
    }
    const answer = await shop.entities(
      ['Review', 'Product'].map((__typename) => ({ __typename, id: bad })),
      '... on Review { id } ... on Product { rating { count } }',
    );
    expect(answer.data._entities).toEqual([null, null]);
  });

  const page = `query ($id: ID!, $first: Int, $after: String, $sortKey: ReviewSortKey!, $ratings: [Int!]) {
    _entities(representations: [{ __typename: "Product", id: $id }]) { ... on Product {
      reviews(first: $first, after: $after, sortKey: $sortKey, filter: { ratings: $ratings }) {
        nodes { id } pageInfo { endCursor } } } } }`;

  it.each([-1, 101, 100_000])('refuses first: %d', async (first) => {
    await refuses(page, { id: productId, first, sortKey: 'NEWEST' });
    await refuses(
      'query ($first: Int) { reviewsToModerate(first: $first) { nodes { id } } }',
      { first },
      staff(),
    );
  });

  it.each([[[0]], [[6]], [[1, 2, 3, 4, 5, 5]]])('refuses a filter by ratings %j', async (ratings) => {
    await refuses(page, { id: productId, sortKey: 'NEWEST', ratings });
  });

  it('refuses sort keys that are none', async () => {
    await refuses(page, { id: productId, sortKey: 'title; DROP TABLE review' });
  });

  it('refuses forged cursors, and those of another list or order', async () => {
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const newest = await shop.ask(page, { id: productId, sortKey: 'NEWEST' });
    const cursor = newest._entities[0].reviews.pageInfo.endCursor;
    const list = JSON.parse(Buffer.from(cursor, 'base64url').toString())[0];
    await refuses(page, { id: productId, sortKey: 'RATING', after: cursor });
    await refuses(page, { id: productId, sortKey: 'NEWEST', ratings: [5], after: cursor });
    for (const after of ['', 'x', forge([list, 'now', 'a']), forge([list, 9e15, 'a']), forge([list, 1])]) {
      await refuses(page, { id: productId, sortKey: 'NEWEST', after });
    }
    const byRating = list.replace('NEWEST', 'RATING');
    for (const rating of [1.5, 2 ** 31, 1e300, '5']) {
      await refuses(page, { id: productId, sortKey: 'RATING', after: forge([byRating, rating, 0, 'a']) });
    }
  });
});
