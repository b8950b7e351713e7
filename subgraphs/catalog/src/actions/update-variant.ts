import { ok } from '@tessera/kit/errors';
import { cleanOptions, refuseMismatch, type SelectedOption } from '../domain/options.ts';
import { type CatalogOutcome, refuse } from '../domain/outcome.ts';
import { checkVariant, cleanSku } from '../domain/variant.ts';
import { attempt } from '../store/attempt.ts';
import { deriveProducts } from '../store/derived.ts';
import { updateProductRow } from '../store/product-writes.ts';
import { tellVariants } from '../store/told-variants.ts';
import { readWrittenVariant, updateVariantRow } from '../store/variant-writes.ts';
import type { Variant } from '../store/variants.ts';
import type { Dependencies, Seen } from './dependencies.ts';
import { isRefused, lockVariant } from './lock-variant.ts';

/** What to change of a variant; what is left out stays, null takes it away. */
export interface UpdateVariant extends Seen {
  readonly sku?: string;
  readonly options?: readonly SelectedOption[];
  readonly weight?: number | null;
}

/** Changes a variant, unless it has changed since the version the caller saw. */
export const updateVariant = async (
  { store, clock, outbox }: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
  { sku, options, weight, ...seen }: UpdateVariant,
): Promise<CatalogOutcome<Variant>> => {
  const changes = {
    ...(sku !== undefined && { sku: cleanSku(sku) }),
    ...(options !== undefined && { options: cleanOptions(options) }),
    ...(weight !== undefined && { weight }),
  };
  const refused = refuse(checkVariant(changes));
  if (refused) return refused;
  return attempt(store, async (tx) => {
    const locked = await lockVariant(tx, seen);
    if (isRefused(locked)) return locked;
    const { product, variant, siblings } = locked;
    const mismatch =
      changes.options &&
      refuseMismatch(
        changes.options,
        siblings.map((sibling) => sibling.options),
      );
    if (mismatch) return mismatch;
    const now = clock();
    await updateVariantRow(tx, variant.id, { ...changes, version: variant.version + 1, updatedAt: now });
    await updateProductRow(tx, product.id, { updatedAt: now });
    await deriveProducts(tx, [product.id]);
    await tellVariants(tx, outbox, [product.id]);
    return ok(await readWrittenVariant(tx, variant.id));
  });
};
