import { variantsRequested } from '@tessera/contracts/events/orders';
import { consumer } from '@tessera/kit/events';
import { beginTelling } from '../store/told-variants.ts';

/** orders wants every variant told again. Asked while that is under way, it begins anew. */
export const onVariantsRequested = consumer(variantsRequested, (tx) => beginTelling(tx));
