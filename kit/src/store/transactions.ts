import { AsyncLocalStorage } from 'node:async_hooks';

/** What a transaction's methods check first: is it still open, and is no second savepoint opened beside one. */
export interface TransactionState {
  open: boolean;
  savepoints: number;
  /** What to do once it has committed. */
  readonly committed: (() => void)[];
}

/** A transaction that has just begun. */
export const newTransaction = (): TransactionState => ({ open: true, savepoints: 0, committed: [] });

/** Tells those who wait for the commit; one that throws is a fault of its own and does not undo anything. */
export const tellCommitted = ({ committed }: TransactionState): void => {
  for (const work of committed) queueMicrotask(work);
};

/** The stores whose transactions enclose the running call chain. */
const current = new AsyncLocalStorage<ReadonlySet<object>>();

/** The innermost savepoint that encloses the running call chain; a sibling's chain has a smaller depth than is open. */
const enclosing = new AsyncLocalStorage<{ readonly state: TransactionState; readonly depth: number }>();

/**
 * Runs `work` as the store's transaction of this asynchronous call chain.
 * @throws when the chain is already inside a transaction of `store`: on SQLite it would wait for itself for ever.
 */
export const enterTransaction = <T>(store: object, work: () => Promise<T>): Promise<T> => {
  const entered = current.getStore();
  if (entered?.has(store)) {
    throw new Error('A transaction is already open here. Use tx.savepoint for a part that may fail alone.');
  }
  return current.run(new Set([...(entered ?? []), store]), work);
};

/** @throws when the transaction has ended. */
export const assertOpen = (state: TransactionState): void => {
  if (!state.open) throw new Error('This transaction has ended. Await every statement before returning.');
};

/**
 * Runs `work` between a savepoint and its release.
 * @param run sends one statement to the transaction's connection.
 */
export const runSavepoint = async <T>(
  state: TransactionState,
  run: (statement: string) => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> => {
  assertOpen(state);
  const depth = state.savepoints + 1;
  const outer = enclosing.getStore();
  if ((outer?.state === state ? outer.depth : 0) !== state.savepoints) {
    throw new Error('A savepoint of this transaction is still open. Savepoints run one after the other.');
  }
  state.savepoints = depth;
  const committed = state.committed.length;
  try {
    return await enclosing.run({ state, depth }, async () => {
      await run(`SAVEPOINT sp${depth}`);
      try {
        const result = await work();
        await run(`RELEASE SAVEPOINT sp${depth}`);
        return result;
      } catch (error) {
        state.committed.length = committed;
        await run(`ROLLBACK TO SAVEPOINT sp${depth}`);
        await run(`RELEASE SAVEPOINT sp${depth}`);
        throw error;
      }
    });
  } finally {
    state.savepoints = depth - 1;
  }
};
