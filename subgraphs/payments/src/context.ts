import { createListLoader, createLoader, groupBy, indexBy } from '@tessera/kit/graphql';
import type { SubgraphContext } from '@tessera/kit/server';
import type { Read } from '@tessera/kit/store';
import type { Dependencies } from './actions/dependencies.ts';
import { readPayments, readPaymentsOf } from './store/payments.ts';
import { readRefunds, readRefundsOf } from './store/refunds.ts';

const createLoaders = (read: Read) => ({
  payment: createLoader(async (ids: readonly string[]) =>
    indexBy(await readPayments(read, ids), ({ id }) => id),
  ),
  paymentsOfOrder: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readPaymentsOf(read, ids), ({ orderId }) => orderId),
  ),
  refund: createLoader(async (ids: readonly string[]) =>
    indexBy(await readRefunds(read, ids), ({ id }) => id),
  ),
  refundsOfPayment: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readRefundsOf(read, ids), ({ paymentId }) => paymentId ?? ''),
  ),
});

/** What resolvers see of a request. */
export interface Context extends SubgraphContext {
  readonly dependencies: Dependencies;
  /** One statement a kind and wave, however many ask. */
  readonly loaders: ReturnType<typeof createLoaders>;
}

/** Adds payments's part to a request's context. */
export const createContext = (base: SubgraphContext, dependencies: Dependencies): Context => ({
  ...base,
  dependencies,
  loaders: createLoaders(dependencies.store.read),
});
