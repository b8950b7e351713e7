import { ok } from '@tessera/kit/errors';
import type { CatalogOutcome } from '../domain/outcome.ts';
import { refuseUnsellable } from '../domain/product.ts';
import { attempt } from '../store/attempt.ts';
import { deriveProducts } from '../store/derived.ts';
import { updateProductRow } from '../store/product-writes.ts';
import { tellVariants } from '../store/told-variants.ts';
import { deleteVariantRow } from '../store/variant-writes.ts';
import type { Dependencies, Seen } from './dependencies.ts';
import { isRefused, lockVariant } from './lock-variant.ts';

/** Deletes a variant; returns its id. A published product keeps its last one. */
export const deleteVariant = async (
  { store, clock, outbox }: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
  seen: Seen,
): Promise<CatalogOutcome<string>> =>
  attempt(store, async (tx) => {
    const locked = await lockVariant(tx, seen);
    if (isRefused(locked)) return locked;
    const { product, variant, siblings } = locked;
    if (product.status === 'PUBLISHED') {
      const unsellable = refuseUnsellable({ variants: siblings.length, variantsWithoutPrice: 0 });
      if (unsellable) return unsellable;
    }
    await deleteVariantRow(tx, variant.id);
    await updateProductRow(tx, product.id, { updatedAt: clock() });
    await deriveProducts(tx, [product.id]);
    await tellVariants(tx, outbox, [product.id]);
    return ok(variant.id);
  });
