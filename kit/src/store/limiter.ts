/** Runs work, at most so much at a time; the rest waits its turn. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes a limiter, first come, first served. */
export const createLimiter = (atOnce: number): Limiter => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place goes to the next one directly, so that nobody gets in between.
      if (next) next();
      else running -= 1;
    }
  };
};
