import { describe, expect, it } from 'vitest';
import { type ExpectedOrder, expectOrders, productKey, quantitiesOf } from '../../src/replay/expectations.ts';
import type { HistoricalOrder } from '../../src/replay/historical-orders.ts';
import { differencesOf, type PlacedOrder, revenueOf } from '../../src/replay/reconcile.ts';

const address = { name: 'Ada Buyer', city: 'Portland', region: 'OR', postalCode: '97201' };
const historical: HistoricalOrder = {
  id: 'CA-1',
  day: '2016-01-01',
  address,
  lines: [
    { productId: 'P1', productName: 'Chair', quantity: 2, revenue: 1_601n },
    { productId: 'P1', productName: 'Table', quantity: 1, revenue: 5_000n },
    { productId: 'P1', productName: 'Chair', quantity: 1, revenue: 801n },
  ],
};
const variants = new Map([
  [productKey('P1', 'Chair'), { id: 'var_chair', price: 1_000n }],
  [productKey('P1', 'Table'), { id: 'var_table', price: 5_000n }],
]);
const { orders, impossible } = expectOrders([historical], variants);
const expected = orders[0] as ExpectedOrder;

const placed: PlacedOrder = {
  id: 'ord_1',
  number: 'T-1',
  status: 'COMPLETED',
  failure: null,
  currencyCode: 'USD',
  lines: [
    { variantId: 'var_chair', quantity: 3, unitPrice: 1_000n, discount: 598n, tax: 100n, total: 2_502n },
    { variantId: 'var_table', quantity: 1, unitPrice: 5_000n, discount: 0n, tax: 200n, total: 5_200n },
  ],
  subtotal: 8_000n,
  discount: 598n,
  shippingPrice: 999n,
  tax: 350n,
  taxIncluded: false,
  total: 8_751n,
  captured: 8_751n,
};

describe('what an order has to come to', () => {
  it('takes two lines of the same product together, and lowers the price to what was taken', () => {
    expect(impossible).toEqual([]);
    expect(expected).toEqual({
      id: 'CA-1',
      address,
      items: [
        { variantId: 'var_chair', quantity: 3, revenue: 2_402n, discount: 598n },
        { variantId: 'var_table', quantity: 1, revenue: 5_000n, discount: 0n },
      ],
      revenue: 7_402n,
    });
  });

  it('cannot be said of products that the shop does not have, or sells for less', () => {
    expect(expectOrders([historical], new Map())).toEqual({
      orders: [],
      impossible: [{ orderId: 'CA-1', revenue: 7_402n, reason: 'the shop does not sell P1:Chair' }],
    });
    const cheap = new Map(variants).set(productKey('P1', 'Table'), { id: 'var_table', price: 4_999n });
    expect(expectOrders([historical], cheap).impossible).toMatchObject([
      { reason: 'the shop sells P1:Table for less than was taken for it' },
    ]);
  });

  it('says how much of each variant is needed for all', () => {
    expect(quantitiesOf([expected, expected])).toEqual(
      new Map([
        ['var_chair', 6],
        ['var_table', 2],
      ]),
    );
  });
});

describe('reconciling', () => {
  const line = placed.lines[0] as PlacedOrder['lines'][number];
  const table = placed.lines[1] as PlacedOrder['lines'][number];
  it('finds nothing where every cent is right', () => {
    expect(differencesOf(expected, placed)).toEqual([]);
    expect(revenueOf(placed)).toBe(7_402n);
  });

  it('takes a tax that is in the prices for a part of them', () => {
    const taxIncluded = {
      ...placed,
      taxIncluded: true,
      lines: placed.lines.map((one) => ({ ...one, total: one.total - one.tax })),
      total: placed.total - placed.tax,
      captured: placed.captured - placed.tax,
    };
    expect(differencesOf(expected, taxIncluded)).toEqual([]);
  });

  it.each<[string, Partial<PlacedOrder>, string]>([
    ['a status', { status: 'ACCEPTED' }, 'T-1 is ACCEPTED'],
    [
      'a failure',
      { status: 'FAILED', failure: { code: 'OUT_OF_STOCK', message: 'Sold out.' } },
      'T-1 is FAILED: OUT_OF_STOCK, Sold out.',
    ],
    ['a currency', { currencyCode: 'EUR' }, 'T-1 is in EUR'],
    [
      'a cent of a line',
      { lines: [{ ...line, discount: 597n }, table] },
      'var_chair: expected 24.02, is 24.03',
    ],
    ['a quantity', { lines: [{ ...line, quantity: 2 }, table] }, 'var_chair: expected 3 items, are 2'],
    ['a missing line', { lines: [line] }, 'var_table: expected 1 items, are 0'],
    ['a line too many', { lines: [line, table, { ...table, variantId: 'var_x' }] }, 'var_x was not ordered'],
    ['a discount of the order', { discount: 599n }, 'revenue: expected 74.02, is 74.01'],
    ['a total', { total: 8_752n }, 'total: expected 87.51, is 87.52'],
    ['a payment', { captured: 8_750n }, 'captured: expected 87.51, is 87.50'],
    [
      'a total of a line',
      { lines: [line, { ...table, total: 1n }] },
      'var_table, tax included: expected 52.00, is 0.01',
    ],
  ])('tells of %s that differs', (_, over, difference) => {
    expect(differencesOf(expected, { ...placed, ...over })).toContain(difference);
  });

  it('counts no revenue of an order that came to nothing', () => {
    expect(revenueOf({ ...placed, status: 'FAILED' })).toBe(0n);
    expect(revenueOf({ ...placed, status: 'CANCELLED' })).toBe(0n);
  });
});
