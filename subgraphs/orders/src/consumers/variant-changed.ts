import { variantChanged } from '@tessera/contracts/events/catalog';
import { consumer } from '@tessera/kit/events';
import { keepVariantWithin } from '../actions/keep-replicas.ts';

/** catalog told of a variant. */
export const onVariantChanged = consumer(variantChanged, (tx, { payload }) => keepVariantWithin(tx, payload));
