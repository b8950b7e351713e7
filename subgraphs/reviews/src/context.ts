import { requireUser } from '@tessera/kit/identity';
import type { SubgraphContext } from '@tessera/kit/server';
import type { Actor, Dependencies } from './actions/dependencies.ts';
import type { Reader } from './domain/visibility.ts';
import { createLoaders, type Loaders } from './store/loaders.ts';

/** What resolvers see of a request. */
export interface Context extends SubgraphContext {
  readonly dependencies: Dependencies;
  readonly reader: Reader;
  /** Replaced after a mutation, so that its payload shows what it wrote. */
  loaders: Loaders;
}

/** Adds reviews' part to a request's context. */
export const createContext = (base: SubgraphContext, dependencies: Dependencies): Context => {
  const { viewer } = base;
  const reader = { userId: viewer.userId, moderator: viewer.scopes.has('reviews:moderate') };
  return { ...base, dependencies, reader, loaders: createLoaders(dependencies.store.read, reader) };
};

/** Who acts. @throws UNAUTHENTICATED when nobody is signed in. */
export const actorOf = ({ viewer, reader }: Context): Actor => ({ ...reader, userId: requireUser(viewer) });

/** Waits for a mutation and forgets what was read before it. */
export const written = async <T>(context: Context, mutation: Promise<T>): Promise<T> => {
  const result = await mutation;
  context.loaders = createLoaders(context.dependencies.store.read, context.reader);
  return result;
};
