import { discountsReleased } from '@tessera/contracts/events/promotions';
import type { Tx } from '@tessera/kit/store';
import { lockPromotions } from '../store/candidates.ts';
import { addUses, claimOrder, readOpenUses, releaseUses } from '../store/redemptions.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Gives the uses of an order back, once, and replies. Without a redemption it is remembered, so that a request that
 * arrives later is refused.
 */
export const releaseWithin = async (
  tx: Tx,
  { clock, outbox }: Pick<Dependencies, 'clock' | 'outbox'>,
  orderId: string,
): Promise<void> => {
  const now = clock();
  const earlier = await claimOrder(tx, orderId, now);
  if (earlier?.status === 'REDEEMED') {
    const uses = await readOpenUses(tx, orderId);
    const promotionIds = uses.map(({ promotionId }) => promotionId);
    if (tx.engine === 'postgres' && uses.length > 0) await lockPromotions(tx, promotionIds);
    await addUses(tx, uses, -1);
    await releaseUses(tx, orderId, now);
  }
  await outbox.emit(tx, discountsReleased, { aggregate: orderId, payload: { orderId } });
};
