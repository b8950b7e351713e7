import type { Outcome } from '@tessera/kit/errors';
import type { Store, Tx } from '@tessera/kit/store';

/** Carries a refusal out of the transaction it undoes. */
class Undo extends Error {
  readonly outcome: Outcome<never>;

  constructor(outcome: Outcome<never>) {
    super('Refused.');
    this.outcome = outcome;
  }
}

/**
 * Runs `work` in one transaction that a refusal may undo.
 * @param work refuses with `undo(refusal)` when it has written before.
 */
export const refusable = async <Value, Code extends string>(
  store: Store,
  work: (tx: Tx, undo: (refused: Outcome<never, Code>) => never) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> => {
  try {
    return await store.tx((tx) =>
      work(tx, (refused) => {
        throw new Undo(refused);
      }),
    );
  } catch (error) {
    if (error instanceof Undo) return error.outcome as Outcome<never, Code>;
    throw error;
  }
};
