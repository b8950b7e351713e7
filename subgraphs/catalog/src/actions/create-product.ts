import { ok } from '@tessera/kit/errors';
import { toHandle } from '../domain/handle.ts';
import { type CatalogOutcome, missing, refuse } from '../domain/outcome.ts';
import { checkProduct, cleanTags } from '../domain/product.ts';
import { sortText } from '../domain/text.ts';
import { attempt } from '../store/attempt.ts';
import { lockTree } from '../store/category-lock.ts';
import { readLockedCategory } from '../store/category-writes.ts';
import { deriveProducts } from '../store/derived.ts';
import { freeHandle } from '../store/handles.ts';
import type { Product } from '../store/product-columns.ts';
import { insertProduct, readWrittenProduct } from '../store/product-writes.ts';
import { tellVariants } from '../store/told-variants.ts';
import type { Dependencies } from './dependencies.ts';

/** A new product. */
export interface CreateProduct {
  readonly title: string;
  /** Made of the title when null. */
  readonly handle: string | null;
  readonly description: string;
  readonly vendor: string | null;
  readonly categoryId: string | null;
  readonly tags: readonly string[];
}

/** Adds a product as a draft without variants. */
export const createProduct = async (
  { store, clock, newId, outbox }: Dependencies,
  input: CreateProduct,
): Promise<CatalogOutcome<Product>> => {
  const { title, handle, description, vendor, categoryId, tags } = input;
  const refused = refuse(
    checkProduct({ title, description, vendor, tags, ...(handle !== null && { handle }) }),
  );
  if (refused) return refused;
  return attempt(store, async (tx) => {
    await lockTree(tx, 'share');
    if (categoryId !== null && !(await readLockedCategory(tx, categoryId))) {
      return missing('category', 'categoryId');
    }
    const id = newId('prod');
    const now = clock();
    await insertProduct(tx, {
      id,
      handle: handle ?? (await freeHandle(tx, 'product', toHandle(title) || 'product')),
      title: title.trim(),
      titleSort: sortText(title),
      description,
      vendor: vendor?.trim() ?? null,
      status: 'DRAFT',
      categoryId,
      version: 1,
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      tags: cleanTags(tags),
      options: [],
      media: [],
    });
    await deriveProducts(tx, [id]);
    await tellVariants(tx, outbox, [id]);
    return ok(await readWrittenProduct(tx, id));
  });
};
