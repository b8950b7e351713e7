import { failed, ok } from '@tessera/kit/errors';
import { limits } from '../domain/limits.ts';
import { cleanOptions, refuseMismatch, type SelectedOption } from '../domain/options.ts';
import { type CatalogOutcome, missing, refuse } from '../domain/outcome.ts';
import { checkPrices, type Price } from '../domain/pricing.ts';
import { refuseUnsellable } from '../domain/product.ts';
import { checkVariant, cleanSku } from '../domain/variant.ts';
import { attempt } from '../store/attempt.ts';
import { lockTree } from '../store/category-lock.ts';
import { deriveProducts } from '../store/derived.ts';
import { lockProduct, updateProductRow } from '../store/product-writes.ts';
import { tellVariants } from '../store/told-variants.ts';
import { insertVariant, readWrittenVariant } from '../store/variant-writes.ts';
import { readAllVariants, type Variant } from '../store/variants.ts';
import type { Dependencies } from './dependencies.ts';

/** A new variant. */
export interface CreateVariant {
  readonly productId: string;
  readonly sku: string;
  readonly options: readonly SelectedOption[];
  readonly prices: readonly Price[];
  readonly weight: number | null;
}

/** Adds a variant to a product, after its others. */
export const createVariant = async (
  { store, clock, newId, outbox }: Dependencies,
  input: CreateVariant,
): Promise<CatalogOutcome<Variant>> => {
  const { productId, prices, weight } = input;
  const sku = cleanSku(input.sku);
  const options = cleanOptions(input.options);
  const refused = refuse([...checkVariant({ sku, options, weight }), ...checkPrices(prices)]);
  if (refused) return refused;
  return attempt(store, async (tx) => {
    await lockTree(tx, 'share');
    const product = await lockProduct(tx, productId);
    if (!product) return missing('product', 'productId');
    const siblings = await readAllVariants(tx, productId);
    if (siblings.length >= limits.variants) {
      return failed('TOO_MANY', `A product can have ${limits.variants} variants.`);
    }
    const mismatch = refuseMismatch(
      options,
      siblings.map((sibling) => sibling.options),
    );
    if (mismatch) return mismatch;
    if (product.status === 'PUBLISHED') {
      const unsellable = refuseUnsellable({ variants: 1, variantsWithoutPrice: prices.length === 0 ? 1 : 0 });
      if (unsellable) return unsellable;
    }
    const id = newId('var');
    const now = clock();
    const row = { id, productId, sku, options, weight, generated: false, version: 1 };
    const position = (siblings.at(-1)?.position ?? -1) + 1;
    await insertVariant(
      tx,
      { ...row, position, createdAt: now, updatedAt: now },
      prices.map((price) => ({ ...price, generated: false })),
    );
    await updateProductRow(tx, productId, { updatedAt: now });
    await deriveProducts(tx, [productId]);
    await tellVariants(tx, outbox, [productId]);
    return ok(await readWrittenVariant(tx, id));
  });
};
