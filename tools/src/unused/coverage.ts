import type { Usage } from '@tessera/kit/usage';

/** What a log can say about a window. */
export interface Coverage {
  /** Why the window is not covered, a sentence each; nothing may be called safe to remove then. */
  readonly gaps: readonly string[];
  /** What to keep in mind besides. */
  readonly caveats: readonly string[];
}

const dayMs = 24 * 60 * 60 * 1_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const startGap = ({ since }: Usage, from: number, now: number, days: number): string[] => {
  if (since === undefined) return ['The usage log is empty.'];
  const begins = Date.parse(since);
  if (begins <= from) return [];
  const covered = Math.floor((now - begins) / dayMs);
  return [
    `The usage log begins on ${dayOf(begins)}: it covers ${covered} of the ${days} days that were asked for.`,
  ];
};

/** Whole days of the window; the first and the last are not. */
const wholeDays = (from: number, now: number): string[] => {
  const days: string[] = [];
  for (let at = from + dayMs; dayOf(at) < dayOf(now); at += dayMs) days.push(dayOf(at));
  return days;
};

const missingDays = ({ days, since }: Usage, from: number, now: number): string[] => {
  if (days.length === 0 || since === undefined) return [];
  // The day a log begins on and those before are said otherwise.
  const missing = wholeDays(Math.max(from, Date.parse(since)), now).filter((day) => !days.includes(day));
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 5).join(', ');
  const rest = missing.length > 5 ? `, and ${missing.length - 5} more` : '';
  return [`Nobody wrote to the usage log on ${shown}${rest}: what was used then is not known.`];
};

/**
 * Whether a log is as old as a window, and was kept throughout.
 * @param usage undefined where there is no log.
 * @param now ms since 1970.
 */
export const coverageOf = (usage: Usage | undefined, days: number, now: number): Coverage => {
  if (!usage)
    return { gaps: ['No usage log was read: only the known operations say what is used.'], caveats: [] };
  const from = now - days * dayMs;
  return {
    gaps: [...startGap(usage, from, now, days), ...missingDays(usage, from, now)],
    caveats: [
      ...(usage.sampleRate < 1
        ? [
            `The log has a sample of ${usage.sampleRate * 100} % of the requests: what is used rarely may be missing.`,
          ]
        : []),
      ...(usage.days.length === 0 && usage.since !== undefined
        ? ['The log does not say when it was kept: days without a log look like days without use.']
        : []),
    ],
  };
};
