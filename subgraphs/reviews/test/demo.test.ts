import { deterministicId } from '@tessera/kit/graphql';
import { forEachEngine, startTestSubgraph, withoutRelay } from '@tessera/kit/testing';
import { expect, it } from 'vitest';
import { reviews } from '../src/subgraph.ts';
import { startReviews } from './fixture.ts';

const bookcase = 'superstore:FUR-BO-10001798:Bush Somerset Collection Bookcase';

forEachEngine((engine) => {
  it('reviews the demo catalog once, the same way every time, labelled and added up', async () => {
    const shop = await startReviews(engine, { DEMO_DATA: 'true' });
    expect(shop.takeStatements().length).toBeLessThan(20);
    const page = await shop.product(
      deterministicId('prod', bookcase),
      'rating { average count } reviews(sortKey: HELPFUL) { nodes { rating origin status author { id } title } }',
    );
    expect(page.rating).toEqual({ average: 4, count: 2 });
    expect(page.reviews.nodes).toHaveLength(2);
    for (const review of page.reviews.nodes) {
      expect(review).toMatchObject({ origin: 'GENERATED', status: 'PUBLISHED' });
    }
    // Who bought it writes first.
    const buyer = deterministicId('usr', 'superstore:CG-12520');
    expect(page.reviews.nodes.map((review: { author: { id: string } }) => review.author.id)).toContain(buyer);
    await shop.expectSound();
    await shop.stop();
    const again = await startTestSubgraph(reviews, {
      engine,
      databaseUrl: shop.databaseUrl,
      env: { DEMO_DATA: 'true' },
    });
    expect(withoutRelay(again.takeStatements())).toHaveLength(1);
  }, 60_000);
});
