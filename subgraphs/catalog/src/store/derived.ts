import { inArray, insertMany, type Tx } from '@tessera/kit/store';
import { optionsOf } from '../domain/options.ts';
import { spansOf } from '../domain/pricing.ts';
import { type SearchDocument, toDocument, vocabularyOf } from '../domain/search-document.ts';
import { type Branch, readBranches } from './branches.ts';
import { optionFacet } from './product-filter.ts';
import { updateProductRow } from './product-writes.ts';
import { searchIndexOn } from './search-index.ts';
import { type FacetKind, type ProductRow, tables } from './tables.ts';
import { readVariantsOfProducts, type Variant } from './variants.ts';
import { writeProductWords } from './vocabulary.ts';

/** All variants of a product; more than it may have. */
const everyVariant = { limit: 1_000_000, after: null };

interface Facet {
  readonly productId: string;
  readonly kind: FacetKind;
  readonly value: string;
}

/**
 * Brings up to date what follows from products: options, price spans, facets, search index and vocabulary. Every
 * action that changes a product, its variants or prices, or a category's name or place ends with it, in its own
 * transaction and with the products locked.
 */
export const deriveProducts = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const { product, productPrice, productFacet } = tables.on(tx);
  const products = await tx
    .select()
    .from(product)
    .where(inArray(product.id, [...ids]));
  const branches = await readBranches(
    tx,
    products.flatMap(({ categoryId }) => categoryId ?? []),
  );
  const variants = Map.groupBy(
    await readVariantsOfProducts(tx, ids, everyVariant),
    ({ productId }) => productId,
  );
  const variantsOf = ({ id }: ProductRow) => variants.get(id) ?? [];
  const branchOf = ({ categoryId }: ProductRow) => branches.get(categoryId ?? '') ?? [];

  for (const row of products) {
    const options = optionsOf(variantsOf(row).map((variant) => variant.options));
    if (JSON.stringify(options) !== JSON.stringify(row.options))
      await updateProductRow(tx, row.id, { options });
  }

  await tx.delete(productPrice).where(inArray(productPrice.productId, [...ids]));
  await insertMany(
    tx,
    productPrice,
    products.flatMap((row) =>
      spansOf(variantsOf(row).flatMap(({ prices }) => prices)).map((span) => ({
        productId: row.id,
        ...span,
      })),
    ),
  );

  await tx.delete(productFacet).where(inArray(productFacet.productId, [...ids]));
  await insertMany(
    tx,
    productFacet,
    products.flatMap((row) => facetsOf(row, variantsOf(row), branchOf(row))),
  );

  const documents = products.map((row) => documentOf(row, variantsOf(row), branchOf(row)));
  await searchIndexOn(tx).write(tx, documents);
  await writeProductWords(
    tx,
    products.map(({ id, status }, index) => {
      const document = documents[index];
      return { productId: id, words: document && status === 'PUBLISHED' ? vocabularyOf(document) : [] };
    }),
  );
};

const facetsOf = (row: ProductRow, variants: readonly Variant[], branch: Branch): Facet[] => {
  const facet = (kind: FacetKind) => (value: string) => ({ productId: row.id, kind, value });
  const options = new Set(variants.flatMap((variant) => variant.options.map(optionFacet)));
  return [
    ...branch.map(({ id }) => id).map(facet('CATEGORY')),
    ...(row.vendor === null ? [] : [facet('VENDOR')(row.vendor)]),
    ...row.tags.map(facet('TAG')),
    ...[...options].map(facet('OPTION')),
  ];
};

const documentOf = (row: ProductRow, variants: readonly Variant[], branch: Branch): SearchDocument => {
  const values = variants.flatMap(({ options }) => options.map(({ value }) => value));
  return toDocument({
    productId: row.id,
    title: row.title,
    description: row.description,
    keywords: [
      ...(row.vendor === null ? [] : [row.vendor]),
      ...row.tags,
      ...branch.map(({ name }) => name),
      ...new Set(values),
      ...variants.map(({ sku }) => sku),
    ],
  });
};
