import { newId } from '@tessera/kit/graphql';
import { forEachEngine, staff } from '@tessera/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, product, type Reviews, startReviews } from './fixture.ts';

const stars = (rating: { histogram: { count: number }[] }) => rating.histogram.map(({ count }) => count);

forEachEngine((engine) => {
  let shop: Reviews;
  beforeAll(async () => {
    shop = await startReviews(engine);
  });
  afterAll(() => shop.expectSound());

  describe('writing', () => {
    it('keeps the text as it is, and waits for a moderator', async () => {
      const productId = product('written');
      const body = `<script>alert('x')</script>\n'; DROP TABLE review; -- \u202e 😀`;
      const input = { productId, rating: 5, title: '  <b>Great</b> ', body };
      const { review, userErrors } = await shop.mutate(named('ann'), 'reviewCreate', input);
      expect(userErrors).toEqual([]);
      expect(review).toMatchObject({
        rating: 5,
        title: '<b>Great</b>',
        body,
        status: 'PENDING',
        origin: 'CUSTOMER',
        helpfulCount: 0,
        version: 1,
        product: { id: productId },
        author: { id: named('ann').userId },
      });
      expect(await shop.rating(productId)).toMatchObject({ average: null, count: 0 });
    });

    it('is for one review a viewer and product', async () => {
      const productId = product('once');
      await shop.write('ann', productId);
      const again = { productId, rating: 1, title: 'Again', body: 'Again.' };
      expect(await shop.mutate(named('ann'), 'reviewCreate', again)).toMatchObject({
        review: null,
        userErrors: [{ code: 'ALREADY_REVIEWED', field: ['productId'] }],
      });
      await shop.write('bob', productId);
      await shop.write('ann', product('another'));
    });

    it('is refused after 50 reviews in a day, and possible on the next', async () => {
      for (let index = 0; index < 50; index += 1) await shop.write('mass', product(`mass ${index}`));
      const input = { productId: product('mass 50'), rating: 5, title: 'More', body: 'More.' };
      expect((await shop.mutate(named('mass'), 'reviewCreate', input)).userErrors).toMatchObject([
        { code: 'TOO_MANY', field: null },
      ]);
      shop.clock.advance(24 * 60 * 60 * 1_000 + 1);
      expect((await shop.mutate(named('mass'), 'reviewCreate', input)).userErrors).toEqual([]);
    });
  });

  describe('a review that waits', () => {
    it('is seen by its author and moderators, and not there for others', async () => {
      const productId = product('waiting');
      const { id } = await shop.write('ann', productId);
      const query = 'query ($id: ID!) { review(id: $id) { id } }';
      expect((await shop.ask(query, { id })).review).toBeNull();
      expect((await shop.ask(query, { id }, named('bob'))).review).toBeNull();
      expect((await shop.ask(query, { id }, named('ann'))).review).toEqual({ id });
      expect((await shop.ask(query, { id }, staff())).review).toEqual({ id });
      expect((await shop.ask(query, { id: newId('rev') }, named('ann'))).review).toBeNull();
    });

    it('is seen through no other door either', async () => {
      const productId = product('doors');
      const { id } = await shop.write('ann', productId);
      const representations = [
        { __typename: 'Review', id },
        { __typename: 'Product', id: productId },
        { __typename: 'User', id: named('ann').userId },
      ];
      const selection = `... on Review { id } ... on Product { reviews { nodes { id } } viewerReview { id } }
        ... on User { reviews(first: 1) { nodes { id } } }`;
      const none = { reviews: { nodes: [] }, viewerReview: null };
      const seen = async (viewer?: ReturnType<typeof named>) =>
        (await shop.entities(representations, selection, viewer && { viewer })).data._entities;
      expect(await seen()).toEqual([null, none, { reviews: { nodes: [] } }]);
      expect(await seen(named('bob'))).toEqual([null, none, { reviews: { nodes: [] } }]);
      expect(await seen(named('ann'))).toEqual([
        { id },
        { reviews: { nodes: [] }, viewerReview: { id } },
        { reviews: { nodes: [{ id }] } },
      ]);
      expect(await seen(staff())).toEqual([{ id }, none, { reviews: { nodes: [{ id }] } }]);
    });
  });

  describe('changing', () => {
    it('is for the author, from the version that was seen, and waits for a moderator again', async () => {
      const productId = product('changed');
      const { id, version } = await shop.publish('ann', productId, 5);
      expect(stars(await shop.rating(productId))).toEqual([1, 0, 0, 0, 0]);
      const changes = { id, expectedVersion: version, rating: 2 };
      for (const other of [named('bob'), staff()]) {
        expect((await shop.mutate(other, 'reviewUpdate', changes)).userErrors).toMatchObject([
          { code: 'NOT_FOUND' },
        ]);
      }
      const stale = { ...changes, expectedVersion: version - 1 };
      expect((await shop.mutate(named('ann'), 'reviewUpdate', stale)).userErrors).toMatchObject([
        { code: 'STALE', field: ['expectedVersion'] },
      ]);
      const { review } = await shop.mutate(named('ann'), 'reviewUpdate', changes);
      expect(review).toMatchObject({ rating: 2, title: 'By ann', status: 'PENDING', version: version + 1 });
      expect(await shop.rating(productId)).toMatchObject({ average: null, count: 0 });
    });
  });

  describe('deleting', () => {
    it('is for the author, takes votes and reports along, and makes room for another review', async () => {
      const productId = product('deleted');
      const { id } = await shop.publish('ann', productId, 1);
      await shop.publish('bob', productId, 4);
      await shop.mutate(named('bob'), 'reviewHelpfulAdd', { id });
      await shop.mutate(named('bob'), 'reviewReport', { id, reason: 'SPAM' });
      for (const other of [named('bob'), staff()]) {
        expect(await shop.mutate(other, 'reviewDelete', { id })).toMatchObject({
          deletedId: null,
          userErrors: [{ code: 'NOT_FOUND' }],
        });
      }
      expect(await shop.mutate(named('ann'), 'reviewDelete', { id })).toEqual({
        deletedId: id,
        userErrors: [],
      });
      expect((await shop.mutate(named('ann'), 'reviewDelete', { id })).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
      expect(await shop.rating(productId)).toMatchObject({ average: 4, count: 1 });
      await shop.write('ann', productId);
    });
  });

  describe('moderating', () => {
    it('publishes and rejects, and the rating follows', async () => {
      const productId = product('moderated');
      const published = await shop.publish('ann', productId, 5);
      await shop.publish('bob', productId, 4);
      await shop.publish('cid', productId, 4);
      await shop.write('dora', productId, 1);
      const rating = await shop.rating(productId);
      expect(rating).toMatchObject({ average: 4.33, count: 3 });
      expect(rating.histogram).toEqual([
        { rating: 5, count: 1 },
        { rating: 4, count: 2 },
        { rating: 3, count: 0 },
        { rating: 2, count: 0 },
        { rating: 1, count: 0 },
      ]);
      const decision = {
        id: published.id,
        expectedVersion: published.version,
        decision: 'REJECT',
        note: 'No advertising, please.',
      };
      const { review } = await shop.mutate(staff(), 'reviewModerate', decision);
      expect(review).toMatchObject({ status: 'REJECTED', moderationNote: 'No advertising, please.' });
      expect(await shop.rating(productId)).toMatchObject({ average: 4, count: 2 });
      const mine = await shop.product(productId, 'viewerReview { status moderationNote }', named('ann'));
      expect(mine.viewerReview).toEqual({ status: 'REJECTED', moderationNote: 'No advertising, please.' });
    });

    it('does not publish what its author has changed meanwhile', async () => {
      const { id, version } = await shop.write('ann', product('meanwhile'));
      await shop.mutate(named('ann'), 'reviewUpdate', {
        id,
        expectedVersion: version,
        body: 'Buy elsewhere!',
      });
      const decision = { id, expectedVersion: version, decision: 'PUBLISH' };
      expect((await shop.mutate(staff(), 'reviewModerate', decision)).userErrors).toMatchObject([
        { code: 'STALE', field: ['expectedVersion'] },
      ]);
      const unknown = { id: newId('rev'), expectedVersion: 1, decision: 'PUBLISH' };
      expect((await shop.mutate(staff(), 'reviewModerate', unknown)).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
    });

    it('keeps the note from all but author and moderators', async () => {
      const { id, version } = await shop.write('ann', product('note'));
      const decision = { id, expectedVersion: version, decision: 'PUBLISH', note: 'Thank you.' };
      await shop.mutate(staff(), 'reviewModerate', decision);
      const note = async (viewer?: ReturnType<typeof named>) =>
        (await shop.ask('query ($id: ID!) { review(id: $id) { moderationNote } }', { id }, viewer)).review;
      expect(await note()).toEqual({ moderationNote: null });
      expect(await note(named('bob'))).toEqual({ moderationNote: null });
      expect(await note(named('ann'))).toEqual({ moderationNote: 'Thank you.' });
    });
  });

  describe('a helpful vote', () => {
    it('counts once a viewer, and can be taken back', async () => {
      const { id } = await shop.publish('ann', product('helpful'));
      const vote = async (name: string, mutation: string) =>
        (await shop.mutate(named(name), mutation, { id })).review;
      expect(await vote('bob', 'reviewHelpfulAdd')).toMatchObject({
        helpfulCount: 1,
        viewerFoundHelpful: true,
      });
      expect(await vote('bob', 'reviewHelpfulAdd')).toMatchObject({ helpfulCount: 1 });
      expect(await vote('cid', 'reviewHelpfulAdd')).toMatchObject({ helpfulCount: 2 });
      expect(await vote('bob', 'reviewHelpfulRemove')).toMatchObject({
        helpfulCount: 1,
        viewerFoundHelpful: false,
      });
      expect(await vote('bob', 'reviewHelpfulRemove')).toMatchObject({ helpfulCount: 1 });
      const query = 'query ($id: ID!) { review(id: $id) { viewerFoundHelpful } }';
      expect((await shop.ask(query, { id })).review).toEqual({ viewerFoundHelpful: null });
    });

    it('is not for the author, nor on a review that others do not see', async () => {
      const own = await shop.publish('ann', product('own'));
      const waiting = await shop.write('bob', product('own'));
      const codeOf = async (viewer: ReturnType<typeof named>, id: string) =>
        (await shop.mutate(viewer, 'reviewHelpfulAdd', { id })).userErrors[0]?.code;
      expect(await codeOf(named('ann'), own.id)).toBe('OWN_REVIEW');
      expect(await codeOf(named('ann'), waiting.id)).toBe('NOT_FOUND');
      expect(await codeOf(staff(), waiting.id)).toBe('NOT_FOUND');
      expect(await codeOf(named('ann'), newId('rev'))).toBe('NOT_FOUND');
    });
  });

  describe('a report', () => {
    it('reaches the moderators once a viewer, and is done with when they decide', async () => {
      const { id, version } = await shop.publish('ann', product('reported'));
      await shop.mutate(named('bob'), 'reviewReport', { id, reason: 'OTHER', note: ' Not nice ' });
      await shop.mutate(named('bob'), 'reviewReport', { id, reason: 'SPAM' });
      shop.clock.advance(1_000);
      await shop.mutate(named('cid'), 'reviewReport', { id, reason: 'OFFENSIVE' });
      const query = `{ reviewsToModerate(filter: { reported: true }) {
        nodes { id reportCount reports { reason note } } } }`;
      const queue = async () =>
        (await shop.ask(query, {}, staff())).reviewsToModerate.nodes.filter(
          (node: { id: string }) => node.id === id,
        );
      expect(await queue()).toEqual([
        {
          id,
          reportCount: 2,
          reports: [
            { reason: 'OFFENSIVE', note: null },
            { reason: 'OTHER', note: 'Not nice' },
          ],
        },
      ]);
      await shop.mutate(staff(), 'reviewModerate', { id, expectedVersion: version, decision: 'PUBLISH' });
      expect(await queue()).toEqual([]);
      const own = await shop.mutate(named('ann'), 'reviewReport', { id, reason: 'SPAM' });
      expect(own.userErrors).toMatchObject([{ code: 'OWN_REVIEW' }]);
    });
  });
});
