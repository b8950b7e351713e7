import { customer, forEachEngine } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { idOf, type Promotions, startPromotions } from './fixture.ts';
import { cartOf } from './order-fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  beforeAll(async () => {
    shop = await startPromotions(engine);
  });
  afterEach(() => shop.expectSound());
  const chairs = (quantity: number, unitPrice = 1_000) => [{ name: 'chair', quantity, unitPrice }];
  const money = (amount: string) => ({ amount, currencyCode: 'USD' });

  it('saves nothing without promotions, and tells what is unknown', async () => {
    expect(await shop.cart(['NOTHING'])).toEqual({
      total: money('0.00'),
      shipping: { amount: '0.00' },
      lines: [],
      applied: [],
      coupons: [{ code: 'NOTHING', applies: false, reason: 'UNKNOWN', message: 'There is no such coupon.' }],
    });
  });

  it('tells what is off each line and shipping, and why; it all adds up', async () => {
    const shipping = { discount: { freeShipping: true }, combinesWith: ['ORDER'], title: 'No shipping' };
    await shop.byCode('SHIP', shipping);
    await shop.byCode('THIRD', {
      title: 'A third',
      discount: { percentage: '33.33' },
      combinesWith: ['SHIPPING'],
    });
    const items = [
      { name: 'chair', quantity: 3, unitPrice: 333 },
      { name: 'lamp', quantity: 1, unitPrice: 1 },
      { name: 'desk', quantity: 1, unitPrice: 99_999 },
    ];
    const saved = await shop.cart(['third', 'SHIP'], { items });
    expect(saved).toMatchObject({
      // A third of 1,009.99 is 336.63 (half a cent up), and 5.00.
      total: money('341.63'),
      shipping: { amount: '5.00' },
      lines: [
        { lineId: 'line0', amount: { amount: '3.33' } },
        { lineId: 'line2', amount: { amount: '333.30' } },
      ],
      applied: [
        { title: 'A third', code: 'THIRD', amount: { amount: '336.63' } },
        { title: 'No shipping', code: 'SHIP', amount: { amount: '5.00' } },
      ],
      coupons: [{ applies: true }, { applies: true }],
    });
  });

  it('takes the combination that saves most, and says of the other codes that they are not better', async () => {
    await shop.byCode('TENTH', { discount: { percentage: '10' } });
    await shop.byCode('FIVER', { discount: { fixedAmount: { amount: money('5') } } });
    expect(await shop.told(['TENTH', 'FIVER'])).toEqual(['NOT_BETTER', 'applies']);
    const saved = await shop.cart(['TENTH', 'FIVER'], { items: chairs(60) });
    expect(saved.total).toEqual(money('60.00'));
    expect(saved.coupons.map(({ reason }: { reason: string | null }) => reason)).toEqual([
      null,
      'NOT_BETTER',
    ]);
  });

  it('tells of codes that cannot be used why not', async () => {
    await shop.byCode('RICH', { conditions: { minimumSubtotal: money('1000') } });
    await shop.byCode('GONE', { usageLimit: 1 });
    await shop.byCode('MINE', { usageLimitPerCustomer: 1 });
    await shop.byCode('EUROS', {
      discount: { fixedAmount: { amount: { ...money('1'), currencyCode: 'EUR' } } },
    });
    await shop.byCode('MEMBER', { conditions: { customers: 'SIGNED_IN' } });
    await shop.redeem({ codes: ['GONE'] });
    await shop.redeem({ codes: ['MINE'], email: 'Ann+tag@EXAMPLE.com' });
    const codes = ['RICH', 'GONE', 'MINE', 'EUROS', 'MEMBER'];
    const reasons = ['NOT_APPLICABLE', 'USED_UP', 'USED_BY_CUSTOMER', 'NOT_APPLICABLE', 'NOT_APPLICABLE'];
    expect(await shop.told(codes)).toEqual(reasons);
    const userId = idOf('usr', 'ann');
    const owned = await shop.cart(['MINE', 'MEMBER'], { userId }, { viewer: customer(userId) });
    expect(owned.coupons.map(({ reason }: { reason: string }) => reason)).toEqual([null, 'NOT_BETTER']);
  });

  it('counts the customer alone whose limit it is, in one page of carts too', async () => {
    await shop.byCode('EACH', { usageLimitPerCustomer: 1 });
    await shop.redeem({ codes: ['EACH'], email: 'used@example.com' });
    const emails = ['used@example.com', 'fresh@example.com', null];
    const { data } = await shop.entities(
      emails.map((email) => cartOf(['EACH'], { email })),
      '... on Cart { discounts { coupons { reason } } }',
    );
    expect(
      data._entities.map(({ discounts }: { discounts: { coupons: unknown[] } }) => discounts.coupons[0]),
    ).toEqual([{ reason: 'USED_BY_CUSTOMER' }, { reason: null }, { reason: null }]);
  });

  it('gives each cart of a page its own codes alone', async () => {
    await shop.byCode('LEFT', { discount: { percentage: '40' } });
    await shop.byCode('RIGHT', { discount: { percentage: '50' } });
    const { data } = await shop.entities(
      [['LEFT'], ['RIGHT'], [], ['LEFT', 'RIGHT']].map((codes) => cartOf(codes)),
      '... on Cart { discounts { total { amount } } }',
    );
    expect(
      data._entities.map(
        ({ discounts }: { discounts: { total: { amount: string } } }) => discounts.total.amount,
      ),
    ).toEqual(['8.00', '10.00', '0.00', '10.00']);
  });

  it('leaves out what cannot be bought, and works before shipping is chosen', async () => {
    await shop.byCode('HALF', { discount: { percentage: '50' }, combinesWith: ['SHIPPING'] });
    const items = [...chairs(1), { name: 'relic', quantity: 9, unitPrice: 5_000, sellable: false }];
    const saved = await shop.cart(['HALF'], { items, shipping: null });
    expect(saved.lines).toEqual([{ lineId: 'line0', amount: { amount: '5.00' } }]);
    expect((await shop.cart(['HALF'], { items: [] })).coupons[0].reason).toBe('NOT_APPLICABLE');
  });

  it('rounds to the minor unit of the currency', async () => {
    await shop.byCode('YEN', { discount: { percentage: '33.33' } });
    const yen = await shop.cart(['YEN'], { items: chairs(1, 100), shipping: 0, currency: 'JPY' });
    expect(yen.total).toEqual({ amount: '33', currencyCode: 'JPY' });
    const dinar = await shop.cart(['YEN'], { items: chairs(1, 100), shipping: 0, currency: 'KWD' });
    expect(dinar.total).toEqual({ amount: '0.033', currencyCode: 'KWD' });
  });

  it('is an estimate: it uses nothing up', async () => {
    await shop.byCode('FREE', { usageLimit: 1 });
    for (let round = 0; round < 3; round += 1) expect(await shop.told(['FREE'])).toEqual(['applies']);
  });

  it('has no discounts for a cart that did not come from orders', async () => {
    const bare = { __typename: 'Cart', id: idOf('cart', 'bare'), accessKey: 'key' };
    const { data, errors } = await shop.entities([bare], '... on Cart { discounts { total { amount } } }');
    expect([data._entities, errors]).toEqual([[{ discounts: null }], []]);
  });

  it('applies automatic promotions by time: from their start on, and before their end', async () => {
    const { id } = await shop.automatic({
      discount: { percentage: '90' },
      startsAt: '2026-03-01T13:00:00Z',
      endsAt: '2026-03-01T14:00:00Z',
    });
    const total = async () => (await shop.cart([])).total.amount;
    const totals = [await total()];
    for (const minutes of [59, 1, 59, 1]) {
      shop.clock.advance(minutes * 60_000);
      totals.push(await total());
    }
    expect(totals).toEqual(['0.00', '0.00', '18.00', '18.00', '0.00']);
    await shop.turn('Archive', id);
  });
});
