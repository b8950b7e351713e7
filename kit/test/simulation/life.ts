import type { SQL, Store, Tx } from '../../src/store/index.ts';

/** A process of a simulation: it is alive until it crashes, and what it does then reaches nothing any more. */
export interface Life {
  dead: boolean;
  /** Counts a place at which it may crash, and crashes if this is the one. */
  step(): void;
}

class Crash extends Error {}

const never = new Promise<never>(() => undefined);

/** What a promise comes to for a process: nothing, if it crashed meanwhile. */
export const during = async <T>(life: Life, promise: Promise<T>): Promise<T> => {
  try {
    const value = await promise;
    return life.dead ? await never : value;
  } catch (error) {
    if (life.dead) return never;
    throw error;
  }
};

/** A store as one process sees it: a transaction that is open when the process crashes is undone. */
export const storeOf = (store: Store, life: Life): Store => ({
  ...store,
  read: {
    ...store.read,
    query: (statement) => (life.dead ? never : during(life, store.read.query(statement))),
    prepare: <Row>(name: string, statement: SQL) => {
      const run = store.read.prepare<Row>(name, statement);
      return (values) => (life.dead ? never : during(life, run(values)));
    },
  },
  tx: (work) => {
    if (life.dead) return never;
    const mortal = async (tx: Tx) => {
      life.step();
      const result = await work(tx);
      life.step();
      if (life.dead) throw new Crash();
      return result;
    };
    return during(
      life,
      store.tx(mortal).then((result) => {
        life.step();
        return result;
      }),
    );
  },
});
