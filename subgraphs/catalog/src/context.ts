import type { SubgraphContext } from '@tessera/kit/server';
import type { Dependencies } from './actions/dependencies.ts';
import { createLoaders, type Loaders } from './store/loaders.ts';
import { type Visibility, visibilityOf } from './store/visibility.ts';

/** What resolvers see of a request. */
export interface Context extends SubgraphContext {
  readonly dependencies: Dependencies;
  /** Which products the viewer may see. */
  readonly visibility: Visibility;
  /** Replaced after a mutation, so that its payload shows what it wrote. */
  loaders: Loaders;
}

/** Adds catalog's part to a request's context. */
export const createContext = (base: SubgraphContext, dependencies: Dependencies): Context => {
  const visibility = visibilityOf(base.viewer);
  return { ...base, dependencies, visibility, loaders: createLoaders(dependencies.store.read, visibility) };
};

/** Waits for a mutation and forgets what was read before it. */
export const written = async <T>(context: Context, mutation: Promise<T>): Promise<T> => {
  const result = await mutation;
  context.loaders = createLoaders(context.dependencies.store.read, context.visibility);
  return result;
};
