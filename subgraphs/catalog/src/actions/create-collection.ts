import { ok } from '@tessera/kit/errors';
import { checkCollection } from '../domain/collection.ts';
import { toHandle } from '../domain/handle.ts';
import { type CatalogOutcome, refuse } from '../domain/outcome.ts';
import { sortText } from '../domain/text.ts';
import { attempt } from '../store/attempt.ts';
import { insertCollection } from '../store/collection-writes.ts';
import { freeHandle } from '../store/handles.ts';
import type { CollectionRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** A new collection. */
export interface CreateCollection {
  readonly title: string;
  /** Made of the title when null. */
  readonly handle: string | null;
  readonly description: string;
}

/** Adds a collection without products. */
export const createCollection = async (
  { store, clock, newId }: Dependencies,
  { title, handle, description }: CreateCollection,
): Promise<CatalogOutcome<CollectionRow>> => {
  const refused = refuse(checkCollection({ title, description, ...(handle !== null && { handle }) }));
  if (refused) return refused;
  return attempt(store, async (tx) => {
    const now = clock();
    const row = await insertCollection(tx, {
      id: newId('col'),
      handle: handle ?? (await freeHandle(tx, 'collection', toHandle(title) || 'collection')),
      title: title.trim(),
      titleSort: sortText(title),
      description,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return ok(row);
  });
};
