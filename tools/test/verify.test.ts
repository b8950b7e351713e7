import type { Finding } from '@tessera/kit/store';
import { describe, expect, it } from 'vitest';
import { createTerminal } from '../src/cli/terminal.ts';
import { compareClaims } from '../src/verify/compare-claims.ts';
import { renderVerification, verificationJson } from '../src/verify/render-verification.ts';
import { isSound, type VerifiedStore, verifyPlatform } from '../src/verify/verify-platform.ts';

const { colors } = createTerminal(process.stdout, process.stderr, { NO_COLOR: '1' });
const said = (values: Record<string, string>) => new Map(Object.entries(values));

describe('comparing what stores say', () => {
  it('finds what differs, what one does not mention, and passes over what is on its way', () => {
    const [comparison] = compareClaims([
      {
        subject: 'captured',
        source: 'orders',
        values: said({ a: '100', b: '200', c: '300' }),
        unsettled: new Set(['e']),
      },
      { subject: 'captured', source: 'payments', values: said({ a: '100', b: '201', d: '400', e: '500' }) },
    ]);
    expect(comparison).toEqual({
      subject: 'captured',
      sources: ['orders', 'payments'],
      compared: 4,
      unsettled: 1,
      differences: new Map([
        ['b', ['200', '201']],
        ['c', ['300', '0']],
        ['d', ['0', '400']],
      ]),
    });
  });

  it('compares all who speak of a subject, and nobody else', () => {
    const comparisons = compareClaims([
      { subject: 'one', source: 'a', values: said({ x: '1' }) },
      { subject: 'two', source: 'a', values: said({ x: '2' }) },
      { subject: 'one', source: 'b', values: said({ x: '1' }) },
      { subject: 'one', source: 'c', values: said({}) },
    ]);
    expect(comparisons.map(({ subject, differences }) => [subject, differences.size])).toEqual([
      ['one', 1],
      ['two', 0],
    ]);
  });
});

describe('verifying a platform', () => {
  const store = (over: Partial<VerifiedStore> = {}): VerifiedStore => ({
    name: 'orders',
    // Verifying goes through the functions below; nobody reads here.
    read: undefined as never,
    verify: async () => [{ invariant: 'sums add up', checked: 1_000, broken: 0 }],
    claims: async () => [],
    messages: async () => ({ waiting: 2, scheduled: 1, retried: 0, dead: 0 }),
    ...over,
  });

  it('is content with what is sound, at the first look', async () => {
    let looks = 0;
    const verification = await verifyPlatform([
      store({
        claims: async () => {
          looks += 1;
          return [];
        },
      }),
    ]);
    expect(isSound(verification)).toBe(true);
    expect(looks).toBe(1);
    const text = renderVerification(verification, colors);
    expect(text).toContain('✓ sums add up 1,000 checked');
    expect(text).toContain('Every invariant holds.');
  });

  it('does not take for a breach what is well a moment later', async () => {
    const answers: Finding[] = [
      { invariant: 'sums add up', checked: 1, broken: 1 },
      { invariant: 'sums add up', checked: 1, broken: 0 },
    ];
    const others = [said({ x: '1' }), said({ y: '1' })];
    const verification = await verifyPlatform(
      [
        store({
          verify: async () => [answers.shift() ?? { invariant: 'sums add up', checked: 1, broken: 0 }],
          claims: async () => [{ subject: 'captured', values: others.shift() ?? said({}) }],
        }),
        store({ name: 'payments', claims: async () => [{ subject: 'captured', values: said({}) }] }),
      ],
      1,
    );
    expect(isSound(verification)).toBe(true);
  });

  it.each([
    ['a broken invariant', { verify: async () => [{ invariant: 'sums add up', checked: 9, broken: 2 }] }],
    ['a message given up', { messages: async () => ({ waiting: 0, scheduled: 0, retried: 0, dead: 1 }) }],
    ['stores that differ', { claims: async () => [{ subject: 'captured', values: said({ x: '1' }) }] }],
  ])('tells of %s', async (_, over) => {
    const verification = await verifyPlatform(
      [
        store(over),
        store({ name: 'payments', claims: async () => [{ subject: 'captured', values: said({}) }] }),
      ],
      1,
    );
    expect(isSound(verification)).toBe(false);
    expect(JSON.parse(verificationJson(verification)).sound).toBe(false);
  });
});
