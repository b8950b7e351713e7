import type { Store } from '../store/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { Carrier } from './carrier.ts';
import type { Consumer } from './consumer.ts';
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
export const startEvents = async (options: EventsOptions): Promise<RunningEvents> => {
  const { name, carrier, consumers } = options;
  const twice = consumers.find(({ event }, index) =>
    consumers.some((other, at) => at < index && other.event.name === event.name),
  );
  if (twice) throw new Error(`${name} has two consumers of ${twice.event.name}.`);
  const receiver = startReceiver(options);
  const relay = startRelay(options);
  const stopPruning = startPruning(options);
  const names = consumers.map(({ event }) => event.name);
  const unsubscribe = names.length > 0 ? await carrier.subscribe(name, names, receiver.receive) : undefined;
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
