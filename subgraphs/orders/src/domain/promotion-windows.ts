import type { automaticPromotionsChanged } from '@tessera/contracts/events/promotions';

/** When a promotion applies that needs no coupon, as promotions told. */
export type PromotionWindow = (typeof automaticPromotionsChanged)['payload']['_output']['windows'][number];

/** Whether a promotion may apply without a coupon at a moment. Promotions says for certain. */
export const mayHaveAutomatic = (windows: readonly PromotionWindow[], at: Date): boolean =>
  windows.some(
    ({ from, until }) =>
      (from === null || Date.parse(from) <= at.getTime()) &&
      (until === null || at.getTime() < Date.parse(until)),
  );
