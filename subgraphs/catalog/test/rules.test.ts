import { isCurrency } from '@tessera/kit/graphql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseMove } from '../src/domain/category-tree.ts';
import { isHandle, toHandle } from '../src/domain/handle.ts';
import { limits } from '../src/domain/limits.ts';
import { cleanMediaUrl } from '../src/domain/media.ts';
import { optionsOf, refuseMismatch } from '../src/domain/options.ts';
import { bucketBounds, checkPrices, spansOf } from '../src/domain/pricing.ts';
import { refuseStatus } from '../src/domain/product.ts';
import { vocabularyChange } from '../src/domain/search-document.ts';
import { queryTerms, searchTerms } from '../src/domain/search-terms.ts';
import { allowedSlips, bestCorrection, distanceOf, trigramsOf } from '../src/domain/spelling.ts';
import { checkText, foldText, sortText } from '../src/domain/text.ts';
import { checkVariant, cleanSku } from '../src/domain/variant.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const word = fc.string({ unit: fc.constantFrom(...'abcdeé漢'), minLength: 1, maxLength: 12 });

describe('a handle', () => {
  it.each([
    ['Crème & Co. "XL"', 'creme-co-xl'],
    ["O'Sullivan Desk", 'osullivan-desk'],
    ['漢字', ''],
    ['--a--', 'a'],
  ])('of %s is "%s"', (title, handle) => {
    expect(toHandle(title)).toBe(handle);
  });

  it('of any title is one, or empty', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const handle = toHandle(title);
        expect(handle === '' || isHandle(handle)).toBe(true);
        expect(toHandle(handle)).toBe(handle);
      }),
    );
  });

  it.each(['', '-a', 'a-', 'a--b', 'A', 'a b', 'ä', 'a/b', '../etc', 'a'.repeat(101)])(
    'is not %j',
    (text) => {
      expect(isHandle(text)).toBe(false);
    },
  );
});

describe('text', () => {
  it('is refused with control characters, half characters, or out of bounds', () => {
    for (const text of ['a\0', '\ud800', 'a\u0007', '   ', 'x'.repeat(11)]) {
      expect(checkText(text, 'title', { min: 1, max: 10 })).toHaveLength(1);
    }
    expect(checkText('a\nb\t<script>', 'title', { min: 1, max: 20 })).toEqual([]);
  });

  it('sorts by a key of bounded length without accents and case', () => {
    expect(foldText('Éclair ÀB')).toBe('eclair ab');
    expect(sortText('\ufdfa'.repeat(200)).length).toBeLessThanOrEqual(200);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sortText(text.toWellFormed()).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a SKU', () => {
  it('is kept in capitals and trimmed', () => {
    expect(cleanSku(' ab-1 ')).toBe('AB-1');
    expect(cleanSku('ß')).toBe('ß');
  });
  it.each(['', '-A', 'A B', 'ß', 'A'.repeat(65), '<A>'])('is not %j', (sku) => {
    expect(checkVariant({ sku })).toHaveLength(1);
  });
  it('comes with a weight that is a whole number', () => {
    expect(checkVariant({ sku: 'A', weight: 0 })).toEqual([]);
    for (const weight of [-1, 1.5, 1e9, Number.NaN]) expect(checkVariant({ weight })).toHaveLength(1);
  });
});

describe('options', () => {
  const black = [{ name: 'Color', value: 'Black' }];
  const white = [{ name: 'Color', value: 'White' }];
  it('are the same for all variants of a product, with values of their own', () => {
    expect(refuseMismatch(black, [])).toBeNull();
    expect(refuseMismatch(black, [white])).toBeNull();
    expect(refuseMismatch(black, [white, black])?.errors[0]?.code).toBe('OPTIONS_MISMATCH');
    expect(refuseMismatch([], [white])?.errors[0]?.code).toBe('OPTIONS_MISMATCH');
    expect(refuseMismatch([], [[]])?.errors[0]?.code).toBe('OPTIONS_MISMATCH');
  });
  it('of a product are the values of its variants, each once', () => {
    expect(optionsOf([black, white, black])).toEqual([{ name: 'Color', values: ['Black', 'White'] }]);
    expect(optionsOf([[], []])).toEqual([]);
  });
});

describe('prices', () => {
  const price = fc.record({
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    amount: fc.bigInt(0n, limits.minor),
  });
  it('span from their lowest to their highest', () => {
    fc.assert(
      fc.property(fc.array(price), (prices) => {
        for (const { currency, min, max } of spansOf(prices)) {
          const amounts = prices.filter((one) => one.currency === currency).map(({ amount }) => amount);
          expect(amounts).toContain(min);
          expect(amounts).toContain(max);
          expect(amounts.every((amount) => min <= amount && amount <= max)).toBe(true);
        }
        expect(new Set(spansOf(prices).map(({ currency }) => currency))).toEqual(
          new Set(prices.map(({ currency }) => currency)),
        );
      }),
    );
  });
  it('are never negative, huge, or two in one currency', () => {
    expect(checkPrices([{ currency: 'USD', amount: -1n }])).toHaveLength(1);
    expect(checkPrices([{ currency: 'USD', amount: limits.minor + 1n }])).toHaveLength(1);
    expect(
      checkPrices([
        { currency: 'USD', amount: 1n },
        { currency: 'USD', amount: 2n },
      ]),
    ).toHaveLength(1);
    expect(checkPrices([{ currency: 'USD', amount: 0n }])).toEqual([]);
  });
  it('fall into ranges that rise, in the decimals of the currency', () => {
    expect(bucketBounds(2)[0]).toBe(1_000n);
    expect(bucketBounds(0)[0]).toBe(10n);
    const bounds = bucketBounds(2);
    expect(bounds).toEqual(bounds.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(isCurrency('USD')).toBe(true);
  });
});

describe('a status', () => {
  const sellable = { variants: 1, variantsWithoutPrice: 0 };
  it.each([
    ['DRAFT', 'PUBLISHED', sellable, null],
    ['DRAFT', 'PUBLISHED', { variants: 0, variantsWithoutPrice: 0 }, 'NOT_SELLABLE'],
    ['DRAFT', 'PUBLISHED', { variants: 2, variantsWithoutPrice: 1 }, 'NOT_SELLABLE'],
    ['ARCHIVED', 'PUBLISHED', sellable, 'WRONG_STATUS'],
    ['ARCHIVED', 'DRAFT', { variants: 0, variantsWithoutPrice: 0 }, null],
    ['PUBLISHED', 'ARCHIVED', sellable, null],
  ] as const)('goes from %s to %s with %o: %s', (from, to, has, code) => {
    expect(refuseStatus(from, to, has)?.errors[0]?.code ?? null).toBe(code);
  });
});

describe('a category', () => {
  it('never comes to stand below itself', () => {
    const move = (id: string, newAncestors: string[], height = 1) =>
      refuseMove({ id, newAncestors, height })?.errors[0]?.code ?? null;
    expect(move('a', [])).toBeNull();
    expect(move('a', ['b', 'c'])).toBeNull();
    expect(move('a', ['a'])).toBe('CYCLE');
    expect(move('a', ['c', 'a', 'b'])).toBe('CYCLE');
    expect(move('a', ['b'], limits.categoryDepth)).toBe('TOO_MANY');
  });
});

describe('a picture', () => {
  it.each([
    'http://example.org/a.png',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \tdata:text/html,x',
    'https://user:secret@example.org/a.png',
    '//example.org/a.png',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '',
    `https://example.org/${'a'.repeat(3_000)}`,
  ])('is not at %j', (url) => {
    expect(cleanMediaUrl(url)).toBeNull();
  });
  it('is at an https address, as a browser would write it', () => {
    expect(cleanMediaUrl('https://Example.org/a "b".svg')).toBe('https://example.org/a%20%22b%22.svg');
  });
});

describe('search terms', () => {
  it('are letters and digits without accents and case, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of searchTerms(text)) {
          expect(term).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
          expect(term.isWellFormed()).toBe(true);
        }
      }),
    );
  });
  it('of a query are at most twelve, each once', () => {
    expect(queryTerms('a b a')).toEqual(['a', 'b']);
    expect(queryTerms(Array.from({ length: 100 }, (_, index) => `w${index}`).join(' '))).toHaveLength(12);
  });
  it('are found in the text they come of', () => {
    expect(searchTerms('Café “Crème” 1/2"')).toEqual(['cafe', 'creme', '1', '2']);
  });
});

describe('spelling', () => {
  it.each([
    ['chiar', 'chair', 1, 1],
    ['statpler', 'stapler', 1, 1],
    ['statpl', 'stapler', 1, 3],
    ['chair', 'chair', 0, 0],
    ['cha', 'chair', 0, 2],
    ['', 'chair', 0, 5],
    ['abc', '', 3, 3],
  ])('counts slips between %s and %s', (typed, known, toPrefix, toWhole) => {
    expect(distanceOf(typed, known)).toEqual({ toPrefix, toWhole });
  });

  it('keeps the laws of a distance', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { toPrefix, toWhole } = distanceOf(a, b);
        expect(toWhole).toBe(distanceOf(b, a).toWhole);
        expect(toPrefix).toBeLessThanOrEqual(toWhole);
        expect(toWhole).toBeLessThanOrEqual(Math.max([...a].length, [...b].length));
        expect(toWhole === 0).toBe(a === b);
        expect(toPrefix === 0).toBe(b.startsWith(a));
        const prefixes = [...b].map((_, index) => [...b].slice(0, index + 1).join(''));
        expect(toPrefix).toBe(
          Math.min([...a].length, ...prefixes.map((prefix) => distanceOf(a, prefix).toWhole)),
        );
      }),
    );
  });

  it('forgives one slip at any place of a longer word', () => {
    const candidates = [{ term: 'bookcase', frequency: 3 }];
    for (const [index] of [...'bookcase'].entries()) {
      const without = 'bookcase'.slice(0, index) + 'bookcase'.slice(index + 1);
      expect(bestCorrection(without, candidates), without).toMatch(/^book/);
    }
  });

  it('leaves the beginning of a known word, short words and numbers alone', () => {
    expect(bestCorrection('boo', [{ term: 'bookcase', frequency: 1 }])).toBe('boo');
    expect(bestCorrection('cta', [{ term: 'cat', frequency: 1 }])).toBeNull();
    expect(bestCorrection('18821', [{ term: 'eighteen', frequency: 1 }])).toBeNull();
    expect(allowedSlips('xerox1881')).toBe(0);
  });

  it('prefers what is nearer, then what is more frequent', () => {
    const candidates = [
      { term: 'chain', frequency: 9 },
      { term: 'chair', frequency: 2 },
      { term: 'chairs', frequency: 1 },
    ];
    expect(bestCorrection('chiar', candidates)).toBe('chair');
  });

  it('cuts a word into trigrams that count its beginning', () => {
    expect(trigramsOf('chair')).toEqual(['  c', ' ch', 'cha', 'hai', 'air']);
    expect(trigramsOf('a')).toEqual(['  a']);
  });
});

describe('the vocabulary', () => {
  it('changes by what a product had and has', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.uniqueArray(word), (before, after) => {
        const counts = new Map(before.map((one) => [one, 1]));
        for (const { word: one, change } of vocabularyChange(before, after)) {
          counts.set(one, (counts.get(one) ?? 0) + change);
        }
        expect(
          [...counts]
            .filter(([, count]) => count !== 0)
            .map(([one]) => one)
            .sort(),
        ).toEqual([...after].sort());
        expect([...counts.values()].every((count) => count === 0 || count === 1)).toBe(true);
      }),
    );
  });
});
