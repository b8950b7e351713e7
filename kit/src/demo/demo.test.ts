import { expect, it } from 'vitest';
import { readSuperstoreLines, seeded } from './index.ts';

it('reads the columns asked for of all order lines', async () => {
  const lines = await readSuperstoreLines(['Order ID', 'Quantity']);
  expect(lines).toHaveLength(9_994);
  expect(new Set(lines.map((line) => line['Order ID'])).size).toBe(5_009);
  expect(lines[0]).toEqual({ 'Order ID': expect.stringMatching(/^[A-Z]{2}-\d{4}-\d{6}$/), Quantity: '2' });
});

it('names a column that is not there', async () => {
  await expect(readSuperstoreLines(['Order ID', 'Colour'])).rejects.toThrow('no column Colour');
});

it('draws the same numbers for the same seed, within their bounds', () => {
  const draw = (seed: string) => {
    const random = seeded(seed);
    return Array.from({ length: 50 }, () => random.between(3, 9));
  };
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  expect([...new Set(draw('a'))].sort()).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(seeded('a').chance(0)).toBe(false);
  expect(seeded('a').chance(1)).toBe(true);
});
