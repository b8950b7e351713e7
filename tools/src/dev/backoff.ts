const firstMs = 250;
const longestMs = 15_000;

/**
 * How long to wait before a crashed process is started again: doubling, and at random between half and the whole, so
 * that processes that crashed together do not come back together.
 * @param crashes how often it crashed in a row, from 1.
 * @param random from 0 to 1.
 * @returns milliseconds.
 */
export const backoffMs = (crashes: number, random: number): number => {
  const ceiling = Math.min(longestMs, firstMs * 2 ** (crashes - 1));
  return Math.round(ceiling * (0.5 + random / 2));
};
