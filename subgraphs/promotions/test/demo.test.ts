import { deterministicId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { expect, it } from 'vitest';
import { startPromotions } from './fixture.ts';

forEachEngine((engine) => {
  it('loads demo promotions once, the same every time, labelled and sound', async () => {
    const env = { DEMO_DATA: 'true' };
    const shop = await startPromotions(engine, { env });
    const query = `{ promotions(first: 100) { nodes { id title description method status version } }
      coupons(first: 100) { nodes { id code } } }`;
    const loaded = await shop.ask(query);
    const { promotions, coupons } = loaded;
    expect(promotions.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      ['welcome', 'free-shipping', 'chairs', 'season', 'late-summer']
        .map((key) => deterministicId('promo', `demo:${key}`))
        .toSorted(),
    );
    for (const { description } of promotions.nodes) expect(description).toBe('Demo data (generated)');
    expect(coupons.nodes.map(({ code }: { code: string }) => code).toSorted()).toEqual([
      'CHAIRS3FOR2',
      'FREESHIP',
      'SUMMER15',
      'WELCOME10',
    ]);
    // No order goes by promotions just because there is demo data.
    expect(await shop.announced()).toEqual([]);
    expect(await shop.told(['WELCOME10'])).toEqual(['applies']);
    await shop.expectSound();
    await shop.mutate('promotionPause', {
      id: deterministicId('promo', 'demo:welcome'),
      expectedVersion: 1,
    });
    const changed = await shop.ask(query);
    await shop.stop();
    const again = await startPromotions(engine, { env, databaseUrl: shop.databaseUrl });
    expect(await again.ask(query)).toEqual(changed);
    await again.expectSound();
  });

  it('loads them once, however many processes start at once', async () => {
    const databaseUrl = await engine.databaseUrl();
    const env = { DEMO_DATA: 'true' };
    const shops = await Promise.all([1, 2, 3].map(() => startPromotions(engine, { env, databaseUrl })));
    for (const shop of shops) {
      expect((await shop.ask('{ promotions { nodes { id } } }')).promotions.nodes).toHaveLength(5);
    }
  });
});
