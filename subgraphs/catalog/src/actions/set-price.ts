import { ok } from '@tessera/kit/errors';
import { type CatalogOutcome, refuse } from '../domain/outcome.ts';
import { checkPrices } from '../domain/pricing.ts';
import { refuseUnsellable } from '../domain/product.ts';
import { attempt } from '../store/attempt.ts';
import { deriveProducts } from '../store/derived.ts';
import { updateProductRow } from '../store/product-writes.ts';
import { tellVariants } from '../store/told-variants.ts';
import { readWrittenVariant, updateVariantRow, writePrice } from '../store/variant-writes.ts';
import type { Variant } from '../store/variants.ts';
import type { Dependencies, Seen } from './dependencies.ts';
import { isRefused, lockVariant } from './lock-variant.ts';

/** A variant's price in one currency; null removes it. */
export interface SetPrice extends Seen {
  readonly currency: string;
  readonly amount: bigint | null;
}

/** Sets or removes a price. Every variant of a published product keeps at least one. */
export const setPrice = async (
  { store, clock, outbox }: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
  { currency, amount, ...seen }: SetPrice,
): Promise<CatalogOutcome<Variant>> => {
  const refused = amount === null ? null : refuse(checkPrices([{ currency, amount }], 'amount'));
  if (refused) return refused;
  return attempt(store, async (tx) => {
    const locked = await lockVariant(tx, seen);
    if (isRefused(locked)) return locked;
    const { product, variant } = locked;
    const left = variant.prices.some((price) => price.currency !== currency);
    if (product.status === 'PUBLISHED' && amount === null && !left) {
      const unsellable = refuseUnsellable({ variants: 1, variantsWithoutPrice: 1 });
      if (unsellable) return unsellable;
    }
    const now = clock();
    await writePrice(tx, variant.id, currency, amount);
    await updateVariantRow(tx, variant.id, { version: variant.version + 1, updatedAt: now });
    await updateProductRow(tx, product.id, { updatedAt: now });
    await deriveProducts(tx, [product.id]);
    await tellVariants(tx, outbox, [product.id]);
    return ok(await readWrittenVariant(tx, variant.id));
  });
};
