import { createLoader, indexBy, type Loader } from '@tessera/kit/graphql';
import type { SubgraphContext } from '@tessera/kit/server';
import type { Dependencies } from './actions/dependencies.ts';
import { readNotes } from './store/notes.ts';
import type { NoteRow } from './store/tables.ts';

/** What resolvers see of a request. */
export interface Context extends SubgraphContext {
  readonly dependencies: Dependencies;
  /** One statement a wave of the request, however many ask. */
  readonly notes: Loader<string, NoteRow>;
}

/** Adds notifications's part to a request's context. */
export const createContext = (base: SubgraphContext, dependencies: Dependencies): Context => ({
  ...base,
  dependencies,
  notes: createLoader(async (ids) => indexBy(await readNotes(dependencies.store.read, ids), ({ id }) => id)),
});
