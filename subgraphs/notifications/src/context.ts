import type { SubgraphContext } from '@tessera/kit/server';
import type { Dependencies } from './actions/dependencies.ts';
import { createLoaders, type Loaders } from './store/loaders.ts';

/** What resolvers see of a request. */
export interface Context extends SubgraphContext {
  readonly dependencies: Dependencies;
  /** Replaced after a mutation, so that its payload shows what it wrote. */
  loaders: Loaders;
}

/** Adds notifications' part to a request's context. */
export const createContext = (base: SubgraphContext, dependencies: Dependencies): Context => ({
  ...base,
  dependencies,
  loaders: createLoaders(dependencies.store.read),
});

/** Waits for a mutation and forgets what was read before it. */
export const written = async <T>(context: Context, mutation: Promise<T>): Promise<T> => {
  const result = await mutation;
  context.loaders = createLoaders(context.dependencies.store.read);
  return result;
};
