import { ok } from '@tessera/kit/errors';
import { checkCollection } from '../domain/collection.ts';
import { type CatalogOutcome, missing, refuse, refuseStale } from '../domain/outcome.ts';
import { sortText } from '../domain/text.ts';
import { attempt } from '../store/attempt.ts';
import { lockCollection, updateCollectionRow } from '../store/collection-writes.ts';
import type { CollectionRow } from '../store/tables.ts';
import type { Dependencies, Seen } from './dependencies.ts';

/** What to change of a collection; what is left out stays. */
export interface UpdateCollection extends Seen {
  readonly title?: string;
  readonly handle?: string;
  readonly description?: string;
}

/** Changes a collection, unless it has changed since the version the caller saw. */
export const updateCollection = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { id, expectedVersion, title, ...others }: UpdateCollection,
): Promise<CatalogOutcome<CollectionRow>> => {
  const changes = {
    ...others,
    ...(title !== undefined && { title: title.trim(), titleSort: sortText(title) }),
  };
  const refused = refuse(checkCollection(changes));
  if (refused) return refused;
  return attempt(store, async (tx) => {
    const present = await lockCollection(tx, id);
    if (!present) return missing('collection', 'id');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    return ok(
      await updateCollectionRow(tx, id, { ...changes, version: present.version + 1, updatedAt: clock() }),
    );
  });
};
