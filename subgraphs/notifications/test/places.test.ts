import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createPlaces } from '../src/smtp/places.ts';

it('nobody is sent away while places come free, in the order they came', async () => {
  const { take } = createPlaces(2, 60);
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 12 }, async (_, turn) => {
      const leave = await take();
      expect(leave).not.toBeNull();
      order.push(turn);
      // Holds its place for a while, shorter than others wait for one.
      await delay(20);
      leave?.();
      leave?.();
    }),
  );
  expect(order).toEqual(Array.from({ length: 12 }, (_, turn) => turn));
});

it('all who wait are sent away when none comes free, and later ones are let in again', async () => {
  const { take } = createPlaces(1, 40);
  const leave = await take();
  const began = performance.now();
  expect(await Promise.all([take(), take(), take()])).toEqual([null, null, null]);
  expect(performance.now() - began).toBeLessThan(500);
  leave?.();
  expect(await take()).not.toBeNull();
});
