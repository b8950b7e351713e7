import { ok } from '@tessera/kit/errors';
import { type CatalogOutcome, missing, refuse, refuseStale } from '../domain/outcome.ts';
import { checkProduct, cleanTags } from '../domain/product.ts';
import { sortText } from '../domain/text.ts';
import { attempt } from '../store/attempt.ts';
import { lockTree } from '../store/category-lock.ts';
import { readLockedCategory } from '../store/category-writes.ts';
import { deriveProducts } from '../store/derived.ts';
import type { Product } from '../store/product-columns.ts';
import { lockProduct, readWrittenProduct, updateProductRow } from '../store/product-writes.ts';
import { tellVariants } from '../store/told-variants.ts';
import type { Dependencies, Seen } from './dependencies.ts';

/** What to change of a product; what is left out stays, null takes it away. */
export interface UpdateProduct extends Seen {
  readonly title?: string;
  readonly handle?: string;
  readonly description?: string;
  readonly vendor?: string | null;
  readonly categoryId?: string | null;
  readonly tags?: readonly string[];
}

/** Changes a product, unless it has changed since the version the caller saw. */
export const updateProduct = async (
  { store, clock, outbox }: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
  { id, expectedVersion, title, vendor, tags, ...others }: UpdateProduct,
): Promise<CatalogOutcome<Product>> => {
  const changes = {
    ...others,
    ...(title !== undefined && { title: title.trim(), titleSort: sortText(title) }),
    ...(vendor !== undefined && { vendor: vendor?.trim() ?? null }),
    ...(tags !== undefined && { tags: cleanTags(tags) }),
  };
  const refused = refuse(checkProduct(changes));
  if (refused) return refused;
  return attempt(store, async (tx) => {
    await lockTree(tx, 'share');
    const present = await lockProduct(tx, id);
    if (!present) return missing('product', 'id');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    if (changes.categoryId && !(await readLockedCategory(tx, changes.categoryId))) {
      return missing('category', 'categoryId');
    }
    await updateProductRow(tx, id, { ...changes, version: present.version + 1, updatedAt: clock() });
    await deriveProducts(tx, [id]);
    await tellVariants(tx, outbox, [id]);
    return ok(await readWrittenProduct(tx, id));
  });
};
