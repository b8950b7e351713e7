import { stockRefused, stockReleased, stockReserved } from '@tessera/contracts/events/inventory';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Carrying } from '../actions/carry-on.ts';
import { hearReply } from '../actions/hear-reply.ts';

/** What inventory answers. */
export const stockReplies = (world: Carrying): Consumer[] => [
  consumer(stockReserved, (tx, message) =>
    hearReply(tx, world, message, () => ({ input: { type: 'made', step: 'stock' } })),
  ),
  consumer(stockRefused, (tx, message) =>
    hearReply(tx, world, message, (order) => {
      const short = message.payload.shortages.map(({ variantId, available }) => {
        const line = order.lines.find((candidate) => candidate.variantId === variantId);
        return `${line?.productTitle ?? 'a line'} (${available} left)`;
      });
      const reason = `Not enough in stock: ${short.join(', ')}.`.slice(0, 1_000);
      return { input: { type: 'refused', step: 'stock', code: 'OUT_OF_STOCK', reason } };
    }),
  ),
  consumer(stockReleased, (tx, message) =>
    hearReply(tx, world, message, () => ({ input: { type: 'undone', undo: 'stock_release' } })),
  ),
];
