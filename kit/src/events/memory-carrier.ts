import type { Carrier, Parcel } from './carrier.ts';

/** A carrier that keeps what was published, and delivers nothing: tests look at it and deliver by hand. */
export interface MemoryCarrier extends Carrier {
  /** What was published since it was last emptied, oldest first. */
  readonly published: Parcel[];
}

/** Makes a carrier for tests of one subgraph. */
export const createMemoryCarrier = (): MemoryCarrier => {
  const published: Parcel[] = [];
  return {
    published,
    publish: async (parcels) => {
      published.push(...parcels);
    },
    durable: async () => undefined,
    subscribe: async () => async () => undefined,
    prune: async () => [],
    close: async () => undefined,
  };
};
