import { deadlineReached } from '@tessera/contracts/events/orders';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Carrying } from '../actions/carry-on.ts';
import { hearReply } from '../actions/hear-reply.ts';

/** A checkout has taken long: whether too long, it says itself, and when to look again. */
export const deadlines = (world: Carrying): Consumer[] => [
  consumer(deadlineReached, (tx, message) =>
    // This message has arrived: the next one is scheduled as long as there is something to wait for.
    hearReply(tx, world, message, (order) => ({
      input: { type: 'deadline' },
      ...(order.wakeAt !== null && { changes: { wakeAt: null } }),
    })),
  ),
];
