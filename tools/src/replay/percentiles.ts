/** How long something took, in whole milliseconds; null when nothing was measured. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The value below which `share` of the values lie, by the nearest rank; NaN without values. */
export const percentile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** The percentiles of measurements by nearest rank: each is one that was measured. */
export const percentilesOf = (measured: readonly number[]): Percentiles | null => {
  if (measured.length === 0) return null;
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(percentile(sorted, share));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};
