import type { SubgraphContext } from '@tessera/kit/server';
import type { Read } from '@tessera/kit/store';
import type { Dependencies } from './actions/dependencies.ts';
import { signInsPerRequest } from './domain/attempt-limits.ts';
import { createLoaders, type Loaders } from './store/loaders.ts';
import type { SessionRow } from './store/tables.ts';

/** What accounts' resolvers find in their context. */
export interface Context extends SubgraphContext {
  readonly deps: Dependencies;
  readonly read: Read;
  /** Renewed after each mutation, so that what follows sees what it changed. */
  loaders: Loaders;
  /** Whether staff may read the mails. */
  readonly outboxOpen: boolean;
  /** The sessions this very request opened, by user: who signs in may see themselves in the same answer. */
  readonly opened: Map<string, string>;
  /** Sign-ins this request may still try. */
  signInsLeft: number;
}

/** Makes the context of one request. */
export const createContext = (
  base: SubgraphContext,
  { deps, outboxOpen }: { readonly deps: Dependencies; readonly outboxOpen: boolean },
): Context => ({
  ...base,
  deps,
  read: deps.store.read,
  loaders: createLoaders(deps.store.read, deps.clock()),
  outboxOpen,
  opened: new Map(),
  signInsLeft: signInsPerRequest,
});

/** Starts over with empty loaders. */
export const renewLoaders = (context: Context): void => {
  context.loaders = createLoaders(context.read, context.deps.clock());
};

/** Notes that this request opened a session. */
export const noteOpened = (context: Context, { userId, id }: SessionRow): void => {
  context.opened.set(userId, id);
};

/** Whether everything of a user is for the viewer to see. */
export const maySee = ({ viewer, opened }: Context, userId: string): boolean =>
  viewer.userId === userId || opened.has(userId) || viewer.scopes.has('accounts:read');
