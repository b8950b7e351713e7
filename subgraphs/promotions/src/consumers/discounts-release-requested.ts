import { discountsReleaseRequested } from '@tessera/contracts/events/orders';
import { consumer } from '@tessera/kit/events';
import type { Dependencies } from '../actions/dependencies.ts';
import { releaseWithin } from '../actions/release-discounts.ts';

/** An order came to nothing. */
export const onDiscountsReleaseRequested = (dependencies: Dependencies) =>
  consumer(discountsReleaseRequested, (tx, { payload }) => releaseWithin(tx, dependencies, payload.orderId));
