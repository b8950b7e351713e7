import { wholeNumber } from '@tessera/kit/config';
import type { Job } from '@tessera/kit/server';
import { z } from 'zod';
import { sweepCarts } from './actions/delete-cart.ts';
import type { Dependencies } from './actions/dependencies.ts';
import { requestCouponsOnce, requestVariantsOnce } from './actions/keep-replicas.ts';
import { onAutomaticPromotionsChanged } from './consumers/automatic-promotions-changed.ts';
import { onCouponsChanged } from './consumers/coupons-changed.ts';
import { onCouponsTold } from './consumers/coupons-told.ts';
import { onShippingMethodsChanged } from './consumers/shipping-methods-changed.ts';
import { onVariantChanged } from './consumers/variant-changed.ts';
import { onVariantsTold } from './consumers/variants-told.ts';

/** What carts read from the environment. */
export const cartConfig = {
  ORDERS_GUEST_CARTS: wholeNumber({ min: 1, max: 1_000_000 })
    .default(500)
    .describe('open carts that the guests of one network can make in a day'),
  ORDERS_CART_DAYS: wholeNumber({ min: 1, max: 3_650 })
    .default(30)
    .describe('days after which a cart that nobody touched is deleted'),
  ORDERS_TAX_ON_TOP: z
    .string()
    .default('US,CA')
    .transform((text) => new Set(text.split(',').filter((code) => code !== '')))
    .refine(
      (codes) => [...codes].every((code) => /^[A-Z]{2}$/.test(code)),
      'it must be country codes, as US,CA',
    )
    .describe(
      'countries whose prices are without tax, as two-letter codes with commas; elsewhere the tax is in them',
    ),
};

/** What carts hear of others. */
export const cartConsumers = (dependencies: Pick<Dependencies, 'outbox'>) => [
  onCouponsChanged,
  onCouponsTold(dependencies),
  onVariantChanged,
  onVariantsTold,
  onShippingMethodsChanged,
  onAutomaticPromotionsChanged,
];

/** Does something until it has succeeded, and nothing from then on. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done = false;
  return async () => {
    if (done) return;
    await work();
    done = true;
  };
};

/** Work for carts that comes round. */
export const cartJobs = (dependencies: Dependencies): Job[] => [
  {
    name: 'sweep-carts',
    everyMs: 3_600_000,
    run: (signal) => sweepCarts(dependencies, signal),
  },
  {
    // A job, so that a start does not wait for it.
    name: 'request-variants',
    everyMs: 5_000,
    run: once(() => requestVariantsOnce(dependencies)),
  },
  {
    name: 'request-coupons',
    everyMs: 5_000,
    run: once(() => requestCouponsOnce(dependencies)),
  },
];
