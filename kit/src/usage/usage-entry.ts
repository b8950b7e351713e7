import { z } from 'zod';

/** An entry as a line of a usage log holds it. */
export const entryShape = z.object({
  /** See the tokens of `UsageTokens`: `Product.title`, `Product.price(currency:)`, `Status.DRAFT`, `@defer`. */
  coordinate: z.string(),
  client: z.string(),
  /** Missing where the client does not say. */
  version: z.string().optional(),
  count: z.int().nonnegative(),
  /** When it was last used, ISO 8601. */
  lastSeen: z.iso.datetime({ offset: true }),
});

/** How often a version of a client used a coordinate, and when last. */
export type UsageEntry = z.infer<typeof entryShape>;

/** That a router was writing down usage; without it, a day nobody came and a day nobody looked are the same. */
export const recordingShape = z.object({
  /** A moment at which it was, ISO 8601. */
  recording: z.iso.datetime({ offset: true }),
  /** The share of requests that are looked at; counts are scaled up to all of them. */
  sampleRate: z.number().gt(0).max(1),
});

/** See {@link recordingShape}. */
export type Recording = z.infer<typeof recordingShape>;

/** What a router writes down at once. */
export interface UsageBatch {
  readonly entries: readonly UsageEntry[];
  readonly recording: Recording;
}

/** The day in UTC, `2026-11-24`, of a moment in ISO 8601. */
export const dayOf = (moment: string): string => new Date(moment).toISOString().slice(0, 10);

/** What was written down within a time. */
export interface Usage {
  readonly entries: readonly UsageEntry[];
  /** The days, `2026-11-24`, on which a router was writing; empty for a log that does not say. Sorted. */
  readonly days: readonly string[];
  /** The first moment the log knows of, before the time asked for too; undefined for an empty log. */
  readonly since?: string;
  /** The smallest of that time; 1 for a log that does not say. */
  readonly sampleRate: number;
}

const keyOf = ({ coordinate, client, version = '' }: UsageEntry): string =>
  `${coordinate}\0${client}\0${version}`;

/** Adds entries up: one for each coordinate, client and version. */
export class UsageSums {
  readonly #sums = new Map<string, UsageEntry>();

  /**
   * @param part entries of different parts are kept apart.
   * @param max how many sums there may be.
   * @returns false when the entry would be one more than that.
   */
  add(entry: UsageEntry, part = '', max = Number.POSITIVE_INFINITY): boolean {
    const key = `${part}\0${keyOf(entry)}`;
    const sum = this.#sums.get(key);
    if (!sum && this.#sums.size >= max) return false;
    this.#sums.set(key, sum ? together(sum, entry) : entry);
    return true;
  }

  entries(): IterableIterator<UsageEntry> {
    return this.#sums.values();
  }
}

const together = (a: UsageEntry, b: UsageEntry): UsageEntry => ({
  ...a,
  count: a.count + b.count,
  lastSeen: Date.parse(b.lastSeen) > Date.parse(a.lastSeen) ? b.lastSeen : a.lastSeen,
});

/** Several logs as one, such as those of routers that each write a file. */
export const mergeUsage = (usages: readonly Usage[]): Usage => {
  const sums = new UsageSums();
  for (const { entries } of usages) for (const entry of entries) sums.add(entry);
  const starts = usages.flatMap(({ since }) => since ?? []).sort();
  // Of what one router did not see the others know nothing: a day counts when all of them were writing.
  const [first, ...others] = usages;
  const days = (first?.days ?? []).filter((day) => others.every((other) => other.days.includes(day)));
  const since = starts.at(-1);
  return {
    entries: [...sums.entries()],
    days,
    sampleRate: Math.min(1, ...usages.map(({ sampleRate }) => sampleRate)),
    ...(since !== undefined && starts.length === usages.length && { since }),
  };
};
