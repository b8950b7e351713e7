import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkoutProblems } from '../src/domain/checkout.ts';
import { allocate, noDiscounts, priceCheckout, spreadDiscount } from '../src/domain/price-checkout.ts';
import { mayHaveAutomatic } from '../src/domain/promotion-windows.ts';
import { shippingOptions } from '../src/domain/shipping-rates.ts';
import { taxOf } from '../src/domain/tax.ts';
import { readTaxTable } from '../src/tax-rates.ts';
import { shippingTable } from './cart-fixture.ts';

const amount = fc.bigInt({ min: 0n, max: 1_000_000_000n });
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n);
const lines = fc
  .array(fc.record({ quantity: fc.integer({ min: 1, max: 10_000 }), unitPrice: amount }), { maxLength: 20 })
  .map((all) => all.map((line, index) => ({ ...line, id: `line_${index}` })));
const tax = fc.record({ rate: fc.bigInt({ min: 0n, max: 400_000n }), inclusive: fc.boolean() });
const checkout = fc.record({
  lines,
  shipping: amount,
  tax,
  discounts: fc.record({
    lines: fc
      .array(fc.bigInt({ min: -5n, max: 10n ** 13n }), { minLength: 20, maxLength: 20 })
      .map((all) => new Map(all.map((one, index) => [`line_${index}`, one]))),
    shipping: fc.bigInt({ min: -5n, max: 10n ** 12n }),
  }),
});

describe('what an order costs', () => {
  it('adds up, and is never less than nothing', () => {
    fc.assert(
      fc.property(checkout, (input) => {
        const priced = priceCheckout(input);
        for (const line of priced.lines) {
          const onTop = input.tax.inclusive ? 0n : line.tax;
          expect(line.total).toBe(line.subtotal - line.discount + onTop);
          expect(line.discount >= 0n && line.discount <= line.subtotal && line.tax >= 0n).toBe(true);
          expect(input.tax.inclusive ? line.tax <= line.total : true).toBe(true);
        }
        expect(priced.subtotal).toBe(sum(priced.lines.map((line) => line.subtotal)));
        expect(priced.discount).toBe(
          sum(priced.lines.map((line) => line.discount)) + priced.shippingDiscount,
        );
        expect(priced.tax).toBe(sum(priced.lines.map((line) => line.tax)) + priced.shippingTax);
        const onTop = input.tax.inclusive ? 0n : priced.tax;
        expect(priced.total).toBe(priced.subtotal - priced.discount + priced.shipping + onTop);
        expect(priced.total >= 0n && priced.shippingDiscount <= priced.shipping).toBe(true);
      }),
    );
  });

  it('is nothing when all is taken off', () => {
    fc.assert(
      fc.property(lines, amount, tax, (all, shipping, rule) => {
        const whole = new Map(all.map((line) => [line.id, line.unitPrice * BigInt(line.quantity)]));
        const discounts = { lines: whole, shipping };
        expect(priceCheckout({ lines: all, shipping, discounts, tax: rule })).toMatchObject({
          total: 0n,
          tax: 0n,
        });
      }),
    );
  });

  it('rounds tax half up to the minor unit', () => {
    const rule = (rate: bigint, inclusive: boolean) => ({ rate, inclusive });
    expect(taxOf(10n, rule(50_000n, false))).toBe(1n);
    expect(taxOf(9n, rule(50_000n, false))).toBe(0n);
    expect(taxOf(119n, rule(190_000n, true))).toBe(19n);
    expect(taxOf(0n, rule(190_000n, true))).toBe(0n);
    fc.assert(
      fc.property(amount, tax, (of, { rate, inclusive }) => {
        const base = inclusive ? 1_000_000n + rate : 1_000_000n;
        const twice = (taxOf(of, { rate, inclusive }) * base - of * rate) * 2n;
        expect(twice > -base && twice <= base).toBe(true);
      }),
    );
  });

  it('splits an amount exactly, each within one unit of their share', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 30 }), (whole, weights) => {
        const total = sum(weights);
        const shares = allocate(whole, weights);
        expect(sum(shares)).toBe(total === 0n ? 0n : whole);
        for (const [index, share] of shares.entries()) {
          const weight = weights[index] ?? 0n;
          const exact = whole * weight;
          const difference = share * total - exact;
          expect(difference > -total || total === 0n).toBe(true);
          expect(difference < total || total === 0n).toBe(true);
          if (whole <= total) expect(share <= weight).toBe(true);
        }
      }),
    );
    expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  });

  it('spreads a discount off the whole over the lines, to the cent', () => {
    fc.assert(
      fc.property(lines, fc.bigInt({ min: 0n, max: 10n ** 14n }), (all, off) => {
        const subtotal = sum(all.map((line) => line.unitPrice * BigInt(line.quantity)));
        const spread = spreadDiscount(off, all);
        const priced = priceCheckout({
          lines: all,
          shipping: 0n,
          discounts: { lines: spread, shipping: 0n },
          tax: { rate: 0n, inclusive: false },
        });
        expect(priced.discount).toBe([off, subtotal].toSorted((a, b) => (a < b ? -1 : 1))[0]);
      }),
    );
  });
});

describe('tax rates', () => {
  const table = readTaxTable(new Set(['US', 'CA']));
  const at = new Date('2026-03-01T12:00:00.000Z');
  it.each([
    ['US', 'CA', 82_500n, false],
    ['US', 'DE', 0n, false],
    ['US', null, 0n, false],
    ['CA', 'ON', 130_000n, false],
    ['CA', 'QC', 149_750n, false],
    ['DE', null, 190_000n, true],
    ['ES', 'CE', 0n, true],
    ['FI', null, 255_000n, true],
    ['AQ', null, 0n, true],
    ['__proto__', 'constructor', 0n, true],
    ['US', 'constructor', 0n, false],
  ])('in %s %s is %s millionths', (country, region, rate, inclusive) => {
    expect(table({ country, region }, at)).toEqual({ rate, inclusive });
  });

  it('are those of the day', () => {
    expect(table({ country: 'FI', region: null }, new Date('2024-08-01')).rate).toBe(240_000n);
    expect(table({ country: 'DE', region: null }, new Date('2020-09-01')).rate).toBe(160_000n);
    expect(table({ country: 'DE', region: null }, new Date('2020-01-01')).rate).toBe(190_000n);
  });
});

describe('shipping', () => {
  it('costs by weight, up to and with the bracket’s end', () => {
    const { methods } = shippingTable(1);
    const cheapest = (weight: number) =>
      shippingOptions(methods, { country: 'US', currency: 'USD', weight }).map(({ name, price }) => [
        name,
        price,
      ]);
    expect(cheapest(0)).toEqual([
      ['Parcel', 500n],
      ['Express', 1_500n],
    ]);
    expect(cheapest(1_000)).toHaveLength(2);
    expect(cheapest(1_001)).toEqual([['Parcel', 500n]]);
    expect(cheapest(2_001)).toEqual([['Parcel', 900n]]);
    expect(cheapest(20_001)).toEqual([]);
    expect(shippingOptions(methods, { country: 'US', currency: 'EUR', weight: 1 })).toEqual([]);
  });
});

describe('a cart', () => {
  it('may have a discount without coupons while a promotion’s window is open', () => {
    const at = new Date('2026-03-01T12:00:00.000Z');
    const window = (from: string | null, until: string | null) => [{ promotionId: 'p', from, until }];
    expect(mayHaveAutomatic([], at)).toBe(false);
    expect(mayHaveAutomatic(window(null, null), at)).toBe(true);
    expect(mayHaveAutomatic(window('2026-03-01T12:00:00.000Z', null), at)).toBe(true);
    expect(mayHaveAutomatic(window(null, '2026-03-01T12:00:00.000Z'), at)).toBe(false);
    expect(mayHaveAutomatic(window('2026-03-02T00:00:00.000Z', null), at)).toBe(false);
  });

  it('has no price in a currency that is a property of all objects', () => {
    const variant = { weight: null, prices: {}, sellable: true };
    const cart = { currency: 'constructor', email: null, shippingAddress: null, shippingMethodId: null };
    const view = { cart, lines: [{ id: 'line_1', quantity: 1, variant }], methods: [], unusableCoupons: [] };
    expect(checkoutProblems(view)[0]).toMatchObject({ code: 'NOT_SELLABLE', lineId: 'line_1' });
    expect(
      priceCheckout({ lines: [], shipping: 0n, discounts: noDiscounts, tax: { rate: 0n, inclusive: true } })
        .total,
    ).toBe(0n);
  });
});
