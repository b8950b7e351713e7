import { discountsRedeemed, discountsRefused, discountsReleased } from '@tessera/contracts/events/promotions';
import { type Consumer, consumer } from '@tessera/kit/events';
import type { Carrying } from '../actions/carry-on.ts';
import { hearReply } from '../actions/hear-reply.ts';
import { settleDiscounts } from '../actions/settle-discounts.ts';

/** What promotions answers. */
export const discountReplies = (world: Carrying): Consumer[] => [
  consumer(discountsRedeemed, (tx, message) =>
    hearReply(tx, world, message, (order) => settleDiscounts(order, message.payload)),
  ),
  consumer(discountsRefused, (tx, message) =>
    hearReply(tx, world, message, () => {
      const { code, reason } = message.payload;
      return { input: { type: 'refused', step: 'discounts', code: `COUPON_${code}`, reason } };
    }),
  ),
  consumer(discountsReleased, (tx, message) =>
    hearReply(tx, world, message, () => ({ input: { type: 'undone', undo: 'discounts_release' } })),
  ),
];
