/**
 * How long to wait before the next try: doubles from `firstMs` to `mostMs`, of which at least half, the rest by chance,
 * so that those who failed together do not come back together.
 * @param failures so far, at least 1.
 */
export const backoff = (failures: number, firstMs: number, mostMs: number, random = Math.random): number =>
  Math.min(mostMs, firstMs * 2 ** Math.min(failures - 1, 30)) * (0.5 + random() / 2);
