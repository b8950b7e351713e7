import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRating, type Counted, ratingDelta } from '../src/domain/rating.ts';
import { checkReview, checkText, tidy } from '../src/domain/review-text.ts';
import { maySee } from '../src/domain/visibility.ts';

const counted = fc.record({
  status: fc.constantFrom('PENDING', 'PUBLISHED', 'REJECTED'),
  rating: fc.integer({ min: 1, max: 5 }),
}) satisfies fc.Arbitrary<Counted>;

describe('the rating of a product', () => {
  it('adds up its published reviews after any history of changes', () => {
    const history = fc.array(fc.tuple(fc.nat(4), fc.option(counted)), { maxLength: 40 });
    fc.assert(
      fc.property(history, (changes) => {
        const reviews = new Map<number, Counted>();
        const total = { count: 0, sum: 0, histogram: [0, 0, 0, 0, 0] };
        for (const [key, after] of changes) {
          const delta = ratingDelta(reviews.get(key) ?? null, after);
          if (after) reviews.set(key, after);
          else reviews.delete(key);
          if (!delta) continue;
          total.count += delta.count;
          total.sum += delta.sum;
          total.histogram = total.histogram.map((stars, index) => stars + (delta.histogram[index] ?? 0));
        }
        const published = [...reviews.values()].filter((review) => review.status === 'PUBLISHED');
        expect(total).toEqual({
          count: published.length,
          sum: published.reduce((sum, review) => sum + review.rating, 0),
          histogram: [1, 2, 3, 4, 5].map(
            (stars) => published.filter(({ rating }) => rating === stars).length,
          ),
        });
      }),
    );
  });

  it.each([
    [0, 0, null],
    [5, 1, 5],
    [13, 3, 4.33],
    [14, 3, 4.67],
    // Exactly half: up.
    [33, 8, 4.13],
    [201, 200, 1.01],
    [9, 2, 4.5],
  ])('averages %d stars of %d reviews to %d', (sum, count, average) => {
    expect(averageRating(sum, count)).toBe(average);
  });

  it('rounds half up to within half a cent of the true mean', () => {
    const ratings = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((count) => fc.tuple(fc.integer({ min: count, max: 5 * count }), fc.constant(count)));
    fc.assert(
      fc.property(ratings, ([sum, count]) => {
        const hundredths = Math.round((averageRating(sum, count) ?? 0) * 100);
        // hundredths − ½ ≤ 100·sum/count < hundredths + ½, in whole numbers.
        expect(2 * hundredths * count - count <= 200 * sum).toBe(true);
        expect(200 * sum < 2 * hundredths * count + count).toBe(true);
      }),
    );
  });
});

describe('the text of a review', () => {
  it('keeps markup and script as text', () => {
    const title = '<script>alert("x")</script>';
    expect(
      checkReview({ rating: 5, title, body: `${title}\n\tand 'quotes'; DROP TABLE review; --` }),
    ).toEqual([]);
  });

  it('counts characters as people do, and has limits', () => {
    expect(checkText('title', '😀'.repeat(120), 1, 120)).toEqual([]);
    expect(checkText('title', '😀'.repeat(121), 1, 120)).toMatchObject([
      { code: 'INVALID', field: ['title'] },
    ]);
    expect(checkText('title', 'x'.repeat(1_000_000), 1, 120)).toMatchObject([{ field: ['title'] }]);
    expect(checkText('title', '', 1, 120)).toMatchObject([{ field: ['title'] }]);
  });

  it.each(['a\0b', 'a\ud800', 'bell\u0007', 'c1\u0085'])('refuses %j', (text) => {
    expect(checkText('body', text, 1, 100)).toMatchObject([{ code: 'INVALID', field: ['body'] }]);
  });

  it('refuses a headline of two lines, and ratings outside 1 to 5', () => {
    expect(checkReview({ title: 'one\ntwo' })).toMatchObject([{ field: ['title'] }]);
    for (const rating of [0, 6, -1, 4.5])
      expect(checkReview({ rating })).toMatchObject([{ field: ['rating'] }]);
  });

  it('trims, and knows line ends of Windows', () => {
    expect(tidy('  a\r\nb \n')).toBe('a\nb');
  });
});

describe('a review', () => {
  it('is seen by everybody when published, else by its author and moderators', () => {
    const seen = (status: Counted['status'], userId: string | null, moderator = false) =>
      maySee({ status, authorId: 'usr_a' }, { userId, moderator });
    expect([seen('PUBLISHED', null), seen('PUBLISHED', 'usr_b')]).toEqual([true, true]);
    for (const status of ['PENDING', 'REJECTED'] as const) {
      expect(seen(status, null)).toBe(false);
      expect(seen(status, 'usr_b')).toBe(false);
      expect(seen(status, 'usr_a')).toBe(true);
      expect(seen(status, 'usr_b', true)).toBe(true);
    }
  });
});
