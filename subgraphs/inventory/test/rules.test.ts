import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityOf } from '../src/domain/availability.ts';
import { checkKey, checkQuantity, maxOnHand } from '../src/domain/limits.ts';
import { commitAt, type ReservationStatus, releaseAt, statusAt } from '../src/domain/reservation.ts';
import { checkReserve } from '../src/domain/reserve-input.ts';
import { moveStock } from '../src/domain/stock-level.ts';
import { checkWarehouse, normaliseCode } from '../src/domain/warehouse.ts';

const expiresAt = new Date('2026-01-01T00:15:00.000Z');
const before = new Date('2026-01-01T00:14:59.999Z');
const statuses: ReservationStatus[] = ['HELD', 'COMMITTED', 'RELEASED', 'EXPIRED'];

describe('a reservation', () => {
  it('expires at its last moment, not after it', () => {
    expect(statusAt({ status: 'HELD', expiresAt }, before)).toBe('HELD');
    expect(statusAt({ status: 'HELD', expiresAt }, expiresAt)).toBe('EXPIRED');
    for (const status of statuses.slice(1)) expect(statusAt({ status, expiresAt }, expiresAt)).toBe(status);
  });

  it('leaves HELD once and then stays', () => {
    const ends = statuses.flatMap((status) =>
      [before, expiresAt].flatMap((now) => [
        [
          status,
          now === before,
          'commit',
          describeOutcome(commitAt({ status, orderId: null, expiresAt }, now)),
        ],
        [
          status,
          now === before,
          'release',
          describeOutcome(releaseAt({ status, orderId: null, expiresAt }, now)),
        ],
      ]),
    );
    expect(ends).toEqual([
      ['HELD', true, 'commit', 'COMMITTED'],
      ['HELD', true, 'release', 'RELEASED'],
      ['HELD', false, 'commit', 'RESERVATION_EXPIRED'],
      ['HELD', false, 'release', 'EXPIRED'],
      ['COMMITTED', true, 'commit', 'stays'],
      ['COMMITTED', true, 'release', 'RESERVATION_CLOSED'],
      ['COMMITTED', false, 'commit', 'stays'],
      ['COMMITTED', false, 'release', 'RESERVATION_CLOSED'],
      ['RELEASED', true, 'commit', 'RESERVATION_CLOSED'],
      ['RELEASED', true, 'release', 'stays'],
      ['RELEASED', false, 'commit', 'RESERVATION_CLOSED'],
      ['RELEASED', false, 'release', 'stays'],
      ['EXPIRED', true, 'commit', 'RESERVATION_EXPIRED'],
      ['EXPIRED', true, 'release', 'stays'],
      ['EXPIRED', false, 'commit', 'RESERVATION_EXPIRED'],
      ['EXPIRED', false, 'release', 'stays'],
    ]);
  });
});

const describeOutcome = (outcome: ReturnType<typeof commitAt>): string | undefined =>
  outcome.ok ? (outcome.value.to ?? 'stays') : outcome.errors[0]?.code;

describe('moving stock', () => {
  it('never breaks 0 ≤ reserved ≤ on hand ≤ the limit, and moves exactly what was asked', () => {
    const level = fc.tuple(fc.nat(maxOnHand), fc.nat(maxOnHand)).map(([a, b]) => ({
      variantId: 'v',
      warehouseId: 'w',
      onHand: Math.max(a, b),
      reserved: Math.min(a, b),
    }));
    fc.assert(
      fc.property(level, fc.integer({ min: -maxOnHand, max: maxOnHand }), (held, delta) => {
        const moved = moveStock(held, delta, ['delta']);
        const fits = held.onHand + delta >= held.reserved && held.onHand + delta <= maxOnHand;
        expect(moved.ok).toBe(fits);
        if (moved.ok) expect(moved.value).toEqual({ ...held, onHand: held.onHand + delta });
      }),
    );
  });
});

describe('input', () => {
  it.each([0, -1, 1.5, 1_000_001, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a quantity of %d',
    (quantity) => {
      expect(checkQuantity(['quantity'], quantity)).toMatchObject([{ code: 'INVALID', field: ['quantity'] }]);
    },
  );

  it.each([
    ['empty', ''],
    ['of 10 KB', 'k'.repeat(10_240)],
    ['with NUL', 'a\0b'],
    ['with a lone surrogate', 'a\ud800b'],
  ])('refuses an idempotency key that is %s', (_, key) => {
    expect(checkKey(key)).toMatchObject([{ code: 'INVALID', field: ['idempotencyKey'] }]);
  });

  it('refuses no lines, too many lines, and a variant on two lines', () => {
    const line = (index: number) => ({ variantId: `var_${index}`, quantity: 1 });
    const rest = { expiresInSeconds: 60, reference: null };
    expect(checkReserve({ lines: [], ...rest })).toMatchObject([{ field: ['lines'] }]);
    const many = Array.from({ length: 101 }, (_, index) => line(index));
    expect(checkReserve({ lines: many, ...rest })).toMatchObject([{ field: ['lines'] }]);
    expect(checkReserve({ lines: [line(1), line(2), line(1)], ...rest })).toMatchObject([
      { field: ['lines', '2', 'variantId'] },
    ]);
    expect(checkReserve({ lines: many.slice(0, 100), ...rest })).toEqual([]);
  });

  it('keeps warehouse codes in capitals and refuses other characters', () => {
    expect(normaliseCode(' east-1 ')).toBe('EAST-1');
    expect(checkWarehouse({ code: 'EAST-1', name: 'East', priority: 0 })).toEqual([]);
    for (const code of ['', '-EAST', 'EA ST', 'E'.repeat(33), 'ÖST']) {
      expect(checkWarehouse({ code }), code).toMatchObject([{ field: ['code'] }]);
    }
  });
});

describe('availability', () => {
  it('is in words what it is in numbers, and fits into an Int', () => {
    expect(availabilityOf(-3)).toEqual({ inStock: false, quantity: 0, status: 'OUT_OF_STOCK' });
    expect(availabilityOf(5)).toEqual({ inStock: true, quantity: 5, status: 'LOW_STOCK' });
    expect(availabilityOf(6)).toEqual({ inStock: true, quantity: 6, status: 'IN_STOCK' });
    expect(availabilityOf(3_000_000_000).quantity).toBe(2_147_483_647);
  });
});
