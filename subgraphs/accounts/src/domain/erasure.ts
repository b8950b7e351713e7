const hour = 60 * 60_000;
const day = 24 * hour;

/** How far an erasure is. */
export const erasureStatuses = ['REQUESTED', 'DONE'] as const;

/** Why somebody is erased: out of a closed set, since words could name them. */
export const erasureReasons = ['OWN_WISH', 'ASKED_FOR', 'INACTIVE', 'LEGAL_ORDER', 'ABUSE'] as const;

/** One of {@link erasureReasons}. */
export type ErasureReason = (typeof erasureReasons)[number];

/** Everybody is asked twice: what was under way while the first round went on is caught by the second. */
const erasureRounds = 2;

/** Times of erasures and exports, in ms. */
export const personalDataTimes = {
  /** An erasure that takes longer is shown as overdue. */
  erasureDue: day,
  /** How often those who have not answered are asked again. */
  askAgain: hour,
  /** How long an export can be read. */
  exportKept: 7 * day,
} as const;

/** Exports that a user can ask for in a day. */
export const exportsPerDay = 5;

/** The round in which everybody is, or `done` when there is none after it. */
export const nextRound = (answered: readonly number[], round: number): number | 'done' | 'waits' => {
  if (answered.some((last) => last < round)) return 'waits';
  return round < erasureRounds ? round + 1 : 'done';
};
