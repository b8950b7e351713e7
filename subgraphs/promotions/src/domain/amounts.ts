/** All of it, in hundredths of a percent. */
export const everything = 10_000;

/** `value × numerator ÷ denominator` of amounts that are not negative, rounded half up. */
export const proportion = (value: bigint, numerator: bigint, denominator: bigint): bigint =>
  (2n * value * numerator + denominator) / (2n * denominator);

/** A part of an amount, rounded half up to the minor unit. */
export const percentOf = (value: bigint, basisPoints: number): bigint =>
  proportion(value, BigInt(basisPoints), BigInt(everything));

/** Adds up. */
export const sumOf = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((sum, amount) => sum + amount, 0n);

/** The smaller one. */
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * Spreads an amount over shares in proportion to their weights, by largest remainder (of equal ones the first), so
 * that the shares add up to it and none is more than its weight.
 * @param amount at most the sum of the weights; more is cut to that.
 */
export const spread = (amount: bigint, weights: readonly bigint[]): bigint[] => {
  const total = sumOf(weights);
  if (total === 0n) return weights.map(() => 0n);
  const wanted = least(amount, total);
  const shares = weights.map((weight) => (wanted * weight) / total);
  const left = Number(wanted - sumOf(shares));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (wanted * weight) % total }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
    );
  const more = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => (more.has(index) ? share + 1n : share));
};
