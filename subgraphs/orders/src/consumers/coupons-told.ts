import { couponsTold } from '@tessera/contracts/events/promotions';
import { consumer } from '@tessera/kit/events';
import type { Dependencies } from '../actions/dependencies.ts';
import { keepCouponsToldWithin } from '../actions/keep-replicas.ts';

/** promotions has told a part of the coupons that it was asked for. */
export const onCouponsTold = (dependencies: Pick<Dependencies, 'outbox'>) =>
  consumer(couponsTold, (tx, { payload }) => keepCouponsToldWithin(tx, dependencies, payload));
