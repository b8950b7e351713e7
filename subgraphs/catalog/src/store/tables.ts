import { eventTables } from '@tessera/kit/events';
import { defineTables, type Row, sql } from '@tessera/kit/store';
import type { Media } from '../domain/media.ts';
import type { ProductOption, SelectedOption } from '../domain/options.ts';
import { productStatuses } from '../domain/product.ts';
import type { ToldVariant } from '../domain/told-variant.ts';

/** What a product can be filtered by and counted for. */
export const facetKinds = ['CATEGORY', 'VENDOR', 'TAG', 'OPTION'] as const;

/**
 * catalog's tables. The full text index is in a migration of its own: each database has its own kind.
 *
 * `title_sort` and `name_sort` are folded texts, compared byte by byte on both databases (a migration sets the
 * collation on Postgres), so that lists have one order whatever the database's locale.
 */
export const tables = defineTables((builder) => {
  const { table, id, text, oneOf, integer, minor, boolean, at, json } = builder;
  const { index, unique, primaryKey, foreignKey, check } = builder;

  const category = table(
    'category',
    {
      id: id(),
      handle: text().notNull(),
      name: text().notNull(),
      nameSort: text().notNull(),
      parentId: text(),
      position: integer().notNull(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      unique('category_handle').on(t.handle),
      index('category_siblings').on(t.parentId, t.position, t.nameSort, t.id),
      foreignKey({ name: 'category_parent_fk', columns: [t.parentId], foreignColumns: [t.id] }),
    ],
  );

  const product = table(
    'product',
    {
      id: id(),
      handle: text().notNull(),
      title: text().notNull(),
      titleSort: text().notNull(),
      description: text().notNull(),
      vendor: text(),
      status: oneOf(productStatuses).notNull(),
      categoryId: text(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
      publishedAt: at(),
      tags: json<readonly string[]>().notNull(),
      /** What its variants differ in; follows from them and is kept by whatever changes one. */
      options: json<readonly ProductOption[]>().notNull(),
      /** Belongs to the product alone and is always read with it. Last: it is long, and lists may skip it. */
      media: json<readonly Media[]>().notNull(),
    },
    (t) => [
      unique('product_handle').on(t.handle),
      index('product_newest').on(t.createdAt, t.id),
      index('product_title').on(t.titleSort, t.id),
      index('product_category').on(t.categoryId),
      foreignKey({ name: 'product_category_fk', columns: [t.categoryId], foreignColumns: [category.id] }),
    ],
  );

  const productVariant = table(
    'product_variant',
    {
      id: id(),
      productId: text().notNull(),
      sku: text().notNull(),
      options: json<readonly SelectedOption[]>().notNull(),
      position: integer().notNull(),
      /** Grams. */
      weight: integer(),
      generated: boolean().notNull(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      unique('product_variant_sku').on(t.sku),
      index('product_variant_order').on(t.productId, t.position, t.id),
      foreignKey({
        name: 'product_variant_product_fk',
        columns: [t.productId],
        foreignColumns: [product.id],
      }),
    ],
  );

  const variantPrice = table(
    'variant_price',
    {
      variantId: text().notNull(),
      currency: text().notNull(),
      amount: minor().notNull(),
      generated: boolean().notNull(),
    },
    (t) => [
      primaryKey({ name: 'variant_price_pk', columns: [t.variantId, t.currency] }),
      foreignKey({
        name: 'variant_price_variant_fk',
        columns: [t.variantId],
        foreignColumns: [productVariant.id],
      }).onDelete('cascade'),
      check('variant_price_amount', sql`${t.amount} >= 0`),
    ],
  );

  /** The span of a product's prices; follows from them and is kept by whatever changes one. */
  const productPrice = table(
    'product_price',
    {
      productId: text().notNull(),
      currency: text().notNull(),
      min: minor().notNull(),
      max: minor().notNull(),
    },
    (t) => [
      primaryKey({ name: 'product_price_pk', columns: [t.productId, t.currency] }),
      index('product_price_cheapest').on(t.currency, t.min, t.productId),
      foreignKey({
        name: 'product_price_product_fk',
        columns: [t.productId],
        foreignColumns: [product.id],
      }),
    ],
  );

  /** What a product is filtered by and counted for; follows from it. A category counts with all above it. */
  const productFacet = table(
    'product_facet',
    {
      productId: text().notNull(),
      kind: oneOf(facetKinds).notNull(),
      /** A category's id, a vendor, a tag, or `option U+001F value`. */
      value: text().notNull(),
    },
    (t) => [
      primaryKey({ name: 'product_facet_pk', columns: [t.productId, t.kind, t.value] }),
      index('product_facet_value').on(t.kind, t.value, t.productId),
      foreignKey({
        name: 'product_facet_product_fk',
        columns: [t.productId],
        foreignColumns: [product.id],
      }),
    ],
  );

  const collection = table(
    'collection',
    {
      id: id(),
      handle: text().notNull(),
      title: text().notNull(),
      titleSort: text().notNull(),
      description: text().notNull(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [unique('collection_handle').on(t.handle), index('collection_title').on(t.titleSort, t.id)],
  );

  const collectionProduct = table(
    'collection_product',
    { collectionId: text().notNull(), productId: text().notNull(), position: integer().notNull() },
    (t) => [
      primaryKey({ name: 'collection_product_pk', columns: [t.collectionId, t.productId] }),
      index('collection_product_order').on(t.collectionId, t.position, t.productId),
      index('collection_product_product').on(t.productId, t.collectionId),
      foreignKey({
        name: 'collection_product_collection_fk',
        columns: [t.collectionId],
        foreignColumns: [collection.id],
      }).onDelete('cascade'),
      foreignKey({
        name: 'collection_product_product_fk',
        columns: [t.productId],
        foreignColumns: [product.id],
      }),
    ],
  );

  /** The words each published product adds to the vocabulary, to be taken away again when they change. */
  const searchWords = table(
    'search_words',
    { productId: text().primaryKey(), words: json<readonly string[]>().notNull() },
    (t) => [
      foreignKey({
        name: 'search_words_product_fk',
        columns: [t.productId],
        foreignColumns: [product.id],
      }),
    ],
  );

  /** The words of published products, for correcting queries. Drafts add none: a correction would betray them. */
  const searchVocabulary = table('search_vocabulary', {
    word: text().primaryKey(),
    /** Products that have it. */
    frequency: integer().notNull(),
  });

  const searchTrigram = table(
    'search_trigram',
    { trigram: text().notNull(), word: text().notNull() },
    (t) => [
      primaryKey({ name: 'search_trigram_pk', columns: [t.trigram, t.word] }),
      index('search_trigram_word').on(t.word),
      foreignKey({
        name: 'search_trigram_word_fk',
        columns: [t.word],
        foreignColumns: [searchVocabulary.word],
      }).onDelete('cascade'),
    ],
  );

  /** What others were told of each variant, deleted ones too: only what differs is told again. */
  const variantTold = table(
    'variant_told',
    {
      variantId: text().primaryKey(),
      productId: text().notNull(),
      /** Counts how often; whoever hears an older one passes it over. */
      revision: integer().notNull(),
      told: json<ToldVariant>().notNull(),
    },
    (t) => [
      index('variant_told_product').on(t.productId),
      foreignKey({
        name: 'variant_told_product_fk',
        columns: [t.productId],
        foreignColumns: [product.id],
      }),
    ],
  );

  /** How far telling of every variant has come; no row when that is done. */
  const variantTelling = table('variant_telling', {
    id: id(),
    /** The product up to which others were told; empty at the start. */
    afterProductId: text().notNull(),
  });

  return {
    ...eventTables(builder),
    category,
    product,
    productVariant,
    variantPrice,
    productPrice,
    productFacet,
    collection,
    collectionProduct,
    searchWords,
    searchVocabulary,
    searchTrigram,
    variantTold,
    variantTelling,
  };
});

type CatalogTables = ReturnType<typeof tables.for>;

/** A product as stored. */
export type ProductRow = Row<CatalogTables['product']>;
/** A variant as stored. */
export type VariantRow = Row<CatalogTables['productVariant']>;
/** A category as stored. */
export type CategoryRow = Row<CatalogTables['category']>;
/** A collection as stored. */
export type CollectionRow = Row<CatalogTables['collection']>;
/** What a product can be filtered by and counted for. */
export type FacetKind = (typeof facetKinds)[number];
