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

/**
 * Coupons of a promotion, and when it can be used: one of them changed, or some were added, or orders asked. Outside of
 * these times, and when it is not active, a coupon is as good as none.
 */
export const couponsChanged = defineEvent(
  'promotions.coupons.changed.v1',
  z.object({
    promotionId: id,
    /** Whether it is neither paused nor archived. */
    running: z.boolean(),
    from: moment.nullable(),
    until: moment.nullable(),
    /** Counts changes of the promotion: an older one than known is passed over. */
    revision: z.int(),
    coupons: z
      .array(
        z.object({
          /** Normalised: no blanks, capital letters. */
          code: z.string().min(1).max(100),
          active: z.boolean(),
          /** Counts changes of the coupon. */
          revision: z.int(),
        }),
      )
      .max(1_000),
  }),
);

/** A part of the coupons was told that orders had asked for. */
export const couponsTold = defineEvent(
  'promotions.coupons.told.v1',
  z.object({
    /** What to ask for next; null when all were told. */
    next: id.nullable(),
  }),
);

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
