import {
  createListLoader,
  createLoader,
  groupBy,
  indexBy,
  loaderPerArguments,
  type Page,
} from '@tessera/kit/graphql';
import type { GuessLimit } from '@tessera/kit/limits';
import type { SubgraphContext } from '@tessera/kit/server';
import type { Read } from '@tessera/kit/store';
import type { Dependencies } from './actions/dependencies.ts';
import { type Asked, type Loaded, loadCandidates } from './actions/load-candidates.ts';
import { readCoupons, readCouponsOfPromotions } from './store/coupons.ts';
import { readGroups } from './store/customer-groups.ts';
import { readPromotions } from './store/promotions.ts';
import { readGiven } from './store/redemptions.ts';

const createLoaders = (read: Read) => ({
  promotion: createLoader(async (ids: readonly string[]) =>
    indexBy(await readPromotions(read, ids), ({ id }) => id),
  ),
  coupon: createLoader(async (ids: readonly string[]) =>
    indexBy(await readCoupons(read, ids), ({ id }) => id),
  ),
  group: createLoader(async (ids: readonly string[]) => indexBy(await readGroups(read, ids), ({ id }) => id)),
  given: createListLoader(async (ids: readonly string[]) =>
    groupBy(await readGiven(read, ids), ({ promotionId }) => promotionId),
  ),
  couponsOf: loaderPerArguments((page: Page) =>
    createListLoader(async (ids: readonly string[]) =>
      groupBy(await readCouponsOfPromotions(read, ids, page), ({ promotionId }) => promotionId),
    ),
  ),
  /** All carts of a wave together. */
  candidates: createLoader(async (asked: readonly Asked[]) => {
    const loaded = await loadCandidates(read, asked);
    return new Map<Asked, Loaded>(
      asked.flatMap((one, index) => {
        const found = loaded[index];
        return found ? [[one, found]] : [];
      }),
    );
  }),
});

/** What resolvers see of a request. */
export interface Context extends SubgraphContext {
  readonly dependencies: Dependencies;
  readonly guesses: GuessLimit;
  /** The moment the request is answered for. */
  now: Date;
  /** Replaced after a mutation, so that its payload shows what it wrote. */
  loaders: ReturnType<typeof createLoaders>;
}

/** Adds promotions' part to a request's context. */
export const createContext = (
  base: SubgraphContext,
  dependencies: Dependencies,
  guesses: GuessLimit,
): Context => ({
  ...base,
  dependencies,
  guesses,
  now: dependencies.clock(),
  loaders: createLoaders(dependencies.store.read),
});

/** Waits for a mutation and forgets what was read before it. */
export const written = async <T>(context: Context, mutation: Promise<T>): Promise<T> => {
  const result = await mutation;
  context.now = context.dependencies.clock();
  context.loaders = createLoaders(context.dependencies.store.read);
  return result;
};
