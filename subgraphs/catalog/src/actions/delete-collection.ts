import { ok } from '@tessera/kit/errors';
import { type CatalogOutcome, missing, refuseStale } from '../domain/outcome.ts';
import { attempt } from '../store/attempt.ts';
import { deleteCollectionRow, lockCollection } from '../store/collection-writes.ts';
import type { Dependencies, Seen } from './dependencies.ts';

/** Deletes a collection; returns its id. Its products stay. */
export const deleteCollection = async (
  { store }: Pick<Dependencies, 'store'>,
  { id, expectedVersion }: Seen,
): Promise<CatalogOutcome<string>> =>
  attempt(store, async (tx) => {
    const present = await lockCollection(tx, id);
    if (!present) return missing('collection', 'id');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    await deleteCollectionRow(tx, id);
    return ok(id);
  });
