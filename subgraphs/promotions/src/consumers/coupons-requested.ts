import { couponsRequested } from '@tessera/contracts/events/orders';
import { consumer } from '@tessera/kit/events';
import type { Dependencies } from '../actions/dependencies.ts';
import { tellPartWithin } from '../actions/tell-coupons.ts';

/** orders wants the coupons told, a part at a time. */
export const onCouponsRequested = (dependencies: Dependencies) =>
  consumer(couponsRequested, (tx, { payload }) => tellPartWithin(tx, dependencies, payload.after));
