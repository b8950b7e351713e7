import { personalDataAsks, personalDataHolders } from '@tessera/contracts/personal-data';
import { newId } from '@tessera/kit/graphql';
import { findText, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { strikeOut } from '../src/domain/strike-out.ts';
import { named, product, type Reviews, startReviews } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Reviews;
  beforeAll(async () => {
    shop = await startReviews(engine);
  });
  const erase = async (userId: string, displayName: string) => {
    const payload = {
      userId,
      round: 1,
      email: 'zeb@quark.test',
      displayName,
      requestedAt: '2026-03-01T12:00:00.000Z',
    };
    await shop.deliver(personalDataAsks.erasure, { aggregate: userId, payload });
    return (await shop.emitted(personalDataHolders.reviews.erased)).length;
  };

  it('leaves published reviews without an author, and counts as they were', async () => {
    const author = named('zeb');
    const userId = author.userId ?? '';
    const chair = product('chair');
    const review = await shop.publish('zeb', chair, 5);
    const input = {
      id: review.id,
      expectedVersion: review.version,
      title: 'By Zeb Quark',
      body: 'zeb quark: good. Ask zeb@quark.test',
    };
    const changed = await shop.mutate(author, 'reviewUpdate', input);
    const decision = { id: review.id, expectedVersion: changed.review.version, decision: 'PUBLISH' };
    await shop.mutate(staff(), 'reviewModerate', decision);
    const waiting = await shop.write('zeb', product('lamp'));
    const others = await shop.publish('ann', chair, 3);
    await shop.mutate(author, 'reviewHelpfulAdd', { id: others.id });
    await shop.mutate(author, 'reviewReport', { id: others.id, reason: 'OTHER', note: 'Zeb Quark says no.' });
    const rating = await shop.rating(chair);
    expect(await erase(userId, 'Zeb Quark')).toBe(1);
    expect(await shop.rating(chair)).toEqual(rating);
    const page = await shop.product(chair, 'reviews { nodes { id title body author { id } } }');
    const left = page.reviews.nodes.find((one: { id: string }) => one.id === review.id);
    expect(left).toEqual({ id: review.id, title: 'By …', body: '…: good. Ask …', author: null });
    await shop.withStore(async ({ read }) => {
      await expect
        .poll(() => findText(read, [userId, 'Zeb Quark', 'zeb@quark.test', waiting.id]), { timeout: 5_000 })
        .toEqual([`erased_user.id: ${userId}`]);
    });
    await shop.expectSound();
  });

  it('lets nobody who is erased write, vote or report with a token that is still good', async () => {
    const author = named('late');
    const { id } = await shop.publish('ann', product('late'));
    await erase(author.userId ?? '', 'Late');
    const document = `mutation ($input: ReviewCreateInput!) { reviewCreate(input: $input) { review { id } } }`;
    const input = { productId: product('desk'), rating: 5, title: 'Mine', body: 'Mine.' };
    const written = await shop.execute(document, { input }, { viewer: author });
    expect(written.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const report = `mutation ($input: ReviewReportInput!) { reviewReport(input: $input) { review { id } } }`;
    const reported = await shop.execute(report, { input: { id, reason: 'SPAM' } }, { viewer: author });
    expect(reported.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('tells what it holds', async () => {
    const author = named('export');
    const review = await shop.publish('export', product('sofa'));
    const payload = { exportId: newId('exp'), userId: author.userId ?? '', email: 'x@y.test' };
    await shop.deliver(personalDataAsks.export, { aggregate: payload.userId, payload });
    const [part] = await shop.emitted(personalDataHolders.reviews.exported);
    expect(JSON.parse(part?.payload.json ?? '')).toMatchObject({
      reviews: [{ id: review.id, title: 'By export', body: 'Text.' }],
      helpfulVotes: [],
      reports: [],
    });
  });
});

describe('striking names out', () => {
  it.each([
    ['Ada says: ada!', ['Ada'], '… says: …!'],
    ['Adamant, Ada', ['Ada'], 'Adamant, …'],
    ['By Zoë (zoë)', ['Zoë'], 'By … (…)'],
    ['C++ is A.', ['A', 'C++'], '… is A.'],
    ['Nothing', [null, ''], 'Nothing'],
  ])('turns %j without %j into %j', (text, words, left) => {
    expect(strikeOut(text, words)).toBe(left);
  });
});
