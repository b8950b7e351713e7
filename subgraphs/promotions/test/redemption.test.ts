import { discountsRequested } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { idOf, type Promotions, startPromotions } from './fixture.ts';
import { requestOf } from './order-fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  beforeAll(async () => {
    shop = await startPromotions(engine);
  });
  afterEach(() => shop.expectSound());

  const couponOf = async (code: string) =>
    (
      await shop.ask(
        'query ($code: String) { coupons(filter: { code: $code }) { nodes { id version usageCount promotion { id usageCount } } } }',
        { code },
      )
    ).coupons.nodes[0];
  const uses = async (code: string) => {
    const { usageCount, promotion } = await couponOf(code);
    return [usageCount, promotion.usageCount];
  };
  const codeOf = async (request: Parameters<Promotions['redeem']>[0]) =>
    (await shop.redeem(request))[0]?.payload.code;

  it('answers an order without any discount that there is none', async () => {
    const orderId = newId('ord');
    expect(await shop.redeem({ orderId })).toEqual([
      { outcome: 'redeemed', payload: { orderId, lines: [], shipping: 0, applied: [] } },
    ]);
  });

  it('settles by line to the cent, counts a use, and adds up', async () => {
    const orderId = newId('ord');
    const promotion = await shop.byCode('EXACT', { title: 'Exact', discount: { percentage: '15' } });
    const [line] = requestOf({ orderId }).lines;
    const lines = [333, 1, 999].map((unitPrice, index) => ({
      ...line,
      lineId: `line${index}`,
      unitPrice,
      quantity: index + 1,
    })) as ReturnType<typeof requestOf>['lines'];
    // 15 % of 33.32 is 4.998: 5.00, spread by largest remainder.
    expect(await shop.redeem({ orderId, codes: [' exact'], lines })).toEqual([
      {
        outcome: 'redeemed',
        payload: {
          orderId,
          lines: [
            { lineId: 'line0', amount: 50 },
            { lineId: 'line2', amount: 450 },
          ],
          shipping: 0,
          applied: [{ promotionId: promotion.id, title: 'Exact', code: 'EXACT', amount: 500 }],
        },
      },
    ]);
    expect(await uses('EXACT')).toEqual([1, 1]);
  });

  it('answers the same order the same, and counts it once, whatever changed meanwhile', async () => {
    const orderId = newId('ord');
    const { id } = await shop.byCode('SAME', { usageLimit: 1, usageLimitPerCustomer: 1 });
    const [first] = await shop.redeem({ orderId, codes: ['SAME'] });
    await shop.turn('Archive', id);
    expect(await shop.redeem({ orderId, codes: ['SAME'] })).toEqual([first]);
    expect(await uses('SAME')).toEqual([1, 1]);
  });

  it('answers the same order with another body what it answered first', async () => {
    const orderId = newId('ord');
    await shop.byCode('BODY', { discount: { percentage: '50' } });
    await shop.byCode('OTHER');
    const [first] = await shop.redeem({ orderId, codes: ['BODY'] });
    const [line] = requestOf({ orderId }).lines;
    const lines = [{ ...line, quantity: 100 }] as ReturnType<typeof requestOf>['lines'];
    expect(await shop.redeem({ orderId, codes: ['OTHER'], lines, userId: newId('usr') })).toEqual([first]);
    expect([await uses('BODY'), await uses('OTHER')]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('hears a message once', async () => {
    await shop.byCode('HEARD');
    const payload = requestOf({ orderId: newId('ord'), codes: ['HEARD'] });
    for (let round = 0; round < 3; round += 1) {
      await shop.deliver(discountsRequested, { aggregate: payload.orderId, payload, id: 'the same message' });
    }
    expect(await shop.replies(payload.orderId)).toHaveLength(1);
    expect(await uses('HEARD')).toEqual([1, 1]);
  });

  it('refuses an order for a code that cannot be used, counts nothing, and stays with it', async () => {
    const orderId = newId('ord');
    const userId = newId('usr');
    const { id } = await shop.byCode('GOOD');
    const paused = await shop.byCode('WAITS', { paused: true });
    const request = { orderId, userId, codes: ['GOOD', ' waits '] };
    const refused = {
      orderId,
      coupon: ' waits ',
      code: 'NOT_ACTIVE',
      reason: 'The coupon cannot be used at present.',
    };
    expect(await shop.redeem(request)).toEqual([{ outcome: 'refused', payload: refused }]);
    await shop.turn('Resume', paused.id);
    expect(await shop.redeem(request)).toEqual([{ outcome: 'refused', payload: refused }]);
    expect(await uses('GOOD')).toEqual([0, 0]);
    // Giving back what was refused changes nothing.
    expect(await shop.release(orderId)).toEqual([{ outcome: 'released', payload: { orderId } }]);
    expect(await shop.redeem(request)).toEqual([{ outcome: 'refused', payload: refused }]);
    await shop.turn('Archive', id);
  });

  it('says of each code why it cannot be used', async () => {
    await shop.byCode('ONCE', { usageLimit: 1 });
    await shop.byCode('ONCE-COUPON', {}, { usageLimit: 1 });
    await shop.byCode('EACH', { usageLimitPerCustomer: 1 });
    await shop.byCode('EACH-COUPON', {}, { usageLimitPerCustomer: 1 });
    await shop.byCode('LARGE', { conditions: { minimumQuantity: 100 } });
    for (const code of ['ONCE', 'ONCE-COUPON', 'EACH', 'EACH-COUPON']) {
      expect(await codeOf({ codes: [code], email: 'ann@example.com' })).toBeUndefined();
    }
    const again = (code: string, email: string) => codeOf({ codes: [code], email });
    expect(await again('ONCE', 'ben@example.com')).toBe('USED_UP');
    expect(await again('ONCE-COUPON', 'ben@example.com')).toBe('USED_UP');
    expect(await again('EACH', 'Ann+2@Example.com')).toBe('USED_BY_CUSTOMER');
    expect(await again('EACH-COUPON', ' ANN@example.com ')).toBe('USED_BY_CUSTOMER');
    expect(await again('EACH', 'ben@example.com')).toBeUndefined();
    expect(await again('LARGE', 'ben@example.com')).toBe('NOT_APPLICABLE');
    expect(await again('NOTHING', 'ben@example.com')).toBe('UNKNOWN');
    expect(await again('x'.repeat(10_240), 'ben@example.com')).toBe('UNKNOWN');
    const eleven = Array.from({ length: 11 }, (_, index) => `NOBODY${index}`);
    expect(await codeOf({ codes: eleven })).toBe('UNKNOWN');
  });

  it('counts a promotion’s limit over all of its coupons', async () => {
    const { id } = await shop.byCode('PART1', { usageLimit: 2 });
    await shop.mutate('couponCreate', { promotionId: id, code: 'PART2' });
    const codes = [];
    for (const code of ['PART1', 'PART2', 'PART1']) codes.push(await codeOf({ codes: [code] }));
    expect(codes).toEqual([undefined, undefined, 'USED_UP']);
    expect(await uses('PART2')).toEqual([1, 2]);
  });

  it('brings a promotion once, however many of its codes are entered', async () => {
    const { id } = await shop.byCode('TWICE1');
    await shop.mutate('couponCreate', { promotionId: id, code: 'TWICE2' });
    const [reply] = await shop.redeem({ codes: ['TWICE2', 'TWICE1', 'twice2'] });
    expect(reply?.payload.applied).toMatchObject([{ code: 'TWICE2', amount: 200 }]);
    expect([await uses('TWICE1'), await uses('TWICE2')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('uses up the combination that is applied, and no other coupon', async () => {
    await shop.byCode('LESS', { discount: { percentage: '10' } });
    await shop.byCode('MORE', { discount: { percentage: '11' } });
    const [reply] = await shop.redeem({ codes: ['LESS', 'MORE'] });
    expect(reply?.payload.applied).toMatchObject([{ code: 'MORE' }]);
    expect([await uses('LESS'), await uses('MORE')]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('checks everything when the order is placed, not as the cart showed it', async () => {
    const { id } = await shop.byCode('FICKLE', { endsAt: '2026-03-01T13:00:00Z' });
    const coupon = await couponOf('FICKLE');
    const userId = newId('usr');
    const change = (expectedVersion: number, active: boolean) =>
      shop.mutate('couponUpdate', { id: coupon.id, expectedVersion, active });
    expect(await shop.told(['FICKLE'])).toEqual(['applies']);
    await change(1, false);
    expect(await codeOf({ codes: ['FICKLE'], userId })).toBe('NOT_ACTIVE');
    await change(2, true);
    await shop.mutate('promotionUpdate', { id, expectedVersion: 1, conditions: { currencies: ['EUR'] } });
    expect(await codeOf({ codes: ['FICKLE'], userId })).toBe('NOT_APPLICABLE');
    await shop.mutate('promotionUpdate', { id, expectedVersion: 2, conditions: {} });
    expect(await codeOf({ codes: ['FICKLE'], userId })).toBeUndefined();
    shop.clock.advance(3_600_000);
    expect(await codeOf({ codes: ['FICKLE'], userId })).toBe('NOT_ACTIVE');
  });

  it('gives uses back once, and to whoever comes next', async () => {
    const orderId = newId('ord');
    await shop.byCode('BACK', { usageLimit: 1, usageLimitPerCustomer: 1 });
    await shop.redeem({ orderId, codes: ['BACK'] });
    expect(await codeOf({ codes: ['BACK'] })).toBe('USED_UP');
    for (let round = 0; round < 3; round += 1) {
      expect(await shop.release(orderId)).toEqual([{ outcome: 'released', payload: { orderId } }]);
      expect(await uses('BACK')).toEqual([0, 0]);
    }
    expect(await codeOf({ codes: ['BACK'] })).toBeUndefined();
    expect(await uses('BACK')).toEqual([1, 1]);
    expect(await codeOf({ orderId, codes: ['BACK'] })).toBe('NOT_ACTIVE');
  });

  it('refuses a request that comes after its release', async () => {
    const orderId = newId('ord');
    await shop.byCode('LATE');
    expect(await shop.release(orderId)).toEqual([{ outcome: 'released', payload: { orderId } }]);
    for (const codes of [['LATE'], []]) {
      expect(await shop.redeem({ orderId, codes })).toMatchObject([
        { outcome: 'refused', payload: { orderId, coupon: codes[0] ?? '', code: 'NOT_ACTIVE' } },
      ]);
    }
    expect(await shop.release(orderId)).toHaveLength(1);
    expect(await uses('LATE')).toEqual([0, 0]);
  });

  it('gives automatic promotions without a code, as often as they may be used', async () => {
    const userId = idOf('usr', 'frugal');
    const { id } = await shop.automatic({
      title: 'By itself',
      discount: { percentage: '60' },
      usageLimitPerCustomer: 1,
    });
    const [first] = await shop.redeem({ userId });
    expect(first?.payload.applied).toEqual([
      { promotionId: id, title: 'By itself', code: null, amount: 1_200 },
    ]);
    const [second] = await shop.redeem({ userId });
    expect(second).toMatchObject({ outcome: 'redeemed', payload: { lines: [], applied: [] } });
    await shop.turn('Pause', id);
    expect((await shop.redeem())[0]?.payload.applied).toEqual([]);
  });

  it('keeps no address of a guest', async () => {
    await shop.byCode('PRIVATE', { usageLimitPerCustomer: 1 });
    await shop.redeem({ codes: ['PRIVATE'], email: 'very.private@example.com' });
    const rows = await shop.store.read.query(sql`select * from redemption_use`);
    const replies = await shop.store.read.query(sql`select * from redemption`);
    expect(JSON.stringify([rows, replies])).not.toContain('very.private');
    expect(shop.logs.join()).not.toContain('very.private');
  });
});
