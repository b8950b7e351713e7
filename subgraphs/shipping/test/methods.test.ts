import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Shipping, startShipping } from './fixture.ts';

const zone = {
  countries: ['US'],
  currencyCode: 'USD',
  brackets: [{ maxWeight: 1_000, price: '5.00' }],
  minDays: 1,
  maxDays: 2,
};

forEachEngine((engine) => {
  let shop: Shipping;
  let url: string;
  beforeAll(async () => {
    url = await engine.databaseUrl();
    shop = await startShipping(engine, url);
  });

  it('tells the whole table at first start, once', async () => {
    const [told, ...rest] = await shop.told();
    expect(rest).toEqual([]);
    expect(told).toMatchObject({ name: 'shipping.methods.changed.v1', payload: { revision: 1 } });
    expect(told?.payload.methods.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Express',
      'Pickup point',
      'Standard',
    ]);
    const again = await startShipping(engine, url);
    // What had been sent may be sent again; nothing new is.
    for (const { payload } of await again.told()) expect(payload.revision).toBe(1);
    expect((await again.ask('{ shippingMethods { id } }')).shippingMethods).toHaveLength(3);
    await again.stop();
  });

  it('tells each change under the next revision, without what is inactive', async () => {
    const made = await shop.mutate('shippingMethodCreate', { name: ' Drone ', zones: [zone] });
    expect(made).toMatchObject({
      shippingMethod: { name: 'Drone', active: true, version: 1 },
      userErrors: [],
    });
    const { id } = made.shippingMethod;
    const changed = await shop.mutate('shippingMethodUpdate', { id, expectedVersion: 1, active: false });
    expect(changed.shippingMethod).toMatchObject({ active: false, version: 2 });
    const stale = await shop.mutate('shippingMethodUpdate', { id, expectedVersion: 1, active: true });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE' }]);
    const told = (await shop.told()).map(({ payload }) => [payload.revision, payload.methods.length]);
    expect(told).toEqual([
      [2, 4],
      [3, 3],
    ]);
    expect((await shop.ask('{ shippingMethods { name } }')).shippingMethods).not.toContainEqual({
      name: 'Drone',
    });
    expect((await shop.ask('{ shippingMethodsForStaff { name } }')).shippingMethodsForStaff).toContainEqual({
      name: 'Drone',
    });
  });

  it('counts no revision twice, however many change at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        shop.mutate('shippingMethodCreate', { name: `Many ${index}`, zones: [zone] }),
      ),
    );
    const revisions = (await shop.told()).map(({ payload }) => payload.revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    expect(new Set(revisions).size).toBe(20);
  });

  it.each([
    [{ name: ' ' }, ['name']],
    [{ zones: [] }, ['zones']],
    [{ zones: [zone, zone] }, ['zones', '1', 'countries']],
    [{ zones: [{ ...zone, countries: [] }] }, ['zones', '0', 'countries']],
    [{ zones: [{ ...zone, brackets: [] }] }, ['zones', '0', 'brackets']],
    [
      { zones: [{ ...zone, brackets: [{ maxWeight: 0, price: '1' }] }] },
      ['zones', '0', 'brackets', '0', 'maxWeight'],
    ],
    [
      { zones: [{ ...zone, brackets: [{ maxWeight: 1, price: '-1' }] }] },
      ['zones', '0', 'brackets', '0', 'price'],
    ],
    [{ zones: [{ ...zone, minDays: 3 }] }, ['zones', '0', 'maxDays']],
  ])('refuses %j and tells nothing', async (wrong, field) => {
    const payload = await shop.mutate('shippingMethodCreate', { name: 'Wrong', zones: [zone], ...wrong });
    expect(payload).toMatchObject({ shippingMethod: null, userErrors: [{ code: 'INVALID', field }] });
    expect(await shop.told()).toEqual([]);
  });

  it.each([
    { ...zone, currencyCode: 'XXY' },
    { ...zone, countries: ['ZZ'] },
    { ...zone, brackets: [{ maxWeight: 1, price: '1.001' }] },
  ])('takes no zone such as %j', async (wrong) => {
    const document = `mutation ($input: ShippingMethodCreateInput!) {
      shippingMethodCreate(input: $input) { userErrors { code } } }`;
    const { errors } = await shop.execute(
      document,
      { input: { name: 'Wrong', zones: [wrong] } },
      { viewer: (await import('@tessera/kit/testing')).staff() },
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('estimates for many variants with one statement', async () => {
    shop.ownStatements();
    const weights = [500, 5_000, 2_000_000, null, undefined];
    const answer = await shop.entities(
      weights.map((weight) => ({
        __typename: 'ProductVariant',
        id: newId('var'),
        ...(weight !== undefined && { weight }),
      })),
      `... on ProductVariant { us: shippingEstimate(countryCode: "US") { method { name } price { amount } maxDays }
        br: shippingEstimate(countryCode: "BR") { minDays } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(shop.ownStatements()).toHaveLength(1);
    const nothing = { us: null, br: null };
    expect(answer.data._entities).toEqual([
      { us: { method: { name: 'Pickup point' }, price: { amount: '2.99' }, maxDays: 7 }, br: null },
      { us: { method: { name: 'Pickup point' }, price: { amount: '4.99' }, maxDays: 7 }, br: null },
      nothing,
      nothing,
      nothing,
    ]);
  });

  it('resolves references to many methods with one statement, and lists by country', async () => {
    const id = await shop.method('Standard');
    shop.ownStatements();
    const answer = await shop.entities(
      [id, newId('shm'), newId('var')].map((one) => ({ __typename: 'ShippingMethod', id: one })),
      '... on ShippingMethod { name }',
    );
    expect(answer.data._entities).toEqual([{ name: 'Standard' }, null, null]);
    expect(shop.ownStatements()).toHaveLength(1);
    const listed = await shop.execute('{ shippingMethods(countryCode: "CA") { name } }');
    expect(listed.data.shippingMethods).toEqual([{ name: 'Express' }, { name: 'Standard' }]);
  });
});
