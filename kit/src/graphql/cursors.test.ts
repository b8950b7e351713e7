import { describe, expect, it } from 'vitest';
import { type CursorKind, decodeCursor, encodeCursor } from './cursors.ts';

const forge = (...values: unknown[]) =>
  Buffer.from(JSON.stringify(['list', ...values])).toString('base64url');
const refused = (cursor: string, kind: CursorKind) =>
  expect(() => decodeCursor(cursor, 'list', [kind])).toThrow('The cursor is not one of this list');

describe('a cursor', () => {
  it('carries values of every kind', () => {
    const values = ['text', 1.5, -3, 12n, new Date('2026-01-01T00:00:00.001Z')] as const;
    const kinds = ['text', 'number', 'integer', 'minor', 'at'] as const;
    expect(decodeCursor(encodeCursor('list', values), 'list', kinds)).toEqual(values);
  });

  it('is good for its own list alone', () => {
    expect(() => decodeCursor(encodeCursor('list', [1]), 'other', ['number'])).toThrow();
    expect(() => decodeCursor(encodeCursor('list', [1]), 'list', ['number', 'text'])).toThrow();
  });

  it.each<[CursorKind, unknown[]]>([
    ['text', [1, null, {}, 'a\0', 'a\ud800']],
    ['number', ['1', null]],
    ['integer', [1.5, 2 ** 31, -(2 ** 31), 1e300, '1']],
    ['minor', [1, '1.5', '9999999999999999', '99999999999999999999', 'x']],
    ['at', [8.64e15, -8.64e15, 1e16, '2026', null]],
  ])('refuses a forged %s that no column holds', (kind, values) => {
    for (const value of values) refused(forge(value), kind);
  });

  it.each(['', '!!!', 'bm90IGpzb24', 'x'.repeat(10_000)])('refuses %j', (cursor) => refused(cursor, 'text'));
});
