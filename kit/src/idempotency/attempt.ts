import type { Outcome } from '../errors/index.ts';
import type { Store, Tx } from '../store/index.ts';

/** Carries a refusal out of the transaction it undoes. */
class Refusal extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super('Refused');
    this.outcome = outcome;
  }
}

const undoing = async <Value, Code extends string>(
  run: (refuse: (outcome: Outcome<Value, Code>) => Outcome<Value, Code>) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> => {
  const refuse = (outcome: Outcome<Value, Code>) => {
    if (!outcome.ok) throw new Refusal(outcome);
    return outcome;
  };
  try {
    return await run(refuse);
  } catch (error) {
    if (error instanceof Refusal) return error.outcome as Outcome<Value, Code>;
    throw error;
  }
};

/** Runs `work` in a transaction of its own. A refusal undoes whatever it wrote. */
export const attempt = <Value, Code extends string>(
  store: Store,
  work: (tx: Tx) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> => undoing((refuse) => store.tx(async (tx) => refuse(await work(tx))));

/** Runs `work` as a part of a transaction. A refusal undoes what the part wrote; the rest goes on. */
export const attemptWithin = <Value, Code extends string>(
  tx: Tx,
  work: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> => undoing((refuse) => tx.savepoint(async () => refuse(await work())));
