import type { Carrier, Delivery, Parcel } from '../../src/events/index.ts';
import { during, type Life } from './life.ts';

/** Chance, from 0 up to 1. */
export type Random = () => number;

/** How often a carrier does what it should not, each from 0 to 1. */
export interface Roughness {
  /** Publishing throws, and nothing or a part or all of it was taken. */
  readonly refuses: number;
  readonly duplicates: number;
  /** The connection breaks: what was not acknowledged comes again, and late acknowledgements do not count. */
  readonly breaks: number;
  readonly slowestMs: number;
}

/** A carrier of one group, which outlives the processes. */
export interface RoughCarrier {
  /** What a process of its own sees of it. */
  connect(life: Life): Carrier;
  /** The machine loses its power: what was not made durable is gone. */
  losePower(): void;
  /** From now on it does what it should. */
  calmDown(): void;
  /** Everything was acknowledged. */
  isDone(): boolean;
}

interface Entry {
  readonly parcel: Parcel;
  done: boolean;
}

/** Makes a carrier that keeps what a carrier promises, at least once and in order, and nothing beyond. */
export const createRoughCarrier = (random: Random, roughness: Roughness): RoughCarrier => {
  const log: Entry[] = [];
  let durableUpTo = 0;
  let rough = true;
  const happens = (chance: number): boolean => rough && random() < chance;
  const pause = () => sleep(random() * (rough ? roughness.slowestMs : 5));

  const append = (parcels: readonly Parcel[]): void => {
    for (const parcel of parcels) {
      log.push({ parcel, done: false });
      if (happens(roughness.duplicates)) log.push({ parcel, done: false });
    }
  };

  const deliver = async (life: Life, receive: (deliveries: readonly Delivery[]) => void): Promise<void> => {
    let connection = 0;
    let handedOver = new Set<Entry>();
    while (!life.dead) {
      await pause();
      if (life.dead) return;
      if (happens(roughness.breaks)) {
        connection += 1;
        handedOver = new Set();
      }
      const next = log.filter((entry) => !entry.done && !handedOver.has(entry));
      const batch = next.slice(0, 1 + Math.floor(random() * 8));
      const over = connection;
      for (const entry of batch) handedOver.add(entry);
      if (batch.length === 0) continue;
      receive(
        batch.map((entry) => ({
          envelope: entry.parcel.envelope,
          ack: () => {
            life.step();
            if (!life.dead && over === connection) entry.done = true;
          },
        })),
      );
    }
  };

  return {
    connect: (life) => ({
      publish: async (parcels) => {
        life.step();
        await during(life, pause());
        // It may have crashed since the pause was over, and power may be lost: a dead process appends nothing.
        if (life.dead) return new Promise(() => undefined);
        const refused = happens(roughness.refuses);
        append(refused ? parcels.slice(0, Math.floor(random() * (parcels.length + 1))) : parcels);
        if (!refused && happens(roughness.duplicates)) append(parcels);
        life.step();
        if (refused) throw new Error('The carrier refuses.');
        await during(life, pause());
      },
      durable: async () => {
        life.step();
        await during(life, pause());
        if (life.dead) return new Promise(() => undefined);
        if (happens(roughness.refuses)) throw new Error('The disk refuses.');
        durableUpTo = log.length;
      },
      subscribe: async (_group, _names, receive) => {
        void deliver(life, receive);
        return async () => undefined;
      },
      prune: async () => [],
      close: async () => undefined,
    }),
    losePower: () => {
      log.length = Math.min(log.length, durableUpTo);
    },
    calmDown: () => {
      rough = false;
    },
    isDone: () => log.every(({ done }) => done),
  };
};

/** Not the module's: a test's fake timers replace the global one alone. */
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
