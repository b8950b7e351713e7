import { AsyncLocalStorage } from 'node:async_hooks';
import { newTransaction, type TransactionState, tellCommitted } from './transactions.ts';

/** Transactions that share one commit at most, and how long the first of them lets others in, ms. */
const groupSize = 16;
const openMs = 5;

/** The connection that writes. */
export interface WriteConnection {
  /** Runs a statement without rows at once. */
  exec(statement: string): void;
  inTransaction(): boolean;
  /** Called after each commit. */
  onCommit(): void;
}

/** Runs transactions one after the other. */
export interface GroupCommit {
  /**
   * Runs `work` when its turn comes. Settles when what it wrote is durable, or undone.
   * @throws what `work` throws; what the connection throws.
   */
  run<T>(work: (state: TransactionState) => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface Turn {
  readonly state: TransactionState;
  readonly work: () => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes transactions that wait for each other anyway durable together: waiting for the disk is most of what a small one
 * costs. Each but the first is a savepoint of the one transaction, so one that fails undoes itself alone; nobody hears of
 * success before the commit. One alone is a transaction as ever.
 */
export const groupCommits = ({ exec, inTransaction, onCommit }: WriteConnection): GroupCommit => {
  const waiting: Turn[] = [];
  let running: Promise<void> | undefined;

  /** Runs a turn inside the open transaction, and adds it to `done` when what it wrote is there. */
  const runTurn = async (turn: Turn, done: [Turn, unknown][]): Promise<void> => {
    const first = done.length === 0;
    if (!first) exec('SAVEPOINT turn');
    try {
      const result = await turn.work();
      if (!first) exec('RELEASE SAVEPOINT turn');
      done.push([turn, result]);
    } catch (error) {
      turn.reject(error);
      // A full disk may have rolled everything back already; then there is nothing to go back to.
      if (!inTransaction()) throw error;
      if (first) return exec('ROLLBACK');
      exec('ROLLBACK TO SAVEPOINT turn');
      exec('RELEASE SAVEPOINT turn');
    } finally {
      turn.state.open = false;
    }
  };

  const runGroup = async (): Promise<void> => {
    const started = performance.now();
    const done: [Turn, unknown][] = [];
    let begun = 0;
    try {
      for (let turn = waiting.shift(); turn; turn = next(started, begun)) {
        begun += 1;
        if (!inTransaction()) begin(turn);
        if (inTransaction()) await runTurn(turn, done);
      }
      if (done.length === 0) return;
      exec('COMMIT');
    } catch (error) {
      if (inTransaction()) exec('ROLLBACK');
      for (const [turn] of done) turn.reject(error);
      return;
    }
    onCommit();
    for (const [turn, result] of done) {
      tellCommitted(turn.state);
      turn.resolve(result);
    }
  };

  /** Begins the transaction; a connection that cannot is the turn's failure alone. */
  const begin = (turn: Turn): void => {
    try {
      exec('BEGIN IMMEDIATE');
    } catch (error) {
      turn.state.open = false;
      turn.reject(error);
    }
  };

  const next = (started: number, begun: number): Turn | undefined =>
    begun < groupSize && performance.now() - started < openMs ? waiting.shift() : undefined;

  const loop = async (): Promise<void> => {
    while (waiting.length > 0) await runGroup();
    running = undefined;
  };

  return {
    run: <T>(work: (state: TransactionState) => Promise<T>): Promise<T> => {
      const state = newTransaction();
      const inContext = AsyncLocalStorage.snapshot();
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.push({
        state,
        work: () => inContext(() => work(state)),
        resolve: (result) => resolve(result as T),
        reject,
      });
      running ??= Promise.resolve().then(loop);
      return promise;
    },
    idle: async () => {
      while (running) await running;
    },
  };
};
