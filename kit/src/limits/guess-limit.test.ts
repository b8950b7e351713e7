import { describe, expect, it } from 'vitest';
import { createGuessLimit } from './guess-limit.ts';

const wrong = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `WRONG${String(from + index).padStart(3, '0')}`);

describe('the limit', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  it('admits thirty different codes in vain, and those again', () => {
    const limit = createGuessLimit();
    expect(limit.admit('a', wrong(40), now)).toEqual(wrong(30));
    expect(limit.admit('a', wrong(40), now)).toEqual(wrong(30));
    expect(limit.admit('b', wrong(1, 35), now)).toEqual(wrong(1, 35));
  });

  it('does not count what was found, and forgets after ten minutes', () => {
    const limit = createGuessLimit();
    for (let round = 0; round < 10; round += 1) {
      const codes = wrong(10, round * 10);
      expect(limit.admit('a', codes, now)).toEqual(codes);
      limit.found('a', codes);
    }
    limit.admit('a', wrong(30), now);
    const at = (ms: number) => new Date(now.getTime() + ms);
    expect(limit.admit('a', ['NEW'], at(599_999))).toEqual([]);
    expect(limit.admit('a', ['NEW'], at(600_000))).toEqual(['NEW']);
  });

  it('remembers ten thousand clients, and forgets the oldest', () => {
    const limit = createGuessLimit();
    limit.admit('first', wrong(30), now);
    for (let index = 0; index < 9_999; index += 1) limit.admit(`client${index}`, ['X'], now);
    expect(limit.admit('first', ['NEW'], now)).toEqual([]);
    for (let index = 0; index < 10_000; index += 1) limit.admit(`other${index}`, ['X'], now);
    expect(limit.admit('first', ['NEW'], now)).toEqual(['NEW']);
  });
});
