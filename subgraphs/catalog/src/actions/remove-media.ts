import { ok } from '@tessera/kit/errors';
import { type CatalogOutcome, missing, refuseStale } from '../domain/outcome.ts';
import { attempt } from '../store/attempt.ts';
import type { Product } from '../store/product-columns.ts';
import { lockProduct, readWrittenProduct, updateProductRow } from '../store/product-writes.ts';
import type { Dependencies } from './dependencies.ts';

/** A picture to take off a product. */
export interface RemoveMedia {
  readonly productId: string;
  readonly expectedVersion: number;
  readonly mediaId: string;
}

/** Takes a picture off a product. */
export const removeMedia = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { productId, expectedVersion, mediaId }: RemoveMedia,
): Promise<CatalogOutcome<Product>> =>
  attempt(store, async (tx) => {
    const present = await lockProduct(tx, productId);
    if (!present) return missing('product', 'productId');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    const media = present.media.filter(({ id }) => id !== mediaId);
    if (media.length === present.media.length) return missing('picture of this product', 'mediaId');
    await updateProductRow(tx, productId, { media, version: present.version + 1, updatedAt: clock() });
    return ok(await readWrittenProduct(tx, productId));
  });
