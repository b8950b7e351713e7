/** A figure for each process, or each of something else, by name. */
export type Counts = Readonly<Record<string, number>>;

/** What was added to each figure since. */
export const difference = (after: Counts, before: Counts): Counts =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]));

/** Adds figures up by name. */
export const sumByKey = (records: readonly Counts[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const record of records)
    for (const [key, value] of Object.entries(record)) sums[key] = (sums[key] ?? 0) + value;
  return sums;
};

/** Rounds to decimal places. */
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
