import { describe, expect, it } from 'vitest';
import { type Customer, isApplicable } from '../src/domain/applicable.ts';
import { apply } from '../src/domain/apply.ts';
import { distinctCodes, isCode, normaliseCode } from '../src/domain/coupon.ts';
import { mailboxOf } from '../src/domain/customer-key.ts';
import { beforeDiscounts, type PricedOrder } from '../src/domain/priced-order.ts';
import { classOf, combine, type Discount, isRunning, type Rule } from '../src/domain/promotion.ts';
import { lineOf, orderOf, promotionOf, ruleOf, unconditional } from './rule-fixture.ts';

const off = (rule: Partial<Rule>, order: PricedOrder) => {
  const { lines, shipping } = apply(ruleOf(rule), order, beforeDiscounts(order));
  return { lines, shipping };
};
const nobody: Customer = { userId: null, groupIds: new Set<string>() };
const applies = (rule: Partial<Rule>, order: PricedOrder, customer = nobody) =>
  isApplicable(ruleOf(rule), order, customer);

describe('percentage', () => {
  it('is rounded by line when it is about lines, and as a whole when it is about the order', () => {
    const order = orderOf([lineOf(0, { unitPrice: 5n }), lineOf(1, { unitPrice: 5n })]);
    const discount: Discount = { kind: 'PERCENTAGE', basisPoints: 1_000 };
    const variants = { kind: 'VARIANTS' as const, ids: ['v0', 'v1'] };
    expect(off({ discount, target: variants }, order).lines).toEqual([1n, 1n]);
    expect(off({ discount }, order).lines).toEqual([1n, 0n]);
  });

  it.each([
    ['PRODUCTS', 'p1'],
    ['VARIANTS', 'v1'],
    ['CATEGORIES', 'chairs'],
  ] as const)('is about %s', (kind, id) => {
    const order = orderOf([lineOf(0), lineOf(1, { categoryIds: ['all', 'chairs'] })]);
    expect(off({ target: { kind, ids: [id] } }, order).lines).toEqual([0n, 100n]);
  });
});

describe('fixed amount', () => {
  const order = orderOf([lineOf(0, { quantity: 3 }), lineOf(1, { unitPrice: 400n })]);

  it('is spread over the lines once, and ends where there is nothing left', () => {
    const fixed = { kind: 'FIXED_AMOUNT' as const, currency: 'USD', perItem: false };
    expect(off({ discount: { ...fixed, amount: 1_001n } }, order).lines).toEqual([883n, 118n]);
    expect(off({ discount: { ...fixed, amount: 999_999n } }, order).lines).toEqual([3_000n, 400n]);
    expect(off({ discount: { ...fixed, amount: 5n, currency: 'EUR' } }, order).lines).toEqual([0n, 0n]);
  });

  it('is off each item, at most its price', () => {
    const discount: Discount = { kind: 'FIXED_AMOUNT', currency: 'USD', perItem: true, amount: 500n };
    expect(off({ discount }, order).lines).toEqual([1_500n, 400n]);
  });
});

describe('buy X get Y', () => {
  const offer = { kind: 'BUY_X_GET_Y' as const, buy: 2, get: 1, basisPoints: 10_000, timesPerOrder: null };

  it('makes the cheapest items free, as often as it fits', () => {
    const order = orderOf([lineOf(0, { quantity: 4 }), lineOf(1, { quantity: 3, unitPrice: 300n })]);
    expect(off({ discount: offer }, order).lines).toEqual([0n, 600n]);
    expect(off({ discount: { ...offer, timesPerOrder: 1 } }, order).lines).toEqual([0n, 300n]);
    expect(off({ discount: { ...offer, basisPoints: 5_000 } }, order).lines).toEqual([0n, 300n]);
  });

  it('goes on to the next dearer line, and counts covered items alone', () => {
    const order = orderOf([lineOf(0, { quantity: 5 }), lineOf(1, { unitPrice: 300n }), lineOf(2)]);
    const target = { kind: 'VARIANTS' as const, ids: ['v0', 'v1'] };
    expect(off({ discount: offer, target }, order).lines).toEqual([1_000n, 300n, 0n]);
  });

  it('does not apply below its number of items', () => {
    expect(applies({ discount: offer }, orderOf([lineOf(0, { quantity: 2 })]))).toBe(false);
    expect(applies({ discount: offer }, orderOf([lineOf(0, { quantity: 3 })]))).toBe(true);
  });
});

describe('single variants', () => {
  const discount: Discount = {
    kind: 'VARIANTS',
    currency: 'USD',
    variants: [
      { variantId: 'v0', basisPoints: 2_000, amount: null },
      { variantId: 'v1', basisPoints: null, amount: 55n },
    ],
  };

  it('each have their own percentage of the line, half a cent up, or amount', () => {
    const order = orderOf([
      lineOf(0, { quantity: 3, unitPrice: 2_011n }),
      lineOf(1, { quantity: 2 }),
      lineOf(2),
    ]);
    expect(off({ discount }, order).lines).toEqual([1_207n, 55n, 0n]);
  });

  it('have to be in the order, in the currency of the amounts', () => {
    expect(applies({ discount }, orderOf([lineOf(2)]))).toBe(false);
    expect(applies({ discount }, orderOf([lineOf(0)]))).toBe(true);
    expect(applies({ discount }, { ...orderOf([lineOf(0)]), currency: 'EUR' })).toBe(false);
  });
});

it('free shipping takes the price of shipping and nothing else', () => {
  expect(off({ discount: { kind: 'FREE_SHIPPING' } }, orderOf([lineOf(0)], 499n))).toEqual({
    lines: [0n],
    shipping: 499n,
  });
});

describe('conditions', () => {
  const order = orderOf([lineOf(0, { quantity: 2 }), lineOf(1, { categoryIds: ['lamps'] })]);
  const on = (conditions: Partial<Rule['conditions']>, rest: Partial<Rule> = {}, customer = nobody) =>
    applies({ ...rest, conditions: { ...unconditional, ...conditions } }, order, customer);

  it('measure the subtotal before discounts, in its own currency', () => {
    expect(on({ minimumSubtotal: { amount: 3_000n, currency: 'USD' } })).toBe(true);
    expect(on({ minimumSubtotal: { amount: 3_001n, currency: 'USD' } })).toBe(false);
    expect(on({ minimumSubtotal: { amount: 1n, currency: 'EUR' } })).toBe(false);
  });

  it('count the items that the target covers', () => {
    const target = { kind: 'VARIANTS' as const, ids: ['v0'] };
    expect(on({ minimumQuantity: 2 }, { target })).toBe(true);
    expect(on({ minimumQuantity: 3 }, { target })).toBe(false);
    expect(on({ minimumQuantity: 3 })).toBe(true);
  });

  it('ask for a category, a currency', () => {
    expect(on({ categoryIds: ['lamps', 'none'] })).toBe(true);
    expect(on({ categoryIds: ['none'] })).toBe(false);
    expect(on({ currencies: ['EUR', 'USD'] })).toBe(true);
    expect(on({ currencies: ['EUR'] })).toBe(false);
  });

  it('ask who buys', () => {
    const known = { userId: 'usr_1', groupIds: new Set(['friends']) };
    expect(on({ customers: 'SIGNED_IN' })).toBe(false);
    expect(on({ customers: 'SIGNED_IN' }, {}, known)).toBe(true);
    expect(on({ customers: 'GROUPS', groupIds: ['friends'] }, {}, known)).toBe(true);
    expect(on({ customers: 'GROUPS', groupIds: ['others'] }, {}, known)).toBe(false);
    expect(on({ customers: 'GROUPS', groupIds: ['friends'] }, {}, { ...known, userId: null })).toBe(false);
  });

  it('are not fulfilled by an order without anything the target covers', () => {
    expect(applies({}, orderOf([]))).toBe(false);
    expect(on({}, { target: { kind: 'PRODUCTS', ids: ['p9'] } })).toBe(false);
  });
});

describe('classes', () => {
  it('follow from what is taken off, and must allow each other', () => {
    const product = ruleOf({ target: { kind: 'VARIANTS', ids: [] }, combinesWith: ['ORDER', 'SHIPPING'] });
    const whole = ruleOf({ combinesWith: ['PRODUCT'] });
    const shipping = ruleOf({ discount: { kind: 'FREE_SHIPPING' } });
    expect([product, whole, shipping].map(classOf)).toEqual(['PRODUCT', 'ORDER', 'SHIPPING']);
    expect(combine(product, whole)).toBe(true);
    expect(combine(product, shipping)).toBe(false);
    expect(combine(whole, whole)).toBe(false);
  });
});

it('a promotion runs from its start on and before its end, when it is active', () => {
  const at = (time: string) => new Date(`2026-03-01T${time}Z`);
  const window = promotionOf('p', {}, { startsAt: at('12:00:00'), endsAt: at('13:00:00') });
  const runs = ['11:59:59', '12:00:00', '12:59:59', '13:00:00'].map((time) => isRunning(window, at(time)));
  expect(runs).toEqual([false, true, true, false]);
  expect(isRunning({ ...window, status: 'PAUSED' }, at('12:30:00'))).toBe(false);
});

describe('codes', () => {
  it('differ by more than case, width and blanks', () => {
    expect(normaliseCode(' summer 10\t')).toBe('SUMMER10');
    expect(normaliseCode('ＳＵＭＭＥＲ１０')).toBe('SUMMER10');
    expect(distinctCodes(['a1', 'A1 ', 'b2']).map(({ code }) => code)).toEqual(['A1', 'B2']);
  });

  it.each(['', 'AB', '-ABC', 'A'.repeat(41), 'ÄÖÜ1', "A' OR 1", normaliseCode('x'.repeat(10_000))])(
    'are not %j',
    (code) => {
      expect(isCode(code)).toBe(false);
    },
  );
});

it('a mailbox is one however its address is written', () => {
  for (const email of ['Ann@Example.com', ' ann@example.com ', 'ann+shop@example.com', 'ann+@EXAMPLE.COM']) {
    expect(mailboxOf(email)).toBe('ann@example.com');
  }
  for (const none of ['', 'ann', '@example.com', 'ann@', '+x@example.com'])
    expect(mailboxOf(none)).toBeNull();
});
