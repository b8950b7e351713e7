import { expect, it } from 'vitest';
import { BoundedCache } from './index.ts';

const keysOf = (cache: BoundedCache<string, number>, keys: string) =>
  [...keys].filter((key) => cache.get(key) !== undefined).join('');

it('forgets what was used longest ago once it is full', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect(keysOf(cache, 'abc')).toBe('ac');
  expect(cache.size).toBe(2);
});

it('holds one value a key, the last one, and makes it the youngest', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.set('a', 3);
  cache.set('c', 4);
  expect(cache.get('a')).toBe(3);
  expect(cache.get('b')).toBeUndefined();
});

it('forgets a key when told to', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.delete('a');
  expect(cache.get('a')).toBeUndefined();
  expect(cache.size).toBe(0);
});
