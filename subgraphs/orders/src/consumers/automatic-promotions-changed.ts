import { automaticPromotionsChanged } from '@tessera/contracts/events/promotions';
import { consumer } from '@tessera/kit/events';
import { keepAutomaticPromotionsWithin } from '../actions/keep-replicas.ts';

/** promotions told when a discount may apply without a coupon. */
export const onAutomaticPromotionsChanged = consumer(automaticPromotionsChanged, (tx, { payload }) =>
  keepAutomaticPromotionsWithin(tx, payload),
);
