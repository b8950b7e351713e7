import type { SubgraphContext } from '@tessera/kit/server';
import type { CartAsker } from './access/cart-access.ts';
import type { Dependencies } from './actions/dependencies.ts';
import { createLoaders, type Loaders } from './store/loaders.ts';

/** What resolvers see of a request. */
export interface Context extends SubgraphContext {
  readonly dependencies: Dependencies;
  /** The moment the request is answered for. */
  now: Date;
  /** Replaced after a mutation, so that its payload shows what it wrote. */
  loaders: Loaders;
}

/** Adds orders's part to a request's context. */
export const createContext = (base: SubgraphContext, dependencies: Dependencies): Context => {
  const now = dependencies.clock();
  return { ...base, dependencies, now, loaders: createLoaders(dependencies.store.read, now) };
};

/** Waits for a mutation and forgets what was read before it. */
export const written = async <T>(context: Context, mutation: Promise<T>): Promise<T> => {
  const result = await mutation;
  context.now = context.dependencies.clock();
  context.loaders = createLoaders(context.dependencies.store.read, context.now);
  return result;
};

/** Who asks for a cart or an order, with the token they bring. */
export const askerOf = (
  { viewer }: Pick<Context, 'viewer'>,
  token: string | null | undefined,
  accessKey: string | null = null,
): CartAsker => ({ userId: viewer.userId, token: token ?? null, accessKey });
