import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { post, postingKinds } from '../src/domain/ledger.ts';
import { isFinal, paymentChanges, paymentStatuses, transition } from '../src/domain/payment-state.ts';
import { isSigned, signBody } from '../src/providers/signature.ts';

describe('where a payment stands', () => {
  const allowed = [
    'PENDING REQUIRE_ACTION ACTION_REQUIRED',
    'PENDING AUTHORISE AUTHORISED',
    'PENDING DECLINE DECLINED',
    'PENDING FAIL FAILED',
    'PENDING VOID VOIDED',
    'ACTION_REQUIRED AUTHORISE AUTHORISED',
    'ACTION_REQUIRED DECLINE DECLINED',
    'ACTION_REQUIRED FAIL FAILED',
    'ACTION_REQUIRED VOID VOIDED',
    'AUTHORISED CAPTURE CAPTURED',
    'AUTHORISED VOID VOIDED',
    'CAPTURED REFUND_PART PARTIALLY_REFUNDED',
    'CAPTURED REFUND_ALL REFUNDED',
    'PARTIALLY_REFUNDED REFUND_PART PARTIALLY_REFUNDED',
    'PARTIALLY_REFUNDED REFUND_ALL REFUNDED',
  ];
  const every = paymentStatuses.flatMap((from) => paymentChanges.map((change) => [from, change] as const));

  it.each(every)('%s, %s: as listed, or forbidden', (from, change) => {
    const listed = allowed.find((line) => line.startsWith(`${from} ${change} `))?.split(' ')[2] ?? null;
    expect(transition(from, change)).toBe(listed);
  });

  it('ends in refunded, voided, declined or failed', () => {
    expect(paymentStatuses.filter(isFinal)).toEqual(['REFUNDED', 'VOIDED', 'DECLINED', 'FAILED']);
  });
});

it('every posting of any amount sums to zero, whatever is posted after it', () => {
  const posting = fc.record({
    kind: fc.constantFrom(...postingKinds),
    amount: fc.bigInt({ min: 1n, max: 2n ** 53n - 1n }),
  });
  fc.assert(
    fc.property(fc.array(posting), (postings) => {
      const entries = postings.map(({ kind, amount }) => post(kind, amount));
      for (const [one, other] of entries) expect(one.amount + other.amount).toBe(0n);
      expect(entries.flat().reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n);
    }),
  );
  expect(() => post('CAPTURE', 0n)).toThrow(RangeError);
});

it('a signature counts for its body, its secret and five minutes', () => {
  const at = new Date('2026-03-01T12:00:00Z');
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000);
  const header = signBody('secret', 'body', at);
  const signed = (body: string, secret = 'secret', now = at, given: string | undefined = header) =>
    isSigned(secret, Buffer.from(body), given, now);
  expect(signed('body')).toBe(true);
  expect(signed('body', 'secret', later(300))).toBe(true);
  expect(signed('body', 'secret', later(301))).toBe(false);
  expect(signed('body', 'secret', later(-301))).toBe(false);
  expect(signed('other')).toBe(false);
  expect(signed('body', 'guess')).toBe(false);
  for (const bad of ['', 't=1', header.slice(0, -1), `${header}0`, header.replace('v1', 'v0')])
    expect(signed('body', 'secret', at, bad)).toBe(false);
});
