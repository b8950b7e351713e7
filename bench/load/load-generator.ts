import { join } from 'node:path';
import { startChild } from './child.ts';
import type { Prepare, Run, Told, Window } from './messages.ts';

/** The load generator's process, as the benchmark drives it. */
export interface LoadGenerator {
  readonly pid: number;
  /** Opens connections and takes the requests to send. */
  prepare(load: Omit<Prepare, 'type'>): Promise<void>;
  /** Keeps every connection busy for a while. */
  run(durationMs: number): Promise<Window>;
  stop(): Promise<void>;
}

/** Starts a load generator. */
export const startLoadGenerator = (): LoadGenerator => {
  const child = startChild<Prepare | Run, Told>(join(import.meta.dirname, 'load-process.ts'));
  return {
    pid: child.pid,
    prepare: async (load) => {
      await child.ask({ type: 'prepare', ...load });
    },
    run: async (durationMs) => {
      const told = await child.ask({ type: 'run', durationMs });
      if (told.type !== 'done') throw new Error('The load generator answered something else.');
      return told.window;
    },
    stop: child.stop,
  };
};
