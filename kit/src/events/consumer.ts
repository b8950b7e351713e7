import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import type { Tx } from '../store/index.ts';
import type { Message } from './message.ts';

/**
 * What a subgraph does when it hears an event. Kit handles each message once in effect: `handle` runs in one
 * transaction with the inbox entry, and throwing means: undo, and try again later.
 */
export interface Consumer {
  readonly event: EventDefinition;
  /** See {@link consumerWithEffect}. */
  readonly effect: ((message: Message, signal: AbortSignal) => Promise<unknown>) | null;
  readonly handle: (tx: Tx, message: Message, result: unknown) => Promise<void>;
}

/** Hears an event: everything happens in the store, in one transaction. */
export const consumer = <Event extends EventDefinition>(
  event: Event,
  handle: (tx: Tx, message: Message<PayloadOf<Event>>) => Promise<void>,
): Consumer => ({ event, effect: null, handle: handle as Consumer['handle'] });

/**
 * Hears an event that needs something outside of the store, such as a payment provider. `effect` runs before the
 * transaction and outside of any; after a crash it runs again for the same message, so it must be idempotent by the
 * message's content. `handle` then records what came of it.
 */
export const consumerWithEffect = <Event extends EventDefinition, Result>(
  event: Event,
  effect: (message: Message<PayloadOf<Event>>, signal: AbortSignal) => Promise<Result>,
  handle: (tx: Tx, message: Message<PayloadOf<Event>>, result: Result) => Promise<void>,
): Consumer => ({
  event,
  effect: effect as Consumer['effect'],
  handle: handle as Consumer['handle'],
});
