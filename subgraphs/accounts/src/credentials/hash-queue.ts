import { TesseraError } from '@tessera/kit/errors';

/**
 * Runs at most `concurrency` tasks at once and lets at most `waiting` more wait, so that a flood of sign-ins takes
 * bounded memory and a bounded time.
 */
export const createHashQueue = ({
  concurrency,
  waiting,
}: {
  readonly concurrency: number;
  readonly waiting: number;
}): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (running < concurrency) {
      running += 1;
    } else {
      if (queue.length >= waiting) {
        throw new TesseraError('SERVICE_UNAVAILABLE', 'Too many sign-ins at this moment. Try again soon.');
      }
      // Whoever finishes hands its place on: `running` stays as it is.
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
