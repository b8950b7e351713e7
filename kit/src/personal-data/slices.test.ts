import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slicesOf } from './slices.ts';

it('cuts any text into slices that fit and are the text again, none in the middle of a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 2, max: 9 }),
      (text, length) => {
        const slices = slicesOf(text, length);
        expect(slices.join('')).toBe(text);
        for (const slice of slices) {
          expect(slice.length).toBeLessThanOrEqual(length);
          expect(slice.isWellFormed()).toBe(true);
        }
      },
    ),
  );
});
