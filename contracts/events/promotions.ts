import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { amount, erasedPayload, exportedPayload, id, moment, sentence } from './parts.ts';

/** The discounts of an order are settled and its coupons counted. */
export const discountsRedeemed = defineEvent(
  'promotions.discounts.redeemed.v1',
  z.object({
    orderId: id,
    /** By line, exact to the minor unit; lines without a discount are left out. */
    lines: z.array(z.object({ lineId: id, amount })),
    /** Off the shipping price. */
    shipping: amount,
    /** What was applied; the amounts add up to lines and shipping. */
    applied: z.array(z.object({ promotionId: id, title: z.string(), code: z.string().nullable(), amount })),
  }),
);

/** A coupon of an order cannot be used; nothing was counted. */
export const discountsRefused = defineEvent(
  'promotions.discounts.refused.v1',
  z.object({
    orderId: id,
    coupon: z.string(),
    code: z.enum(['UNKNOWN', 'NOT_ACTIVE', 'USED_UP', 'USED_BY_CUSTOMER', 'NOT_APPLICABLE']),
    reason: sentence,
  }),
);

/** The coupons of an order count as unused. */
export const discountsReleased = defineEvent('promotions.discounts.released.v1', z.object({ orderId: id }));

/** When promotions apply that need no coupon. Outside of these times an order without coupons has no discounts. */
export const automaticPromotionsChanged = defineEvent(
  'promotions.automatic.changed.v1',
  z.object({
    /** Counts changes: an older one than known is passed over. */
    revision: z.int(),
    windows: z.array(z.object({ promotionId: id, from: moment.nullable(), until: moment.nullable() })),
  }),
);

/** Promotions holds nothing of a user any more but what accounting needs. */
export const promotionsUserErased = defineEvent('promotions.user.erased.v1', erasedPayload);
/** What promotions holds of a user. */
export const promotionsUserExported = defineEvent('promotions.user_data.exported.v1', exportedPayload);
