import { describe, expect, it } from 'vitest';
import { defaultMethods } from '../src/domain/default-methods.ts';
import { checkZones } from '../src/domain/method.ts';
import { rateFor, rateOf } from '../src/domain/rates.ts';
import { after, type ShipmentStatus, type TrackingKind } from '../src/domain/shipment.ts';

const zone = (price: number, rest: object = {}) => ({
  countries: ['US'],
  currency: 'USD',
  brackets: [
    { maxWeight: 1_000, price },
    { maxWeight: 2_000, price: price * 2 },
  ],
  minDays: 1,
  maxDays: 5,
  ...rest,
});

describe('a rate', () => {
  const method = { id: 'a', zones: [zone(500)] };

  it.each([
    [0, 500],
    [1_000, 500],
    [1_001, 1_000],
    [2_000, 1_000],
    [2_001, undefined],
  ])('of %d g is that of the first bracket that is heavy enough', (weight, price) => {
    expect(rateOf(method, 'US', weight, 'USD')?.price).toBe(price);
  });

  it('is of the country and currency asked for', () => {
    expect(rateOf(method, 'CA', 1, 'USD')).toBeNull();
    expect(rateOf(method, 'US', 1, 'EUR')).toBeNull();
  });

  it('is the cheapest of the table, of equal ones the faster', () => {
    const table = [
      method,
      { id: 'slow', zones: [zone(400, { maxDays: 9 })] },
      { id: 'fast', zones: [zone(400)] },
    ];
    expect(rateFor(table, 'US', 1, 'USD')?.method.id).toBe('fast');
    expect(rateFor(table, 'DE', 1, 'USD')).toBeNull();
  });
});

describe('the methods of a new shop', () => {
  it('pass their own rules and leave countries unserved', () => {
    for (const { zones } of defaultMethods) expect(checkZones(zones)).toEqual([]);
    const table = defaultMethods.map(({ name, zones }) => ({ id: name, zones }));
    expect(rateFor(table, 'US', 500, 'USD')?.method.id).toBe('Pickup point');
    expect(rateFor(table, 'DE', 500, 'EUR')?.price).toBe(250);
    expect(rateFor(table, 'BR', 500, 'USD')).toBeNull();
  });
});

describe('a shipment', () => {
  const statuses: ShipmentStatus[] = ['PREPARING', 'DISPATCHED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED'];
  const kinds: TrackingKind[] = ['PREPARED', 'DISPATCHED', 'IN_TRANSIT', 'DELIVERED', 'CANCELLED'];

  it('leads from each status to these by these events, and no further', () => {
    const table = Object.fromEntries(
      statuses.map((status) => [status, kinds.map((kind) => after(status, kind))]),
    );
    expect(table).toEqual({
      PREPARING: [null, 'DISPATCHED', null, null, 'CANCELLED'],
      DISPATCHED: [null, null, 'IN_TRANSIT', 'DELIVERED', null],
      IN_TRANSIT: [null, null, 'IN_TRANSIT', 'DELIVERED', null],
      DELIVERED: [null, null, 'DELIVERED', null, null],
      CANCELLED: [null, null, null, null, null],
    });
  });
});
