import type { Registry } from 'prom-client';
import type { Store } from '../store/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { Carrier } from './carrier.ts';
import type { Consumer } from './consumer.ts';
import { createEventMetrics, noMetrics } from './event-metrics.ts';
import { startPruning } from './prune.ts';
import { startReceiver } from './receiver.ts';
import { startRelay } from './relay.ts';

/** How to start a subgraph's messages. */
export interface EventsOptions {
  readonly name: string;
  readonly store: Store;
  readonly carrier: Carrier;
  readonly consumers: readonly Consumer[];
  readonly clock: () => Date;
  readonly logger: Logger;
  /** Runs of a handler before its message is given up. */
  readonly maxAttempts: number;
  /** Where to count; left out, nothing is. */
  readonly registry?: Registry;
}

/** A subgraph's messages under way. */
export interface RunningEvents {
  /** The outbox holds something new. */
  wake(): void;
  /** Sends all that is due; for tests. */
  flush(): Promise<void>;
  /** Handles one envelope now and throws what its consumer throws; for tests. */
  handleNow(envelope: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts to send and to hear messages. The carrier is closed with it. */
export const startEvents = async (given: EventsOptions): Promise<RunningEvents> => {
  const { name, carrier, consumers, registry, store, clock } = given;
  const twice = consumers.find(({ event }, index) =>
    consumers.some((other, at) => at < index && other.event.name === event.name),
  );
  if (twice) throw new Error(`${name} has two consumers of ${twice.event.name}.`);
  const heard = consumers.map(({ event }) => event.name);
  const metrics = registry ? createEventMetrics({ registry, store, clock, heard }) : noMetrics;
  const options = { ...given, metrics };
  const receiver = startReceiver(options);
  const relay = startRelay(options);
  const stopPruning = startPruning(options);
  const unsubscribe = heard.length > 0 ? await carrier.subscribe(name, heard, receiver.receive) : undefined;
  return {
    wake: relay.wake,
    flush: relay.flush,
    handleNow: receiver.handleNow,
    stop: async () => {
      await stopPruning();
      await receiver.stop();
      await unsubscribe?.();
      await relay.stop();
      await carrier.close();
    },
  };
};
