import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { forEachAtOnce } from '../../src/replay/at-once.ts';

const oneToTen = Array.from({ length: 10 }, (_, index) => index + 1);

describe('doing something for each', () => {
  it('does so many at the same time, and all', async () => {
    const begun: number[] = [];
    let now = 0;
    let most = 0;
    await forEachAtOnce(oneToTen, 3, new AbortController().signal, async (item) => {
      begun.push(item);
      now += 1;
      most = Math.max(most, now);
      await delay(1);
      now -= 1;
    });
    expect(begun).toEqual(oneToTen);
    expect(most).toBe(3);
  });

  it('finishes what it has begun when it is told to stop', async () => {
    const stop = new AbortController();
    const finished: number[] = [];
    await forEachAtOnce(oneToTen, 2, stop.signal, async (item) => {
      if (item === 3) stop.abort();
      await delay(1);
      finished.push(item);
    });
    expect(finished.toSorted()).toEqual([1, 2, 3, 4].slice(0, finished.length));
    expect(finished).toContain(3);
    expect(finished.length).toBeLessThan(5);
  });

  it('throws the first failure when all that was begun has ended', async () => {
    let ended = 0;
    const all = forEachAtOnce(oneToTen, 2, new AbortController().signal, async (item) => {
      if (item === 1) throw new Error('one');
      await delay(5);
      ended += 1;
    });
    await expect(all).rejects.toThrow('one');
    expect(ended).toBe(1);
  });
});
