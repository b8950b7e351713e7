/** Places for work under way, with a short wait for one. */
export interface Places {
  /** @returns what gives the place back, or null when none comes free any more. */
  take(): Promise<(() => void) | null>;
}

/**
 * Makes so many places. Who waits for one waits in memory, so only while places come free: a mail that finds none is queued
 * again, in the store.
 * @param patienceMs when none has come free for this long, all who wait are sent away.
 */
export const createPlaces = (count: number, patienceMs: number): Places => {
  let free = count;
  let patience: NodeJS.Timeout | undefined;
  const waiting = new Set<(place: (() => void) | null) => void>();

  const watch = (): void => {
    clearTimeout(patience);
    patience = waiting.size === 0 ? undefined : setTimeout(sendAway, patienceMs);
  };
  const sendAway = (): void => {
    for (const admit of waiting) admit(null);
    waiting.clear();
  };
  const place = (): (() => void) => {
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next(place());
      } else {
        free += 1;
      }
      watch();
    };
  };
  return {
    take: () => {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(place());
      }
      return new Promise((resolve) => {
        waiting.add(resolve);
        if (waiting.size === 1) watch();
      });
    },
  };
};
