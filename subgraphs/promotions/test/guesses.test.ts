import { anonymous } from '@tessera/kit/identity';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { idOf, type Promotions, startPromotions } from './fixture.ts';
import { cartOf } from './order-fixture.ts';

const wrong = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `WRONG${String(from + index).padStart(3, '0')}`);

forEachEngine((engine) => {
  let shop: Promotions;
  let address: string;
  let clients = 0;
  beforeAll(async () => {
    shop = await startPromotions(engine);
    await shop.byCode('REAL');
    await shop.byCode('PAUSED', { paused: true });
    await shop.byCode('OVER', { endsAt: '2026-02-01T00:00:00Z' });
    await shop.byCode('LATER', { startsAt: '2026-05-01T00:00:00Z', usageLimit: 1 });
    const archived = await shop.byCode('ARCHIVED', { usageLimitPerCustomer: 1 });
    await shop.turn('Archive', archived.id);
    await shop.byCode('OFF');
    const { coupons } = await shop.ask('{ coupons(filter: { code: "OFF" }) { nodes { id } } }');
    const input = { id: coupons.nodes[0].id, expectedVersion: 1, active: false };
    expect((await shop.mutate('couponUpdate', input)).userErrors).toEqual([]);
  });
  beforeEach(() => {
    clients += 1;
    address = `198.51.100.${clients}`;
  });
  afterEach(() => shop.expectSound());

  const inactive = ['PAUSED', 'OVER', 'LATER', 'ARCHIVED', 'OFF'];
  const visit = (codes: readonly string[]) => shop.told(codes, anonymous, address);

  it('tells a visitor the same of an inactive code and of one there is not', async () => {
    const answers = [];
    for (const code of [...inactive, 'NOTHING']) {
      const { coupons, ...rest } = await shop.cart([code], {}, { clientAddress: address });
      answers.push(JSON.stringify([{ ...coupons[0], code: '' }, rest]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"UNKNOWN"');
  });

  it('refuses a guest’s order with either in the same words', async () => {
    const replies = [];
    for (const code of [...inactive, 'NOTHING']) {
      const [reply] = await shop.redeem({ codes: [code] });
      replies.push(JSON.stringify({ ...reply?.payload, orderId: '', coupon: '' }));
    }
    expect(new Set(replies).size).toBe(1);
    expect(replies[0]).toContain('"UNKNOWN"');
  });

  it('tells who is signed in that a code cannot be used at present', async () => {
    const userId = idOf('usr', `told ${clients}`);
    expect(await shop.told([...inactive, 'NOTHING', 'REAL'], customer(userId))).toEqual([
      ...inactive.map(() => 'NOT_ACTIVE'),
      'UNKNOWN',
      'applies',
    ]);
    const [reply] = await shop.redeem({ codes: ['PAUSED'], userId });
    expect(reply).toMatchObject({ outcome: 'refused', payload: { coupon: 'PAUSED', code: 'NOT_ACTIVE' } });
  });

  it('tells no more after thirty wrong codes, until ten minutes are over', async () => {
    for (let from = 0; from < 30; from += 10) await visit(wrong(10, from));
    expect(await visit(['REAL'])).toEqual(['UNKNOWN']);
    expect(await shop.told(['REAL'], anonymous, '203.0.113.9')).toEqual(['applies']);
    shop.clock.advance(600_000);
    expect(await visit(['REAL'])).toEqual(['applies']);
  });

  it('counts inactive codes as wrong ones: the limit tells them apart no more than the answer', async () => {
    for (let from = 0; from < 20; from += 10) await visit(wrong(10, from));
    await visit([...wrong(5, 20), ...inactive]);
    expect(await visit(['REAL'])).toEqual(['UNKNOWN']);
  });

  it('does not count the same wrong code twice, nor right ones', async () => {
    for (let round = 0; round < 40; round += 1) await visit(['TYPO', 'REAL']);
    expect(await visit(['REAL'])).toEqual(['applies']);
  });

  it('lets nobody guess more by asking for many carts at once', async () => {
    const { id } = await shop.byCode('MANY');
    const { coupons } = await shop.mutate('couponsGenerate', { promotionId: id, count: 20 });
    const carts = coupons.map(({ code }: { code: string }, index: number) =>
      cartOf([...wrong(9, index * 9), code]),
    );
    const { data } = await shop.entities(carts, '... on Cart { discounts { applied { code } } }', {
      clientAddress: address,
    });
    const right = data._entities.map(({ discounts }: { discounts: { applied: unknown[] } }) =>
      Boolean(discounts.applied.length),
    );
    expect(right).toEqual([true, true, true, ...Array(17).fill(false)]);
  });

  it('limits a customer by who they are, and staff not at all', async () => {
    const guesser = customer(idOf('usr', `guesser ${clients}`));
    for (let from = 0; from < 30; from += 10) await shop.told(wrong(10, from), guesser, address);
    expect(await shop.told(['REAL'], guesser, '203.0.113.8')).toEqual(['UNKNOWN']);
    expect(await visit(['REAL'])).toEqual(['applies']);
    for (let from = 0; from < 40; from += 10) await shop.told(wrong(10, from), staff(), address);
    expect(await shop.told(['REAL'], staff(), address)).toEqual(['applies']);
  });
});
