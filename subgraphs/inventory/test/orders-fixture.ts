import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import type { Consumer, Outbox } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import type { Store } from '@tessera/kit/store';
import { onReturnReceived } from '../src/consumers/return-received.ts';
import { onShipmentDispatched } from '../src/consumers/shipment-dispatched.ts';
import { onStockReleaseRequested } from '../src/consumers/stock-release-requested.ts';
import { onStockRequested } from '../src/consumers/stock-requested.ts';

/** A reply as it was written beside what it tells of. */
export interface Reply {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read replies by path and assert every value they use.
  readonly payload: any;
}

/** Hands events to inventory's consumers, each in a transaction of its own, and returns what they answered. */
export const hearing = (store: Store, clock: () => Date) => {
  return async <Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>): Promise<Reply[]> => {
    let replies: Reply[] = [];
    const outbox: Outbox = {
      emit: async (_, { name, payload: shape }, { payload: given }) => {
        replies.push({ name, payload: shape.parse(given) });
        return newId('msg');
      },
      cancel: async () => undefined,
    };
    const told = { clock, newId, outbox };
    const consumers: Consumer[] = [
      onStockRequested(told),
      onStockReleaseRequested(told),
      onShipmentDispatched(told),
      onReturnReceived(told),
    ];
    const heard = consumers.find((one) => one.event.name === event.name);
    if (!heard) throw new Error(`Nobody hears ${event.name}.`);
    const message = {
      id: newId('msg'),
      name: event.name,
      aggregate: 'test',
      time: clock(),
      traceparent: null,
      payload: event.payload.parse(payload),
    };
    await store.tx(async (tx) => {
      // A transaction that is run again has told nothing yet.
      replies = [];
      await heard.handle(tx, message, undefined);
    });
    return replies;
  };
};
