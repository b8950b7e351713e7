/** Tries before a mail is given up. */
export const maxAttempts = 9;
const firstPauseMs = 30_000;
const longestPauseMs = 60 * 60_000;

/** The longest pause after so many failures: doubles from half a minute to an hour. */
const longestPause = (failures: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));

/**
 * How long to wait before the next try, in ms: at least half of the longest pause, the rest by chance, so that mails
 * which failed together do not come back together.
 * @param failures so far, at least 1.
 * @param chance from 0 to 1.
 */
export const pauseAfter = (failures: number, chance: number): number =>
  longestPause(failures) * (0.5 + chance / 2);

/** How long to wait for a place when all are taken by mails that the server takes its time over, in ms. */
export const pauseWhenBusy = (chance: number): number => 5_000 * (1 + chance);

/** A mail that was not sent this long after it was queued is given up, in ms: more than all pauses together. */
export const longestInQueue =
  Array.from({ length: maxAttempts - 1 }, (_, index) => longestPause(index + 1)).reduce(
    (sum, pause) => sum + pause,
    0,
  ) +
  60 * 60_000;
