/** How long something took, in whole milliseconds; null when nothing was measured. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The percentiles of measurements by nearest rank: each is one that was measured. */
export const percentilesOf = (measured: readonly number[]): Percentiles | null => {
  if (measured.length === 0) return null;
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (percent: number): number =>
    Math.round(sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0);
  return { p50: at(50), p95: at(95), p99: at(99) };
};
