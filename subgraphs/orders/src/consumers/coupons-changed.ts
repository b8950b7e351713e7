import { couponsChanged } from '@tessera/contracts/events/promotions';
import { consumer } from '@tessera/kit/events';
import { keepCouponsWithin } from '../actions/keep-replicas.ts';

/** promotions told of coupons. */
export const onCouponsChanged = consumer(couponsChanged, (tx, { payload }) => keepCouponsWithin(tx, payload));
