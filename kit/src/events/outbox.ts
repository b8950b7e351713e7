import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import type { Tx } from '../store/index.ts';

/** What to tell, and about what. */
export interface Emission<Event extends EventDefinition> {
  /** What it is about, such as an order's id: messages of one aggregate are delivered in order. */
  readonly aggregate: string;
  readonly payload: PayloadOf<Event>;
  /** Not before this moment. Left out: as soon as the transaction has committed. */
  readonly deliverAt?: Date;
  /** Names a message with `deliverAt`, so that it can be called off. */
  readonly cancelKey?: string;
}

/** Writes messages in the transaction of what they tell about; the relay sends them after the commit. */
export interface Outbox {
  /**
   * @returns the message's id.
   * @throws ZodError when the payload does not fit the definition: nothing is sent that nobody could read.
   */
  emit<Event extends EventDefinition>(tx: Tx, event: Event, emission: Emission<Event>): Promise<string>;
  /** Calls off what was written with this `cancelKey` and has not been delivered yet. */
  cancel(tx: Tx, cancelKey: string): Promise<void>;
}
