import { sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Promotions, startPromotions } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  beforeEach(async () => {
    shop = await startPromotions(engine);
  });
  afterEach(async () => {
    await shop.expectSound();
    await shop.stop();
  });

  const always = (promotionId: string) => ({ promotionId, from: null, until: null });
  const told = async () => (await shop.announced()).map(({ revision, windows }) => [revision, windows]);

  it('tells nothing while there are no automatic promotions', async () => {
    const { id } = await shop.byCode('CODE');
    await shop.turn('Pause', id);
    expect(await told()).toEqual([]);
  });

  it('tells when automatic promotions apply, each time that changes, counting', async () => {
    const { id } = await shop.automatic();
    expect(await told()).toEqual([[1, [always(id)]]]);
    await shop.turn('Pause', id);
    expect(await told()).toEqual([[2, []]]);
    await shop.turn('Resume', id);
    expect(await told()).toEqual([[3, [always(id)]]]);
    await shop.turn('Archive', id);
    expect(await told()).toEqual([[4, []]]);
  });

  it('tells of a scheduled one from when until when, and of its new times', async () => {
    const window = { startsAt: '2026-03-02T00:00:00Z', endsAt: '2026-03-09T00:00:00+02:00' };
    const { id } = await shop.automatic(window);
    const from = '2026-03-02T00:00:00.000Z';
    expect(await told()).toEqual([[1, [{ promotionId: id, from, until: '2026-03-08T22:00:00.000Z' }]]]);
    await shop.mutate('promotionUpdate', { id, expectedVersion: 1, endsAt: null });
    expect(await told()).toEqual([[2, [{ promotionId: id, from, until: null }]]]);
  });

  it('tells nothing of one that is made paused, nor of what does not concern its times', async () => {
    const { id } = await shop.automatic({ paused: true });
    expect(await told()).toEqual([]);
    await shop.turn('Resume', id);
    await told();
    await shop.mutate('promotionUpdate', { id, expectedVersion: 2, title: 'New', priority: 1 });
    await shop.turn('Resume', id);
    expect(await told()).toEqual([]);
  });

  it('leaves out what is over', async () => {
    const over = await shop.automatic({ endsAt: '2026-03-01T12:00:01Z' });
    shop.clock.advance(1_000);
    const { id } = await shop.automatic();
    expect(await told()).toEqual([
      [1, [{ promotionId: over.id, from: null, until: '2026-03-01T12:00:01.000Z' }]],
      [2, [always(id)]],
    ]);
  });

  it('tells nothing at a start, however often, unless something changed meanwhile', async () => {
    const { id } = await shop.automatic({ endsAt: '2026-03-01T13:00:00Z' });
    expect(await told()).toHaveLength(1);
    const restarted = async () => {
      await shop.stop();
      shop = await startPromotions(engine, { databaseUrl: shop.databaseUrl });
      return told();
    };
    expect([await restarted(), await restarted()]).toEqual([[], []]);
    // Its clock starts anew: only what was written by hand differs.
    await shop.store.tx((tx) => tx.execute(sql`update promotion set status = 'PAUSED' where id = ${id}`));
    expect(await restarted()).toEqual([[2, []]]);
    expect(await restarted()).toEqual([]);
  });

  it('tells the last state under the highest revision, when many change at once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => shop.automatic()));
    await Promise.all(made.slice(0, 6).map(({ id }) => shop.turn('Pause', id)));
    const all = await shop.announced();
    const revisions = all.map(({ revision }) => revision).toSorted((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    const last = all.find(({ revision }) => revision === 18);
    expect(last?.windows.map(({ promotionId }) => promotionId)).toEqual(
      made
        .slice(6)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});
