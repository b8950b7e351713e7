import { StartError } from '../errors/index.ts';
import { attachToParent, tellParent } from './parent-process.ts';

/** A started process: what {@link runMain} stops on SIGTERM, SIGINT and when its parent is gone. */
export interface Running {
  readonly name: string;
  readonly url: string;
  /** Drains and closes everything. Must be bounded in time. */
  stop(): Promise<void>;
}

/** After this long a stop that hangs is cut off: longer than the drain (10 s), shorter than Kubernetes' 30 s. */
const stopLimitMs = 20_000;

/**
 * Wraps a process' entry: starts it, reports to the parent process, stops it gracefully.
 *
 * On a StartError or ConfigError prints its sentences to stderr and exits with code 1; on any other error prints the
 * stack too. On SIGTERM, SIGINT or a closed channel to the parent calls `stop()` and exits with code 0.
 * @param main starts the process and returns what to stop, or runs to its end and returns nothing.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a command that runs to its end returns nothing.
export const runMain = async (main: () => Promise<Running | void>): Promise<void> => {
  let running: Running | undefined;
  let stopping = false;
  const stop = async (): Promise<void> => {
    // Ctrl-C in a terminal reaches the whole group and the parent passes it on: the second signal is the same wish.
    if (stopping) return;
    stopping = true;
    if (!running) process.exit(0);
    setTimeout(
      () => fail(new StartError('Stopping took too long; the process was cut off.')),
      stopLimitMs,
    ).unref();
    try {
      await running.stop();
      process.exit(0);
    } catch (error) {
      fail(error);
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  attachToParent(stop);
  try {
    running = (await main()) ?? undefined;
    if (running) tellParent({ type: 'ready', name: running.name, url: running.url });
  } catch (error) {
    fail(error);
  }
};

const fail = (error: unknown): never => {
  const text =
    error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
};
