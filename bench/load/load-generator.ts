import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
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
  const child = fork(join(import.meta.dirname, 'load-process.ts'), [], { serialization: 'advanced' });
  const ended = once(child, 'exit');
  const ask = async (message: Prepare | Run): Promise<Told> => {
    child.send(message);
    const answer = once(child, 'message').then(([told]) => told as Told);
    const failure = ended.then(([code]) => {
      throw new Error(`The load generator ended with exit code ${code}.`);
    });
    return Promise.race([answer, failure]);
  };
  return {
    pid: child.pid ?? 0,
    prepare: async (load) => {
      await ask({ type: 'prepare', ...load });
    },
    run: async (durationMs) => {
      const told = await ask({ type: 'run', durationMs });
      if (told.type !== 'done') throw new Error('The load generator answered something else.');
      return told.window;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
