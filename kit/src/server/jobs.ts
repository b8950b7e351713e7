import { once } from 'node:events';
import type { Logger } from '../telemetry/index.ts';

/** Work that comes round. */
export interface Job {
  readonly name: string;
  /** Pause between the end of one run and the start of the next. */
  readonly everyMs: number;
  /** Must be safe to repeat. The signal aborts when the process stops; a run that goes on is left after 5 s. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

const stopLimitMs = 5_000;

/**
 * Runs jobs until the returned function is called, which waits for those under way. A job that fails is logged and
 * runs again at its next turn; it never overlaps with itself.
 */
export const startJobs = (
  jobs: readonly Job[],
  logger: Logger,
  limitMs = stopLimitMs,
): (() => Promise<void>) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loops = jobs.map(async ({ name, everyMs, run }) => {
    while (await pause(everyMs, signal)) {
      try {
        await run(signal);
      } catch (error) {
        if (!signal.aborted) logger.error({ err: error, job: name }, 'job failed');
      }
    }
  });
  return async () => {
    stopping.abort();
    const late = new AbortController();
    const limit = setTimeout(() => late.abort(), limitMs);
    await Promise.race([Promise.all(loops), once(late.signal, 'abort')]);
    clearTimeout(limit);
    if (late.signal.aborted) logger.warn('a job still running after the limit was left');
  };
};

/** Whether the pause ended by itself. */
const pause = (ms: number, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const stopped = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stopped);
      resolve(!signal.aborted);
    }, ms);
    signal.addEventListener('abort', stopped, { once: true });
    if (signal.aborted) stopped();
  });
