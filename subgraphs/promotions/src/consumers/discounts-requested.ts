import { discountsRequested } from '@tessera/contracts/events/orders';
import { consumer } from '@tessera/kit/events';
import type { Dependencies } from '../actions/dependencies.ts';
import { redeemWithin } from '../actions/redeem-discounts.ts';

/** An order wants its discounts. */
export const onDiscountsRequested = (dependencies: Dependencies) =>
  consumer(discountsRequested, (tx, { payload }) => redeemWithin(tx, dependencies, payload));
