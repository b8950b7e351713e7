import { couponsRequested } from '@tessera/contracts/events/orders';
import { couponsTold } from '@tessera/contracts/events/promotions';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeEach, expect, it } from 'vitest';
import { type Promotions, startPromotions } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  beforeEach(async () => {
    shop = await startPromotions(engine);
  });

  /** Asks for all coupons as orders does, part by part. */
  const askForAll = async () => {
    const parts: number[] = [];
    const told = new Map<string, { readonly running: boolean; readonly active: boolean }>();
    for (let after: string | null | undefined = null; after !== undefined; ) {
      await shop.deliver(couponsRequested, { aggregate: 'coupons', payload: { after } });
      const changed = await shop.coupons();
      parts.push(changed.reduce((sum, { coupons }) => sum + coupons.length, 0));
      for (const { running, coupons } of changed) {
        for (const { code, active } of coupons) told.set(code, { running, active });
      }
      const ends = (await shop.emitted(couponsTold)).map(({ payload }) => payload.next);
      expect(ends).toHaveLength(1);
      after = ends[0] ?? undefined;
    }
    return { parts, told };
  };

  it('tells each change of a coupon and of what it is of, and nothing of automatic promotions', async () => {
    const { id } = await shop.byCode('TEN', {
      startsAt: '2026-02-01T00:00:00Z',
      endsAt: '2026-04-01T00:00:00Z',
    });
    const from = '2026-02-01T00:00:00.000Z';
    const whole = { promotionId: id, running: true, from, until: '2026-04-01T00:00:00.000Z', revision: 1 };
    expect(await shop.coupons()).toEqual([
      { ...whole, coupons: [{ code: 'TEN', active: true, revision: 1 }] },
    ]);
    await shop.turn('Pause', id);
    expect(await shop.coupons()).toEqual([{ ...whole, running: false, revision: 2, coupons: [] }]);
    const { coupons } = await shop.ask('{ coupons(filter: { code: "TEN" }) { nodes { id } } }');
    await shop.mutate('couponUpdate', { id: coupons.nodes[0].id, expectedVersion: 1, active: false });
    expect(await shop.coupons()).toMatchObject([{ coupons: [{ code: 'TEN', active: false, revision: 2 }] }]);
    await shop.turn('Archive', id);
    expect(await shop.coupons()).toMatchObject([{ running: false, revision: 3, coupons: [] }]);
    await shop.automatic();
    expect(await shop.coupons()).toEqual([]);
  });

  it('tells nothing of what was refused', async () => {
    const { id } = await shop.byCode('TAKEN');
    await shop.coupons();
    const input = { promotionId: id, code: 'taken' };
    expect((await shop.mutate('couponCreate', input)).userErrors).toMatchObject([{ code: 'CODE_TAKEN' }]);
    const update = { id, expectedVersion: 99, title: 'Stale' };
    expect((await shop.mutate('promotionUpdate', update)).userErrors).toMatchObject([{ code: 'STALE' }]);
    expect(await shop.coupons()).toEqual([]);
  });

  it('tells who asks of every coupon, a thousand at a time, and where to go on', async () => {
    expect(await askForAll()).toEqual({ parts: [0], told: new Map() });
    const { id } = await shop.byCode('MANY');
    const { id: other } = await shop.byCode('PAUSED', { paused: true });
    for (const promotionId of [id, other]) {
      const { coupons } = await shop.mutate('couponsGenerate', { promotionId, count: 600, prefix: 'C' });
      expect(coupons).toHaveLength(600);
    }
    await shop.coupons();
    const { parts, told } = await askForAll();
    expect(parts).toEqual([1_000, 202]);
    expect(told.size).toBe(1_202);
    expect(told.get('MANY')).toEqual({ running: true, active: true });
    expect([...told.values()].filter(({ running }) => !running)).toHaveLength(601);
  });
});
