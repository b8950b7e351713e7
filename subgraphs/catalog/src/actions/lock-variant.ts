import type { Tx } from '@tessera/kit/store';
import { missing, type Refused, refuseStale } from '../domain/outcome.ts';
import { lockTree } from '../store/category-lock.ts';
import { lockProduct } from '../store/product-writes.ts';
import type { ProductRow } from '../store/tables.ts';
import { readAllVariants, readVariants, type Variant } from '../store/variants.ts';
import type { Seen } from './dependencies.ts';

/** A variant under the lock of its product. */
export interface LockedVariant {
  readonly product: ProductRow;
  readonly variant: Variant;
  /** The other variants of the product. */
  readonly siblings: readonly Variant[];
}

/** Locks a variant as the caller has seen it: whatever changes a variant locks its product first. */
export const lockVariant = async (
  tx: Tx,
  { id, expectedVersion }: Seen,
): Promise<LockedVariant | Refused> => {
  await lockTree(tx, 'share');
  const [found] = await readVariants(tx, 'id', [id], 'all');
  const product = found ? await lockProduct(tx, found.productId) : null;
  // Read again: it may have changed, or gone, while the lock was waited for.
  const all = product ? await readAllVariants(tx, product.id) : [];
  const variant = all.find((one) => one.id === id);
  if (!product || !variant) return missing('variant', 'id');
  const stale = refuseStale(variant.version, expectedVersion);
  return stale ?? { product, variant, siblings: all.filter((one) => one.id !== id) };
};

/** Whether {@link lockVariant} refused. */
export const isRefused = (locked: LockedVariant | Refused): locked is Refused => 'ok' in locked;
