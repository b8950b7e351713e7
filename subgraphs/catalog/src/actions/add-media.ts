import { failed, ok } from '@tessera/kit/errors';
import { limits } from '../domain/limits.ts';
import { checkMedia, cleanMediaUrl } from '../domain/media.ts';
import { type CatalogOutcome, missing, refuse, refuseStale } from '../domain/outcome.ts';
import { checkWhole } from '../domain/text.ts';
import { attempt } from '../store/attempt.ts';
import type { Product } from '../store/product-columns.ts';
import { lockProduct, readWrittenProduct, updateProductRow } from '../store/product-writes.ts';
import type { Dependencies } from './dependencies.ts';

/** A picture for a product. */
export interface AddMedia {
  readonly productId: string;
  readonly expectedVersion: number;
  readonly url: string;
  readonly alt: string;
  /** From 0; last when null. */
  readonly position: number | null;
}

/** Adds a picture to a product. Only its address is kept: nothing is fetched. */
export const addMedia = async (
  { store, clock, newId }: Dependencies,
  { productId, expectedVersion, url, alt, position }: AddMedia,
): Promise<CatalogOutcome<Product>> => {
  const refused = refuse([
    ...checkMedia({ url, alt }),
    ...(position === null ? [] : checkWhole(position, 'position', limits.media)),
  ]);
  if (refused) return refused;
  return attempt(store, async (tx) => {
    const present = await lockProduct(tx, productId);
    if (!present) return missing('product', 'productId');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    if (present.media.length >= limits.media) {
      return failed('TOO_MANY', `A product can have ${limits.media} pictures.`);
    }
    const picture = { id: newId('med'), url: cleanMediaUrl(url) ?? '', alt: alt.trim(), generated: false };
    await updateProductRow(tx, productId, {
      media: present.media.toSpliced(position ?? present.media.length, 0, picture),
      version: present.version + 1,
      updatedAt: clock(),
    });
    return ok(await readWrittenProduct(tx, productId));
  });
};
