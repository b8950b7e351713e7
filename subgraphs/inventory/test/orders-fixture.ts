import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import { type TestSubgraph, waitFor } from '@tessera/kit/testing';

/** A reply to an order. */
export interface Reply {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read replies by path and assert every value they use.
  readonly payload: any;
}

/** Lets inventory hear of an order, and returns what it answered to that order since the last time. */
export const hearing = ({ deliver, emitted }: TestSubgraph) => {
  let replies: Reply[] = [];
  return async <Event extends EventDefinition>(
    event: Event,
    payload: PayloadOf<Event> & { readonly orderId: string },
  ): Promise<Reply[]> => {
    const { orderId } = payload;
    await deliver(event, { aggregate: orderId, payload });
    const collect = async () => {
      const told = await emitted();
      replies.push(...told.map(({ name, payload: given }) => ({ name, payload: given })));
      const own = replies.filter((reply) => reply.payload.orderId === orderId);
      replies = replies.filter((reply) => !own.includes(reply));
      return own;
    };
    // Orders are always answered; what happens at the same time may have sent the reply, and not be done with it.
    const answered = event.owner === 'orders';
    return answered
      ? waitFor(async () => {
          const own = await collect();
          return own.length > 0 && own;
        })
      : collect();
  };
};
