import { ok } from '@tessera/kit/errors';
import { type CatalogOutcome, missing, refuseStale } from '../domain/outcome.ts';
import { type ProductStatus, refuseStatus } from '../domain/product.ts';
import { attempt } from '../store/attempt.ts';
import { lockTree } from '../store/category-lock.ts';
import { deriveProducts } from '../store/derived.ts';
import type { Product } from '../store/product-columns.ts';
import { lockProduct, readWrittenProduct, updateProductRow } from '../store/product-writes.ts';
import { tellVariants } from '../store/told-variants.ts';
import { readAllVariants } from '../store/variants.ts';
import type { Dependencies, Seen } from './dependencies.ts';

/** Publishes a product, makes it a draft or puts it into the archive. Where it stands already, nothing changes. */
export const changeProductStatus = async (
  { store, clock, outbox }: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
  { id, expectedVersion }: Seen,
  status: ProductStatus,
): Promise<CatalogOutcome<Product>> =>
  attempt(store, async (tx) => {
    await lockTree(tx, 'share');
    const present = await lockProduct(tx, id);
    if (!present) return missing('product', 'id');
    const stale = refuseStale(present.version, expectedVersion);
    if (stale) return stale;
    if (present.status === status) return ok(await readWrittenProduct(tx, id));
    const variants = await readAllVariants(tx, id);
    const refused = refuseStatus(present.status, status, {
      variants: variants.length,
      variantsWithoutPrice: variants.filter(({ prices }) => prices.length === 0).length,
    });
    if (refused) return refused;
    const now = clock();
    await updateProductRow(tx, id, {
      status,
      publishedAt: status === 'PUBLISHED' ? now : null,
      version: present.version + 1,
      updatedAt: now,
    });
    await deriveProducts(tx, [id]);
    await tellVariants(tx, outbox, [id]);
    return ok(await readWrittenProduct(tx, id));
  });
