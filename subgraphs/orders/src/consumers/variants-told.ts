import { variantsTold } from '@tessera/contracts/events/catalog';
import { consumer } from '@tessera/kit/events';
import { keepVariantsToldWithin } from '../actions/keep-replicas.ts';

/** catalog has told every variant that it was asked for. */
export const onVariantsTold = consumer(variantsTold, (tx) => keepVariantsToldWithin(tx));
