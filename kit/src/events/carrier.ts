/** A message on its way: how to route it, and the envelope as text. */
export interface Parcel {
  readonly id: string;
  readonly name: string;
  readonly aggregate: string;
  readonly envelope: string;
}

/** What a carrier hands over. */
export interface Delivery {
  readonly envelope: string;
  /** It is done with, in the consumer's own store: it need not come again. */
  ack(): void;
}

/** The names that each group hears. */
export type Listeners = Readonly<Record<string, readonly string[]>>;

/** Ends a subscription; what is not acknowledged comes again to the next one. */
export type Unsubscribe = () => Promise<void>;

/** Carries messages between subgraphs: at least once, those of one aggregate in the order they were published. */
export interface Carrier {
  /** Resolves when subscribers can see the messages. */
  publish(parcels: readonly Parcel[]): Promise<void>;
  /** Resolves when what was published before survives a power cut. */
  durable(): Promise<void>;
  /**
   * Receives what is published from now on under `names`, and what this group has not acknowledged before.
   * @param group each message goes to every group, and in it to one subscriber.
   */
  subscribe(
    group: string,
    names: readonly string[],
    receive: (deliveries: readonly Delivery[]) => void,
  ): Promise<Unsubscribe>;
  /**
   * Forgets what nobody needs any more, where the carrier is the one to do that.
   * @returns groups that are not brought anything any more, since they did not subscribe for long.
   */
  prune(now: Date): Promise<readonly string[]>;
  close(): Promise<void>;
}
