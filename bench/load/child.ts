import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process that answers one message with one. */
export interface Child<Asked, Told> {
  readonly pid: number;
  /** @throws Error when the process ends instead of answering. */
  ask(message: Asked): Promise<Told>;
  stop(): Promise<void>;
}

/** Starts a process. @param file its entry, which answers messages and ends when it is disconnected. */
export const startChild = <Asked extends object, Told>(file: string): Child<Asked, Told> => {
  const child = fork(file, [], { serialization: 'advanced' });
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    ask: async (message) => {
      child.send(message);
      const answer = once(child, 'message').then(([told]) => told as Told);
      const failure = ended.then(([code]) => {
        throw new Error(`The load generator ended with exit code ${code}.`);
      });
      return Promise.race([answer, failure]);
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
